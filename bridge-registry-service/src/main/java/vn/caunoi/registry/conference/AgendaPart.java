package vn.caunoi.registry.conference;

import java.time.Instant;
import java.util.List;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import vn.caunoi.contracts.registry.AgendaItem;
import vn.caunoi.contracts.registry.AgendaKind;

/** A part of a conference. */
@Embeddable
public record AgendaPart(
        Instant startsAt,
        Instant endsAt,
        @Enumerated(EnumType.STRING) AgendaKind kind,
        String title,
        @JdbcTypeCode(SqlTypes.ARRAY) List<String> presenters) {
    static AgendaPart of(AgendaItem item) {
        return new AgendaPart(item.from(), item.to(), item.kind(), item.title(), item.presenters());
    }

    AgendaItem toItem() {
        return new AgendaItem(startsAt, endsAt, kind, title, presenters);
    }
}

package vn.caunoi.registry.conference;

import java.time.Instant;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import vn.caunoi.contracts.registry.AgendaItem;
import vn.caunoi.contracts.registry.AgendaKind;

/** A part of a conference. */
@Embeddable
public record AgendaPart(
        Instant startsAt,
        Instant endsAt,
        @Enumerated(EnumType.STRING) AgendaKind kind,
        String title) {
    static AgendaPart of(AgendaItem item) {
        return new AgendaPart(item.from(), item.to(), item.kind(), item.title());
    }

    AgendaItem toItem() {
        return new AgendaItem(startsAt, endsAt, kind, title);
    }
}

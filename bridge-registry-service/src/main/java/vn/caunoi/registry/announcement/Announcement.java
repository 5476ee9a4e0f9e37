package vn.caunoi.registry.announcement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import vn.caunoi.contracts.announcement.Addressees;
import vn.caunoi.contracts.announcement.AnnouncementEvent;
import vn.caunoi.contracts.announcement.AnnouncementForm;
import vn.caunoi.contracts.announcement.AnnouncementKind;
import vn.caunoi.contracts.announcement.AnnouncementState;

/** What the desk announces, and who has said that it arrived. Its words never change: another wording is another one. */
@Entity
class Announcement {
    @Id
    private UUID id;

    private long version;
    private Instant changedAt;
    private UUID conference;
    private String text;

    @Enumerated(EnumType.STRING)
    private AnnouncementForm form;

    @Enumerated(EnumType.STRING)
    @Column(name = "addressees")
    private Addressees to;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> halls;

    @Enumerated(EnumType.STRING)
    private AnnouncementKind kind;

    private Instant madeAt;
    private String madeBy;
    private Instant endedAt;
    private String account;
    private UUID requestKey;
    private byte[] request;

    @ElementCollection
    @CollectionTable(name = "announcement_acknowledgement", joinColumns = @JoinColumn(name = "announcement"))
    @OrderColumn(name = "position")
    private List<Acknowledgement> acknowledgements;

    /** For Hibernate. */
    protected Announcement() {}

    /** A new one of {@code said}, in its first version; acknowledgements that it names are not taken over. */
    Announcement(AnnouncementState said, Asked asked) {
        id = said.id();
        version = 1;
        changedAt = said.at();
        conference = said.conference();
        text = said.text();
        form = said.form();
        to = said.to();
        halls = said.halls();
        kind = said.kind();
        madeAt = said.at();
        madeBy = said.by();
        account = asked.account();
        requestKey = asked.key();
        request = asked.hash();
        acknowledgements = new ArrayList<>();
    }

    /** The request that it was made by: who sent it, under which key, and a hash of what it said. */
    record Asked(String account, UUID key, byte[] hash) {}

    UUID id() {
        return id;
    }

    boolean askedBy(byte[] hash) {
        return Arrays.equals(request, hash);
    }

    /** It has arrived in the hall. @return the fact; empty when that was known */
    Optional<AnnouncementEvent> acknowledgedIn(String hall, String username, Instant now) {
        return acknowledgements.stream().anyMatch(known -> hall.equals(known.hall()))
                ? Optional.empty()
                : Optional.of(acknowledged(new Acknowledgement(hall, username, now), now));
    }

    /** The official has it. @return the fact; empty when that was known */
    Optional<AnnouncementEvent> acknowledgedBy(String username, Instant now) {
        return acknowledgements.stream().anyMatch(known -> known.hall() == null && username.equals(known.username()))
                ? Optional.empty()
                : Optional.of(acknowledged(new Acknowledgement(null, username, now), now));
    }

    /** It is taken off the screens and bars. @return the fact; empty when it was before */
    Optional<AnnouncementEvent> end(Instant now) {
        if (endedAt != null) {
            return Optional.empty();
        }
        endedAt = now;
        return Optional.of(changed(now));
    }

    /** The last change as its event: the whole state after it. */
    AnnouncementEvent event() {
        return new AnnouncementEvent(changedAt, state());
    }

    AnnouncementState state() {
        return new AnnouncementState(
                id,
                version,
                conference,
                text,
                form,
                to,
                halls,
                kind,
                madeAt,
                madeBy,
                endedAt,
                acknowledgements.stream()
                        .map(Acknowledgement::hall)
                        .filter(Objects::nonNull)
                        .toList(),
                acknowledgements.stream()
                        .filter(known -> known.hall() == null)
                        .map(Acknowledgement::username)
                        .toList());
    }

    private AnnouncementEvent acknowledged(Acknowledgement acknowledgement, Instant now) {
        acknowledgements.add(acknowledgement);
        return changed(now);
    }

    private AnnouncementEvent changed(Instant now) {
        version++;
        changedAt = now;
        return event();
    }
}

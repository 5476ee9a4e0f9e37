package vn.caunoi.registry.announcement;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import vn.caunoi.contracts.Topic;
import vn.caunoi.contracts.UuidV7;
import vn.caunoi.contracts.access.Access;
import vn.caunoi.contracts.access.Viewer;
import vn.caunoi.contracts.announcement.AnnouncementEvent;
import vn.caunoi.contracts.announcement.AnnouncementKind;
import vn.caunoi.contracts.announcement.AnnouncementState;
import vn.caunoi.contracts.registry.BridgePointState;
import vn.caunoi.contracts.registry.ConferenceState;
import vn.caunoi.contracts.registry.Role;
import vn.caunoi.kit.problem.Problem;
import vn.caunoi.kit.request.IdempotencyKey;
import vn.caunoi.outbox.Outbox;
import vn.caunoi.outbox.OutboxRecord;
import vn.caunoi.registry.bridgepoint.BridgePointService;
import vn.caunoi.registry.conference.ConferenceService;

/** Announces things to halls and officials, and keeps who has said that they arrived. */
@ApplicationScoped
@Transactional
class AnnouncementService {
    /** More than anybody reads at a time; it also bounds what each page and replica keeps. */
    private static final int MOST_LIVE = 20;

    private static final int ENDED_LISTED = 50;

    private final AnnouncementRepository repository;
    private final ConferenceService conferences;
    private final BridgePointService halls;
    private final Outbox outbox;
    private final Clock clock;

    AnnouncementService(
            AnnouncementRepository repository,
            ConferenceService conferences,
            BridgePointService halls,
            Outbox outbox,
            Clock clock) {
        this.repository = repository;
        this.conferences = conferences;
        this.halls = halls;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Those that stand, and the latest 50 of the others, that {@code viewer} sees; those that stand first, the latest first. */
    List<AnnouncementState> of(Viewer viewer) {
        return repository.latest(viewer.conference(), ENDED_LISTED).stream()
                .map(Announcement::state)
                .filter(announcement -> Access.seesAnnouncement(viewer, announcement))
                .toList();
    }

    /**
     * Announces {@code wanted}. The conference's number takes the place of one that was announced before.
     *
     * @throws Problem 400 {@code invalid} with the fields at fault, 409 {@code no-hotline} when the conference has no number
     *     to announce, 409 {@code too-many-announcements} when 20 of them stand, 422 {@code idempotency-key-reused}
     */
    AnnouncementState announce(NewAnnouncement wanted, IdempotencyKey key, Viewer by) {
        // Who sends it twice at once waits here for the other; so does whoever would be one too many.
        var conference = conferences.hold(by.conference());
        var asked = new Announcement.Asked(by.username(), key.value(), wanted.hash());
        var before = repository.asked(asked.account(), asked.key());
        if (before.isPresent()) {
            if (!before.get().askedBy(asked.hash())) {
                throw Problem.of(422, "idempotency-key-reused");
            }
            return before.get().state();
        }
        check(wanted, conference.id());
        var words = wanted.words() == null ? hotline(conference) : wanted.words();
        var kind = wanted.ofHotline() ? AnnouncementKind.HOTLINE : AnnouncementKind.TEXT;
        if (wanted.ofHotline()) {
            repository.liveOf(conference.id(), AnnouncementKind.HOTLINE).forEach(former -> former.end(clock.instant())
                    .ifPresent(this::append));
        }
        if (repository.live(conference.id()) >= MOST_LIVE) {
            throw Problem.of(409, "too-many-announcements", MOST_LIVE);
        }
        var announcement = new Announcement(
                new AnnouncementState(
                        UuidV7.next(clock),
                        1,
                        conference.id(),
                        words,
                        wanted.form(),
                        wanted.to(),
                        wanted.distinctHalls(),
                        kind,
                        clock.instant(),
                        by.displayName(),
                        null,
                        List.of(),
                        List.of()),
                asked);
        repository.persist(announcement);
        append(announcement.event());
        return announcement.state();
    }

    /** It has arrived with {@code by}: in the clerk's hall, or with the official. @throws Problem 404 for none that is for them */
    AnnouncementState acknowledge(UUID id, Viewer by) {
        var announcement = repository
                .locked(by.conference(), id)
                .filter(known -> Access.acknowledges(by, known.state()))
                .orElseThrow(AnnouncementService::unknown);
        var fact = by.role() == Role.CLERK
                ? announcement.acknowledgedIn(by.bridgePoint().code(), by.username(), clock.instant())
                : announcement.acknowledgedBy(by.username(), clock.instant());
        fact.ifPresent(this::append);
        return announcement.state();
    }

    /** Takes it off the screens and bars; nothing happens to one that is over. @throws Problem 404 for none of the conference */
    AnnouncementState end(UUID id, Viewer by) {
        var announcement = repository.locked(by.conference(), id).orElseThrow(AnnouncementService::unknown);
        announcement.end(clock.instant()).ifPresent(this::append);
        return announcement.state();
    }

    /** The last change of one as a record, locked until the transaction ends. */
    Optional<OutboxRecord> current(UUID id) {
        return repository.locked(id).map(announcement -> record(announcement.event()));
    }

    List<UUID> ids() {
        return repository.ids();
    }

    private void check(NewAnnouncement wanted, UUID conference) {
        var faults = Problem.of(400, "invalid");
        wanted.check(faults);
        if (wanted.halls() != null) {
            var known =
                    halls.of(conference).stream().map(BridgePointState::code).collect(Collectors.toSet());
            wanted.halls().stream()
                    .filter(hall -> !known.contains(hall))
                    .findFirst()
                    .ifPresent(hall -> faults.field("halls", "unknown-hall", hall));
        }
        if (!faults.fields().isEmpty()) {
            throw faults;
        }
    }

    private static String hotline(ConferenceState conference) {
        if (conference.hotline() == null || conference.hotline().isBlank()) {
            throw Problem.of(409, "no-hotline");
        }
        return "Số điện thoại tiếp nhận câu hỏi: " + conference.hotline();
    }

    private void append(AnnouncementEvent event) {
        outbox.append(record(event));
    }

    private static OutboxRecord record(AnnouncementEvent event) {
        return new OutboxRecord(
                Topic.CONFERENCES,
                AnnouncementEvent.key(event.announcement().id()),
                null,
                AnnouncementEvent.TYPE,
                event);
    }

    private static Problem unknown() {
        return Problem.of(404, "not-found");
    }
}

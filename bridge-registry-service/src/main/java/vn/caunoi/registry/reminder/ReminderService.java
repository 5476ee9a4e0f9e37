package vn.caunoi.registry.reminder;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import vn.caunoi.contracts.UuidV7;
import vn.caunoi.contracts.registry.BridgePointState;
import vn.caunoi.contracts.registry.ConferencePhase;
import vn.caunoi.kit.problem.Problem;
import vn.caunoi.registry.bridgepoint.BridgePointService;
import vn.caunoi.registry.conference.ConferenceService;
import vn.caunoi.registry.preparation.PreparationService;
import vn.caunoi.registry.registration.Contact;
import vn.caunoi.registry.registration.PreparedHall;
import vn.caunoi.registry.registration.RegistrationService;

/** Reminds halls of what they have not done yet: each of one thing, once a day. */
@ApplicationScoped
@Transactional
public class ReminderService {
    private static final ZoneId HERE = ZoneId.of("Asia/Ho_Chi_Minh");
    /** Nobody is reminded by schedule before the offices open. */
    private static final int OPENING_HOUR = 8;

    private final ReminderRepository repository;
    private final RegistrationService registrations;
    private final PreparationService preparations;
    private final ConferenceService conferences;
    private final BridgePointService halls;
    private final boolean byMail;
    private final Optional<String> address;
    private final Clock clock;

    /** @param byMail whether a mail server is set. @param origins where the hub's pages are, the first of them is told */
    ReminderService(
            ReminderRepository repository,
            RegistrationService registrations,
            PreparationService preparations,
            ConferenceService conferences,
            BridgePointService halls,
            @ConfigProperty(name = "caunoi.mail.enabled") boolean byMail,
            @ConfigProperty(name = "caunoi.origins") Optional<List<String>> origins,
            Clock clock) {
        this.repository = repository;
        this.registrations = registrations;
        this.preparations = preparations;
        this.conferences = conferences;
        this.halls = halls;
        this.byMail = byMail;
        this.address = origins.filter(known -> !known.isEmpty()).map(known -> known.get(0) + "/registration");
        this.clock = clock;
    }

    /** The latest first. */
    ReminderPage of(UUID conference) {
        var known = halls.of(conference).stream().collect(Collectors.toMap(BridgePointState::id, Function.identity()));
        return new ReminderPage(
                repository.of(conference).stream()
                        .map(reminder -> {
                            var hall = known.get(reminder.bridgePoint());
                            return reminder.view(hall.code(), hall.name());
                        })
                        .toList(),
                byMail,
                (int) registrations.of(conference).stream()
                        .filter(hall -> ReminderKind.of(hall.state()).isPresent())
                        .count());
    }

    /**
     * Reminds every hall that has something to do and was not reminded of it today.
     *
     * @param by who does, as people read it; null for the schedule
     */
    void remind(UUID conference, String by) {
        repository.lock(conference);
        var title = conferences.get(conference).title();
        registrations.of(conference).forEach(hall -> ReminderKind.of(hall.state())
                .filter(kind -> !repository.exists(hall.hall().id(), kind, today()))
                .ifPresent(kind -> {
                    // Who could not be reached for days is not reminded of each of them.
                    repository.letRest(hall.hall().id());
                    repository.persist(reminder(hall, kind, title, by));
                }));
    }

    private Reminder reminder(PreparedHall hall, ReminderKind kind, String title, String by) {
        return new Reminder(
                UuidV7.next(clock),
                hall.hall().id(),
                kind,
                today(),
                ReminderText.of(kind, hall, title, address),
                hall.told().content().contacts().stream()
                        .map(Contact::mail)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                by,
                byMail,
                clock.instant());
    }

    /** Whether the schedule of that conference wants halls to be reminded now. */
    boolean isTime(UUID conference) {
        var asked = preparations.of(conference);
        var begins = conferences.get(conference).state();
        var now = clock.instant().atZone(HERE);
        return asked.deadline() != null
                && (begins == ConferencePhase.SCHEDULED || begins == ConferencePhase.REHEARSAL)
                && now.getHour() >= OPENING_HOUR
                && asked.remindDays().contains((int) ChronoUnit.DAYS.between(today(), day(asked.deadline())));
    }

    /** @throws Problem 404 when the conference has no such reminder */
    ReminderPage byHand(UUID conference, UUID id, boolean sent, String by) {
        var reminder = repository
                .locked(id)
                .filter(found -> halls.find(found.bridgePoint())
                        .filter(hall -> hall.conference().equals(conference))
                        .isPresent())
                .orElseThrow(() -> Problem.of(404, "not-found"));
        reminder.byHand(sent, by, clock.instant());
        return of(conference);
    }

    /** One that is to be tried by mail now; it is tried again later unless {@link #wentByMail} or {@link #refused} is told. */
    Optional<Letter> claim() {
        var due = repository.due(clock.instant());
        due.ifPresent(reminder -> reminder.attempt(clock.instant()));
        return due.map(Reminder::letter);
    }

    void wentByMail(UUID id) {
        repository.locked(id).ifPresent(reminder -> reminder.wentByMail(clock.instant()));
    }

    void failed(UUID id, String why) {
        repository.locked(id).ifPresent(reminder -> reminder.failed(why));
    }

    void refused(UUID id, String why) {
        repository.locked(id).ifPresent(reminder -> reminder.refused(why));
    }

    private LocalDate today() {
        return day(clock.instant());
    }

    private static LocalDate day(Instant at) {
        return at.atZone(HERE).toLocalDate();
    }
}

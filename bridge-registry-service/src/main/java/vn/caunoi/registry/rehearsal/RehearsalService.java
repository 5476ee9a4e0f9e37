package vn.caunoi.registry.rehearsal;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import vn.caunoi.contracts.registry.BridgePointState;
import vn.caunoi.contracts.registry.ConferencePhase;
import vn.caunoi.kit.problem.Problem;
import vn.caunoi.registry.bridgepoint.BridgePointService;
import vn.caunoi.registry.conference.ConferenceService;
import vn.caunoi.registry.registration.RegistrationService;

/** What the halls have shown to work, while their conference rehearses; also while it is live, and marked so then. */
@ApplicationScoped
@Transactional
public class RehearsalService {
    private static final int TOKEN_BYTES = 18;
    private static final Set<ConferencePhase> REHEARSING = Set.of(ConferencePhase.REHEARSAL, ConferencePhase.LIVE);

    private final RehearsalRepository repository;
    private final ConferenceService conferences;
    private final BridgePointService halls;
    private final RegistrationService registrations;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    RehearsalService(
            RehearsalRepository repository,
            ConferenceService conferences,
            BridgePointService halls,
            RegistrationService registrations,
            Clock clock) {
        this.repository = repository;
        this.conferences = conferences;
        this.halls = halls;
        this.registrations = registrations;
        this.clock = clock;
    }

    /** The provincial hall, then the others by code. */
    RehearsalPage all(UUID conference) {
        var shown = repository.shownOf(conference);
        return new RehearsalPage(
                halls.of(conference).stream()
                        .map(hall -> RehearsalView.of(hall, shown.getOrDefault(hall.id(), Shown.NOTHING)))
                        .toList(),
                REHEARSING.contains(conferences.get(conference).state()));
    }

    /** @throws Problem 404 when the conference has no hall of that code */
    RehearsalView of(UUID conference, String code) {
        return view(halls.get(conference, code));
    }

    /**
     * Tells the hall's open pages, over the stream, what they report to have received.
     *
     * @throws Problem 404 when the conference has no hall of that code, 409 {@code not-rehearsing}
     */
    RehearsalView practise(UUID conference, String code) {
        requireRehearsing(conference);
        var hall = halls.get(conference, code);
        practise(hall);
        return view(hall);
    }

    /** The same for all halls. @throws Problem 409 {@code not-rehearsing} */
    RehearsalPage practiseAll(UUID conference) {
        requireRehearsing(conference);
        halls.of(conference).forEach(this::practise);
        return all(conference);
    }

    private void practise(BridgePointState hall) {
        var bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        repository.locked(hall.id()).practise(token, clock.instant());
        halls.practise(hall.id(), token);
    }

    /**
     * A page of the hall reports what it received over the stream.
     *
     * @throws Problem 404 when the conference has no hall of that code, 409 {@code not-rehearsing}, 409 {@code old-practice}
     *     when it is not what was told last
     */
    void seen(UUID conference, String code, Check check, String token) {
        requireRehearsing(conference);
        var hall = halls.get(conference, code);
        change(hall.id(), rehearsal -> {
            if (!rehearsal.isPractice(token)) {
                throw Problem.of(409, "old-practice");
            }
            rehearsal.tick(check, tick(conference, null, clock.instant()));
        });
    }

    /**
     * Somebody says of a check that it is so, or takes that back.
     *
     * @throws Problem 404 when the conference has no hall of that code, 409 {@code not-rehearsing}
     */
    RehearsalView say(UUID conference, String code, Check check, boolean ticked, String by) {
        requireRehearsing(conference);
        var hall = halls.get(conference, code);
        change(hall.id(), rehearsal -> {
            if (ticked) {
                rehearsal.tick(check, tick(conference, by, clock.instant()));
            } else {
                rehearsal.untick(check);
            }
        });
        return view(hall);
    }

    /**
     * The hub saw it; without consequence when that is known, or when the conference does not rehearse.
     *
     * @return whether it is ticked now
     */
    boolean saw(UUID conference, String code, Check check, Instant at) {
        if (repository.isTicked(conference, code, check)) {
            return true;
        }
        if (!conferences.exists(conference) || !isRehearsing(conference)) {
            return false;
        }
        var hall = halls.find(conference, code);
        hall.ifPresent(found -> change(found.id(), rehearsal -> rehearsal.tick(check, tick(conference, null, at))));
        return hall.isPresent();
    }

    /** Ticks the lines that are up. */
    void lookAtLines() {
        var up = repository.upWhileRehearsing();
        var shown = repository.shownOf(up);
        up.stream()
                .filter(hall -> !shown.getOrDefault(hall, Shown.NOTHING).ticks().containsKey(Check.HEARTBEAT))
                .map(halls::find)
                .flatMap(hall -> hall.stream())
                .forEach(hall -> saw(hall.conference(), hall.code(), Check.HEARTBEAT, clock.instant()));
    }

    private void change(UUID hall, Consumer<Rehearsal> change) {
        var rehearsal = repository.locked(hall);
        var before = rehearsal.completeSince();
        change.accept(rehearsal);
        var after = rehearsal.completeSince();
        if ((before == null) != (after == null)) {
            registrations.tested(hall, after);
        }
    }

    private Tick tick(UUID conference, String by, Instant at) {
        return new Tick(at, by, conferences.get(conference).state() == ConferencePhase.LIVE);
    }

    private void requireRehearsing(UUID conference) {
        if (!isRehearsing(conference)) {
            throw new NotRehearsing();
        }
    }

    private boolean isRehearsing(UUID conference) {
        return REHEARSING.contains(conferences.get(conference).state());
    }

    private RehearsalView view(BridgePointState hall) {
        return RehearsalView.of(
                hall,
                repository.findByIdOptional(hall.id()).map(Rehearsal::shown).orElse(Shown.NOTHING));
    }
}

package vn.caunoi.registry.conference;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import vn.caunoi.contracts.UuidV7;
import vn.caunoi.contracts.registry.ConferencePhase;
import vn.caunoi.contracts.registry.ConferenceState;
import vn.caunoi.kit.problem.Problem;
import vn.caunoi.registry.bridgepoint.BridgePointService;
import vn.caunoi.registry.people.PersonService;
import vn.caunoi.registry.probe.Probes;
import vn.caunoi.registry.upstream.UpstreamService;

/** Makes conferences, afresh or like a former one. */
@ApplicationScoped
@Transactional
public class ConferenceMaking {
    /** What every conference has questions about: its own lines, and what nobody thought of. Administrators add the rest. */
    private static final List<ConferenceTopic> FIRST_TOPICS =
            List.of(new ConferenceTopic("LINE_TECH", "Kỹ thuật đường truyền"), new ConferenceTopic("OTHER", "Khác"));

    private final ConferenceService conferences;
    private final BridgePointService halls;
    private final UpstreamService upstreams;
    private final Probes probes;
    private final PersonService people;
    private final Clock clock;

    ConferenceMaking(
            ConferenceService conferences,
            BridgePointService halls,
            UpstreamService upstreams,
            Probes probes,
            PersonService people,
            Clock clock) {
        this.conferences = conferences;
        this.halls = halls;
        this.upstreams = upstreams;
        this.probes = probes;
        this.people = people;
        this.clock = clock;
    }

    /**
     * Makes {@code wanted}, SCHEDULED.
     *
     * @throws Problem 400 {@code invalid} when the one to be copied is unknown, 409 {@code people-still-needed} when its
     *     people were to come along but it is not closed
     */
    public ConferenceState make(NewConference wanted) {
        var conference = wanted.copyOf() == null ? afresh(wanted) : copied(wanted);
        conferences.add(conference);
        if (wanted.copyOf() != null) {
            halls.copy(wanted.copyOf(), conference.id(), clock.instant());
            upstreams.copy(wanted.copyOf(), conference.id());
            probes.copy(wanted.copyOf(), conference.id());
        }
        if (wanted.movesPeople()) {
            people.moveAll(wanted.copyOf(), conference.id());
        }
        return conference.state();
    }

    private Conference afresh(NewConference wanted) {
        return new Conference(
                UuidV7.next(clock),
                wanted.title(),
                wanted.startsAt(),
                ConferencePhase.SCHEDULED,
                Objects.requireNonNullElse(wanted.hotline(), ""),
                FIRST_TOPICS,
                List.of(),
                clock.instant());
    }

    private Conference copied(NewConference wanted) {
        var source = conferences.locked(wanted.copyOf()).orElseThrow(() -> Problem.of(400, "invalid")
                .field("copyOf", "unknown-conference"));
        if (wanted.movesPeople() && source.state().state() != ConferencePhase.CLOSED) {
            throw Problem.of(409, "people-still-needed");
        }
        var copy = Conference.like(
                source, UuidV7.next(clock), wanted.title(), wanted.startsAt(), wanted.movesPeople(), clock.instant());
        return wanted.hotline() == null ? copy : copy.reachedAt(wanted.hotline());
    }
}

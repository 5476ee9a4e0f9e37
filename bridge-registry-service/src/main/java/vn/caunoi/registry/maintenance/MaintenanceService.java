package vn.caunoi.registry.maintenance;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import vn.caunoi.contracts.UuidV7;
import vn.caunoi.contracts.access.Viewer;
import vn.caunoi.contracts.question.HallRef;
import vn.caunoi.contracts.registry.BridgePointState;
import vn.caunoi.kit.problem.Problem;
import vn.caunoi.kit.text.TypedText;
import vn.caunoi.registry.bridgepoint.BridgePointService;
import vn.caunoi.registry.upstream.UpstreamService;
import vn.caunoi.registry.upstream.UpstreamState;

/** Announces work on the lines, and calls it off. */
@ApplicationScoped
@Transactional
public class MaintenanceService {
    private static final Duration SHOWN_AFTER = Duration.ofDays(1);
    private static final int MOST = 500;

    private final AnnouncedWorkRepository repository;
    private final BridgePointService halls;
    private final UpstreamService upstreams;
    private final Clock clock;

    MaintenanceService(
            AnnouncedWorkRepository repository, BridgePointService halls, UpstreamService upstreams, Clock clock) {
        this.repository = repository;
        this.halls = halls;
        this.upstreams = upstreams;
        this.clock = clock;
    }

    /** What is not over, of every conference, for each hall that it concerns. */
    public List<PlannedWork> planned() {
        return repository.planned(clock.instant());
    }

    /** What is not over, or has been for less than a day, by when it begins. */
    List<WorkView> of(UUID conference) {
        return views(
                conference, repository.endingAfter(conference, clock.instant().minus(SHOWN_AFTER)));
    }

    /**
     * @throws Problem 400 {@code invalid} with the fields at fault, 409 {@code too-much-work} when 500 works of the conference
     *     are not over
     */
    WorkView announce(NewWork wanted, Viewer by) {
        var now = clock.instant();
        var faults = Problem.of(400, "invalid");
        var time = new WorkTime(wanted.from(), wanted.until());
        time.check(now, faults);
        var on = on(wanted, by.conference(), faults);
        if (!faults.fields().isEmpty()) {
            throw faults;
        }
        if (repository.ahead(by.conference(), now) >= MOST) {
            throw Problem.of(409, "too-much-work", MOST);
        }
        var work = new AnnouncedWork(
                UuidV7.next(clock),
                by.conference(),
                on,
                time,
                TypedText.stored(wanted.reason()),
                by.displayName(),
                now);
        repository.persist(work);
        return views(by.conference(), List.of(work)).get(0);
    }

    /** @throws Problem 404 for no work of the conference, 409 {@code work-over} when there is nothing left of it to call off */
    void callOff(UUID id, Viewer by) {
        var work = repository.locked(by.conference(), id).orElseThrow(() -> Problem.of(404, "not-found"));
        if (!work.callOff(by.displayName(), clock.instant())) {
            throw Problem.of(409, "work-over");
        }
    }

    private WorkedOn on(NewWork wanted, UUID conference, Problem faults) {
        if ((wanted.bridgePoint() == null) == (wanted.upstream() == null)) {
            faults.field("bridgePoint", "hall-or-upstream");
            return null;
        }
        if (wanted.bridgePoint() != null) {
            return halls.of(conference).stream()
                    .filter(hall -> hall.code().equals(wanted.bridgePoint()))
                    .findFirst()
                    .map(hall -> new WorkedOn(hall.id(), null))
                    .orElseGet(() -> unknown("bridgePoint", "unknown-hall", wanted.bridgePoint(), faults));
        }
        return upstreams.of(conference).stream()
                .filter(upstream -> upstream.code().equals(wanted.upstream()))
                .findFirst()
                .map(upstream -> new WorkedOn(null, upstream.id()))
                .orElseGet(() -> unknown("upstream", "unknown-upstream", wanted.upstream(), faults));
    }

    private static WorkedOn unknown(String field, String code, String said, Problem faults) {
        faults.field(field, code, said);
        return null;
    }

    private List<WorkView> views(UUID conference, List<AnnouncedWork> works) {
        var hallsById = halls.of(conference).stream()
                .collect(Collectors.toMap(BridgePointState::id, hall -> new HallRef(hall.code(), hall.name())));
        var upstreamsById =
                upstreams.of(conference).stream().collect(Collectors.toMap(UpstreamState::id, Function.identity()));
        var now = clock.instant();
        return works.stream()
                .map(work -> {
                    var upstream = upstreamsById.get(work.on().upstream());
                    return new WorkView(
                            work.id(),
                            work.state(now),
                            hallsById.get(work.on().hall()),
                            upstream == null ? null : new WorkView.UpstreamRef(upstream.code(), upstream.name()),
                            work.time().from(),
                            work.time().until(),
                            work.reason(),
                            work.announcedBy());
                })
                .toList();
    }
}

package vn.caunoi.registry.probe;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import vn.caunoi.contracts.registry.BridgePointState;
import vn.caunoi.kit.request.EntityVersion;
import vn.caunoi.registry.bridgepoint.BridgePointService;
import vn.caunoi.registry.bridgepoint.CodecWord;

/** What is asked of the halls. */
@ApplicationScoped
@Transactional
public class Probes {
    private final ProbePlanRepository repository;
    private final BridgePointService halls;
    private final Clock clock;

    Probes(ProbePlanRepository repository, BridgePointService halls, Clock clock) {
        this.repository = repository;
        this.halls = halls;
        this.clock = clock;
    }

    /** What is asked of a hall. @param version 0 while nothing was ever asked */
    record Plan(long version, List<Probe> probes) {
        private static Plan of(ProbePlan plan) {
            return new Plan(plan.version(), plan.probes());
        }
    }

    Plan get(UUID hall) {
        return repository.findByIdOptional(hall).map(Plan::of).orElseGet(() -> new Plan(0, List.of()));
    }

    /**
     * Asks this of the hall from now on.
     *
     * @param by username of who wants it so
     * @throws vn.caunoi.kit.problem.Problem 412
     */
    Plan replace(UUID hall, EntityVersion version, List<Probe> probes, String by) {
        var now = clock.instant();
        var plan = repository.locked(hall, now);
        version.requireMatch(plan.version());
        if (plan.replace(probes, by, now)) {
            halls.codec(hall, CodecWord.NOT_ASKED);
        }
        return Plan.of(plan);
    }

    /** Asks of the halls of {@code to} what is asked of those of the same codes of {@code from}. */
    public void copy(UUID from, UUID to) {
        var there = halls.of(to).stream().collect(Collectors.toMap(BridgePointState::code, BridgePointState::id));
        for (var source : halls.of(from)) {
            var asked = get(source.id()).probes();
            if (!asked.isEmpty() && there.containsKey(source.code())) {
                var now = clock.instant();
                repository.locked(there.get(source.code()), now).replace(asked, "", now);
            }
        }
    }

    /** What is asked of these halls; one of which nothing is, is missing. */
    List<HallProbes> of(Map<UUID, UUID> conferences) {
        Collection<UUID> ids = conferences.keySet();
        return ids.isEmpty()
                ? List.of()
                : repository.of(ids).stream()
                        .map(plan -> new HallProbes(
                                plan.bridgePoint(), conferences.get(plan.bridgePoint()), plan.codec(), plan.probes()))
                        .toList();
    }

    /** The hall's equipment answered, or failed to three times on end; its lamp shows it, if it is news. */
    void codec(UUID hall, boolean answers) {
        repository
                .lockedIfThere(hall)
                .filter(plan -> plan.codec(answers))
                .ifPresent(plan -> halls.codec(hall, answers ? CodecWord.ANSWERS : CodecWord.SILENT));
    }
}

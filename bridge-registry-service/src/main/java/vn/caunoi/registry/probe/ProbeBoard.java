package vn.caunoi.registry.probe;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import jakarta.enterprise.context.ApplicationScoped;

import vn.caunoi.registry.probe.sending.Outcome;

/** How each hall's probes were answered last. Of this moment, and stored nowhere. */
@ApplicationScoped
class ProbeBoard {
    private final Map<UUID, Map<UUID, ProbeResultView>> results = new ConcurrentHashMap<>();

    void put(UUID hall, UUID probe, Outcome outcome, Instant at) {
        results.computeIfAbsent(hall, key -> new ConcurrentHashMap<>())
                .merge(
                        probe,
                        ProbeResultView.of(outcome, at, null),
                        (before, now) -> ProbeResultView.of(outcome, at, before.answeredAt()));
    }

    /** By the probe's key. */
    Map<UUID, ProbeResultView> of(UUID hall) {
        return new HashMap<>(results.getOrDefault(hall, Map.of()));
    }

    /** Whether none of these was answered when it was asked last; false while one was not asked. */
    boolean allFailed(UUID hall, Collection<Probe> probes) {
        var its = of(hall);
        return probes.stream()
                .allMatch(probe ->
                        its.containsKey(probe.key()) && !its.get(probe.key()).answered());
    }

    /** Keeps what these halls' probes had to say, and nothing else. */
    void retain(Map<UUID, HallProbes> halls) {
        results.keySet().retainAll(halls.keySet());
        results.forEach((hall, its) -> its.keySet()
                .retainAll(halls.get(hall).probes().stream().map(Probe::key).toList()));
    }
}

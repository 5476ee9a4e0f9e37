package vn.caunoi.registry.probe;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Concludes from their answers whether the halls' equipment is in reach. It is once it answers, and is not after it failed
 * to three times on end, if it ever was. While the hub itself is in doubt, or nobody's equipment answers any more, nothing
 * is concluded: then it is the hub's own way that is lost. For one thread.
 */
final class Codecs {
    private static final int FAILURES = 3;
    /** So many at once are no chance any more. */
    private static final int TOGETHER = 3;

    private final Map<UUID, Map<UUID, Integer>> failures = new HashMap<>();

    /**
     * One of the hall's probes of its equipment ended.
     *
     * @param all what is asked of all halls, this one among them
     * @param frozen whether no verdicts are given at the moment
     * @return whether the equipment answers, if that is news; told again until {@code hall} says so
     */
    Optional<Boolean> heard(HallProbes hall, Probe probe, boolean answered, Map<UUID, HallProbes> all, boolean frozen) {
        failures.keySet().retainAll(all.keySet());
        var its = failures.computeIfAbsent(hall.hall(), key -> new HashMap<>());
        if (answered) {
            its.put(probe.key(), 0);
            return hall.codec() == CodecState.REACHED ? Optional.empty() : Optional.of(true);
        }
        if (frozen) {
            return Optional.empty();
        }
        its.merge(probe.key(), 1, Integer::sum);
        boolean lost = hall.codec() == CodecState.REACHED && failing(hall, FAILURES) && !inDoubt(hall, all);
        return lost ? Optional.of(false) : Optional.empty();
    }

    private boolean inDoubt(HallProbes hall, Map<UUID, HallProbes> all) {
        var reached = all.values().stream()
                .filter(each -> each.conference().equals(hall.conference()) && each.codec() == CodecState.REACHED)
                .toList();
        return reached.size() >= TOGETHER && reached.stream().allMatch(each -> failing(each, 1));
    }

    private boolean failing(HallProbes hall, int times) {
        var its = failures.getOrDefault(hall.hall(), Map.of());
        return hall.of(Asked.CODEC).stream().allMatch(probe -> its.getOrDefault(probe.key(), 0) >= times);
    }
}

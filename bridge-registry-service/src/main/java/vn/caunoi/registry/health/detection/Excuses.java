package vn.caunoi.registry.health.detection;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Why a hall may be out of reach without an alert: announced work, or the failure of what its line hangs on. */
final class Excuses {
    private final Limits limits;
    private SortedSet<String> upstream = new TreeSet<>();
    private List<Window> windows = List.of();
    private boolean maintenance;
    private String failed;
    private Instant last;

    Excuses(Limits limits) {
        this.limits = limits;
    }

    void hangsOn(SortedSet<String> names) {
        upstream = names;
    }

    void plan(List<Window> announced) {
        windows = announced;
    }

    /** Told of every look at the hall. */
    void seen(Set<String> failedUpstreams, Instant now) {
        maintenance = !windows.isEmpty() && windows.stream().anyMatch(window -> window.holds(now));
        failed = failedUpstreams.isEmpty() ? null : firstOf(failedUpstreams);
        if (holding()) {
            last = now;
        }
    }

    private String firstOf(Set<String> failedUpstreams) {
        return upstream.stream().filter(failedUpstreams::contains).findFirst().orElse(null);
    }

    boolean maintenance() {
        return maintenance;
    }

    Optional<String> failedUpstream() {
        return Optional.ofNullable(failed);
    }

    boolean holding() {
        return maintenance || failed != null;
    }

    /** Whether an excuse holds or has just ended: the hall has the time of a silence to come back. */
    boolean hold(Instant now) {
        return last != null && now.isBefore(last.plus(limits.silence()));
    }
}

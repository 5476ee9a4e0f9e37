package vn.caunoi.registry.health;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

import vn.caunoi.registry.health.detection.Window;
import vn.caunoi.registry.maintenance.PlannedWork;
import vn.caunoi.registry.upstream.WatchedUpstream;

/**
 * What stands around the lines: what they hang on, and announced work.
 *
 * @param upstreams of every conference whose lines are watched
 * @param work that is not over
 */
record Surroundings(List<WatchedUpstream> upstreams, List<PlannedWork> work) {
    static final Surroundings NONE = new Surroundings(List.of(), List.of());

    Surroundings {
        upstreams = List.copyOf(upstreams);
        work = List.copyOf(work);
    }

    /**
     * What stands around one hall's line.
     *
     * @param upstreams codes of what it hangs on
     */
    record Of(SortedSet<String> upstreams, List<Window> windows) {}

    Of of(UUID hall) {
        var codes = new TreeSet<String>();
        upstreams.stream().filter(each -> each.halls().contains(hall)).forEach(each -> codes.add(each.code()));
        return new Of(
                codes,
                work.stream()
                        .filter(each -> each.hall().equals(hall))
                        .map(each -> new Window(each.from(), each.until()))
                        .toList());
    }

    /** Codes of the conference's upstreams that failed. */
    SortedSet<String> failed(UUID conference) {
        var codes = new TreeSet<String>();
        upstreams.stream()
                .filter(each -> each.failed() && each.conference().equals(conference))
                .forEach(each -> codes.add(each.code()));
        return codes;
    }

    /** The name of the conference's upstream of that code; the code itself when it is gone. */
    String name(UUID conference, String code) {
        return upstreams.stream()
                .filter(each ->
                        each.conference().equals(conference) && each.code().equals(code))
                .findFirst()
                .map(WatchedUpstream::name)
                .orElse(code);
    }
}

package vn.caunoi.registry.health.simulation;

import java.util.List;

/** A time of a simulated day, in milliseconds from its start. */
record Span(long from, long until) {
    boolean holds(long at) {
        return from <= at && at < until;
    }

    boolean meets(Span other, long margin) {
        return from < other.until + margin && other.from < until + margin;
    }

    static boolean anyHolds(List<Span> spans, long at) {
        for (var span : spans) {
            if (span.holds(at)) {
                return true;
            }
        }
        return false;
    }
}

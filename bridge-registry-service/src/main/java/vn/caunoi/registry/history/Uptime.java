package vn.caunoi.registry.history;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import vn.caunoi.contracts.registry.LineState.Line;
import vn.caunoi.registry.bridgepoint.Lamp;
import vn.caunoi.registry.bridgepoint.LineChange;

/**
 * How much of a time a hall's own line was there. What counts is the time in which it was watched and no work was announced:
 * all but UNKNOWN and MAINTENANCE. Of that it was away while its lamp showed DOWN; a line that is poor, suspect or unsteady is
 * still a line. While the registry itself stood still, the lamp counts as it was last written.
 *
 * @param counted the time that counts
 * @param down how much of it the line was away
 * @param longest the longest time on end in which it was away, as far as it lies in the time
 * @param outages how often it went away, or was away when the time began
 */
record Uptime(Duration counted, Duration down, Duration longest, int outages) {
    private static final Uptime NOTHING = new Uptime(Duration.ZERO, Duration.ZERO, Duration.ZERO, 0);

    /**
     * @param changes of both lamps, oldest first, each before {@code to}; what was shown when the time began is the last one
     *     that is not later than {@code from}
     */
    static Uptime of(List<LineChange> changes, Instant from, Instant to) {
        var sum = NOTHING;
        var state = Line.UNKNOWN;
        var at = from;
        var onEnd = Duration.ZERO;
        for (var change : changes) {
            if (change.lamp() == Lamp.HEALTH) {
                var next = change.at().isBefore(from) ? from : change.at();
                onEnd = onEnd.plus(downIn(state, at, next));
                sum = sum.with(state, at, next, onEnd, change.state() == Line.DOWN && state != Line.DOWN);
                onEnd = change.state() == Line.DOWN ? onEnd : Duration.ZERO;
                state = change.state();
                at = next;
            }
        }
        return sum.with(state, at, to, onEnd.plus(downIn(state, at, to)), false);
    }

    /** In per cent of the time that counts, to two places; null when none does. */
    Double uptimePct() {
        if (counted.isZero()) {
            return null;
        }
        // Rounded down: a line that was away for a moment was not there for 100 %.
        return Math.floor(10_000.0 * counted.minus(down).toMillis() / counted.toMillis()) / 100;
    }

    private Uptime with(Line state, Instant begin, Instant end, Duration onEnd, boolean another) {
        var span = Duration.between(begin, end);
        return new Uptime(
                state == Line.UNKNOWN || state == Line.MAINTENANCE ? counted : counted.plus(span),
                state == Line.DOWN ? down.plus(span) : down,
                onEnd.compareTo(longest) > 0 ? onEnd : longest,
                another ? outages + 1 : outages);
    }

    private static Duration downIn(Line state, Instant begin, Instant end) {
        return state == Line.DOWN ? Duration.between(begin, end) : Duration.ZERO;
    }
}

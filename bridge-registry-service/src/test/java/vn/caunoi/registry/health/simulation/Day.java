package vn.caunoi.registry.health.simulation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * What really happened on one simulated day, drawn from a seed. Of 200 halls every other one is probed; twenty hang on each
 * of ten uplinks.
 *
 * @param outages of each hall's own line: about two a day of 90 s to 20 minutes
 * @param cuts of each uplink: about one a day of one to five minutes; its monitoring tells of it 5 s later
 * @param blackouts of the hub's own line: two of one to three minutes, in which nothing reaches the hub
 * @param pauses of the hub itself: twenty of 2 to 15 s; what comes in meanwhile waits
 */
record Day(List<List<Span>> outages, List<List<Span>> cuts, List<Span> blackouts, List<Span> pauses) {
    static final int HALLS = 200;
    static final int UPLINKS = 10;
    static final long LENGTH = 24 * 3_600_000L;
    private static final long MARGIN = 60_000;

    static Day of(Random random) {
        var blackouts = spans(random, 2, 60, 180, List.of());
        var pauses = spans(random, 20, 2, 15, blackouts);
        var cuts = IntStream.range(0, UPLINKS)
                .mapToObj(uplink -> spans(random, random.nextInt(3), 60, 300, blackouts))
                .toList();
        // An outage beside a cut of the same hall would leave open which of them an alert was for.
        var outages = IntStream.range(0, HALLS)
                .mapToObj(hall -> {
                    var others = new ArrayList<>(cuts.get(uplink(hall)));
                    others.addAll(blackouts);
                    return spans(random, random.nextInt(5), 90, 1200, others);
                })
                .toList();
        return new Day(outages, cuts, blackouts, pauses);
    }

    static int uplink(int hall) {
        return hall % UPLINKS;
    }

    static boolean probed(int hall) {
        return hall / UPLINKS % 2 == 0;
    }

    /** Whether nothing gets from the hall to the hub or back. */
    boolean cut(int hall, long at) {
        return Span.anyHolds(outages.get(hall), at)
                || Span.anyHolds(cuts.get(uplink(hall)), at)
                || Span.anyHolds(blackouts, at);
    }

    /** When the hub sees what reaches it then: at once, or when its pause is over. */
    long seen(long at) {
        for (var pause : pauses) {
            if (pause.holds(at)) {
                return pause.until();
            }
        }
        return at;
    }

    private static List<Span> spans(Random random, int count, int leastSeconds, int mostSeconds, List<Span> others) {
        var spans = new ArrayList<Span>();
        while (spans.size() < count) {
            long from = 600_000 + (long) (random.nextDouble() * (LENGTH - 3_600_000));
            var span = new Span(from, from + 1000L * (leastSeconds + random.nextInt(mostSeconds - leastSeconds)));
            if (others.stream().noneMatch(other -> other.meets(span, 2 * MARGIN))
                    && spans.stream().noneMatch(other -> other.meets(span, MARGIN))) {
                spans.add(span);
            }
        }
        spans.sort(Comparator.comparingLong(Span::from));
        return spans;
    }
}

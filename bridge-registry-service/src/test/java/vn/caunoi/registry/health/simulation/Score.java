package vn.caunoi.registry.health.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** How one contestant's alerts compare with what really happened. Over several days it adds up. */
final class Score {
    private final List<Long> probed = new ArrayList<>();
    private final List<Long> others = new ArrayList<>();
    private int outages;
    private int missed;
    private int falseAlarms;

    /** The alerts of one day. */
    final class OfDay implements Contestant.Alerts {
        private final Day day;
        private final long[] since = new long[Day.HALLS];
        private final List<List<Span>> alerts = new ArrayList<>();

        OfDay(Day day) {
            this.day = day;
            Arrays.fill(since, -1);
            for (int hall = 0; hall < Day.HALLS; hall++) {
                alerts.add(new ArrayList<>());
            }
        }

        @Override
        public void raised(int hall, long at) {
            since[hall] = at;
        }

        @Override
        public void cleared(int hall, long at) {
            alerts.get(hall).add(new Span(since[hall], at));
            since[hall] = -1;
        }

        /** An alert is false if its hall's own line was well when it was raised: a cut of its uplink or of the hub's line excuses none. */
        void count() {
            for (int hall = 0; hall < Day.HALLS; hall++) {
                if (since[hall] >= 0) {
                    cleared(hall, Day.LENGTH);
                }
                for (var outage : day.outages().get(hall)) {
                    outages++;
                    detected(hall, outage);
                }
                for (var alert : alerts.get(hall)) {
                    if (!Span.anyHolds(day.outages().get(hall), alert.from())) {
                        falseAlarms++;
                    }
                }
            }
        }

        private void detected(int hall, Span outage) {
            var first = alerts.get(hall).stream()
                    .filter(alert -> alert.meets(outage, 0))
                    .findFirst();
            if (first.isEmpty()) {
                missed++;
            } else {
                var times = Day.probed(hall) ? probed : others;
                times.add(Math.max(0, first.get().from() - outage.from()));
            }
        }
    }

    String line(String name) {
        return String.format(
                Locale.ROOT,
                "%-14s %8d %8d %7d   %14s   %14s",
                name,
                outages,
                falseAlarms,
                missed,
                times(probed),
                times(others));
    }

    static String head() {
        return String.format(
                        "%-14s %8s %8s %7s   %14s   %14s", "", "outages", "false", "missed", "probed, s", "others, s")
                + "\n" + String.format("%-39s    %14s   %14s", "", "median   p99", "median   p99");
    }

    private static String times(List<Long> times) {
        Collections.sort(times);
        return String.format(Locale.ROOT, "%.1f  %5.1f", at(times, 0.5), at(times, 0.99));
    }

    private static double at(List<Long> sorted, double share) {
        return sorted.isEmpty() ? Double.NaN : sorted.get((int) Math.ceil(share * sorted.size()) - 1) / 1000.0;
    }
}

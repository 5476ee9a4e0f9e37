package vn.caunoi.bench.speed;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

import org.HdrHistogram.Histogram;

/**
 * What more listeners, and more conferences, cost: the same figures with 11, 200 and 2,000 boards and as many screens, and
 * the same rate in one conference and in five.
 */
final class Growth implements Part {
    private static final List<Integer> SIZES = List.of(11, 200, 2_000);
    private static final int SLOW_RATE = 2;
    private static final int SLOW_SECONDS = 20;
    private static final int CROWD = 200;
    private static final int ROUNDS = 3;
    private static final int CONFERENCES = 5;

    /** What is told of each size. @param aim in a crowd; none where nobody waits for sockets */
    private record Way(
            String what, Function<Floor.Legs, Histogram> floor, Function<Ways.Times, Histogram> hub, Aim aim) {
        boolean grows() {
            return aim != Aim.NONE;
        }
    }

    private static final List<Way> WAYS = List.of(
            new Way("asked → 201", Floor.Legs::accepted, Ways.Times::accepted, Aim.NONE),
            new Way("asked → assigned", Floor.Legs::assigned, Ways.Times::assigned, Aim.NONE),
            new Way("asked → last board", Floor.Legs::shown, Ways.Times::boards, Aim.timesFloor(3, 4)),
            new Way("answered → last screen", Floor.Legs::shown, Ways.Times::screens, Aim.timesFloor(3, 4)));

    @Override
    public String name() {
        return "growth";
    }

    @Override
    public void run(Stage stage, Table table) throws Exception {
        var crew = stage.demoCrew();
        try (var ways = Ways.of(stage, crew, stage.boards(1), stage.screens(1))) {
            ways.warmUp();
        }
        var bySize = new ArrayList<Ways.Times>();
        for (int size : SIZES) {
            try (var ways = Ways.of(stage, crew, stage.boards(size), stage.screens(size))) {
                ways.play(SLOW_RATE, SLOW_SECONDS / 2);
                var times = ways.play(SLOW_RATE, SLOW_SECONDS);
                try (var floor = ways.floor(size)) {
                    ways.warmUp(floor, size);
                    tell(table, sockets(SLOW_RATE, size), floor.play(SLOW_RATE, SLOW_SECONDS), times, false);
                    if (size == CROWD) {
                        crowd(stage.pace(), table, ways, floor);
                    }
                }
                bySize.add(times);
            }
        }
        WAYS.stream().filter(Way::grows).forEach(way -> grows(table, way, bySize));
        conferences(stage, table);
    }

    private void crowd(Pace pace, Table table, Ways ways, Floor floor) throws Exception {
        var legs = Floor.Legs.none();
        var times = Ways.Times.none();
        for (int round = 0; round < ROUNDS; round++) {
            legs.add(floor.play(pace.slowest(), pace.seconds()));
            times = times.with(ways.play(pace.slowest(), pace.seconds()));
        }
        tell(table, sockets(pace.slowest(), CROWD), legs, times, true);
    }

    private static String sockets(int rate, int size) {
        return rate + "/s, " + size + " of each kind";
    }

    /** @param legs null where there is no floor to it */
    private void tell(Table table, String where, Floor.Legs legs, Ways.Times times, boolean aimed) {
        times.tellRefused(table, name(), where);
        for (var way : WAYS) {
            table.add(new Figure(
                    name(),
                    where + ", " + way.what(),
                    "ms",
                    legs == null
                            ? null
                            : Spread.ofMicros(
                                    way.floor().apply(legs), legs.post().getTotalCount()),
                    Spread.ofMicros(way.hub().apply(times)),
                    aimed ? way.aim() : Aim.NONE));
        }
    }

    /** From each size to the next. Linear growth is that of the number of sockets. */
    private void grows(Table table, Way way, List<Ways.Times> bySize) {
        for (int i = 1; i < SIZES.size(); i++) {
            int from = SIZES.get(i - 1);
            int to = SIZES.get(i);
            double growth = p50(way, bySize.get(i)) / p50(way, bySize.get(i - 1));
            table.add(new Figure(
                    name(),
                    way.what() + ": p50 grows from " + from + " to " + to,
                    "×",
                    null,
                    Spread.single(growth),
                    Aim.atMost(Math.rint(10.0 * to / from) / 10)));
        }
    }

    private static double p50(Way way, Ways.Times times) {
        return Spread.ofMicros(way.hub().apply(times)).p50();
    }

    private void conferences(Stage stage, Table table) throws Exception {
        var pace = stage.pace();
        var all = new ArrayList<Ways>();
        try {
            all.add(Ways.of(
                    stage, stage.demoCrew(), stage.boards(Journey.LISTENERS), stage.screens(Journey.LISTENERS)));
            tell(table, pace.slowest() + "/s in 1 conference", null, together(pace, all), false);
            var more = new MoreConferences(stage);
            while (all.size() < CONFERENCES) {
                all.add(more.open(all.size() + 1));
            }
            tell(table, pace.slowest() + "/s in " + CONFERENCES + " conferences", null, together(pace, all), false);
        } finally {
            for (var ways : all) {
                ways.close();
            }
        }
    }

    /** The same rate over all of them, twice: what is new to a conference is played first, and not counted. */
    private Ways.Times together(Pace pace, List<Ways> all) throws Exception {
        play(pace, all);
        return play(pace, all);
    }

    private Ways.Times play(Pace pace, List<Ways> all) throws Exception {
        var threads = Executors.newFixedThreadPool(all.size());
        double perSecond = (double) pace.slowest() / all.size();
        try {
            var playing = new ArrayList<Future<Ways.Times>>();
            for (var ways : all) {
                double phase = (double) playing.size() / all.size();
                playing.add(threads.submit(() -> ways.play(perSecond, pace.seconds(), phase)));
            }
            var times = Ways.Times.none();
            for (var each : playing) {
                times = times.with(each.get());
            }
            return times;
        } finally {
            threads.shutdown();
        }
    }
}

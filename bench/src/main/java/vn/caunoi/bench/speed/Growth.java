package vn.caunoi.bench.speed;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * What more listeners, and more conferences, cost: the same figures with 11, 200 and 2,000 boards and as many screens, and
 * the same rate in one conference and in five.
 */
final class Growth implements Part {
    private static final List<Integer> SIZES = List.of(11, 200, 2_000);
    private static final int SLOW_RATE = 2;
    private static final int SLOW_SECONDS = 20;
    private static final int CROWD = 200;
    private static final int CONFERENCES = 5;

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
        var boards = new TreeMap<Integer, Double>();
        var screens = new TreeMap<Integer, Double>();
        for (int size : SIZES) {
            try (var ways = Ways.of(stage, crew, stage.boards(size), stage.screens(size))) {
                ways.play(SLOW_RATE, SLOW_SECONDS / 2);
                var times = ways.play(SLOW_RATE, SLOW_SECONDS);
                try (var floor = ways.floor(size)) {
                    floor.play(stage.pace().slowest(), SLOW_SECONDS);
                    var legs = floor.play(SLOW_RATE, SLOW_SECONDS);
                    tell(table, SLOW_RATE, size, legs, times, Aim.NONE);
                    if (size == CROWD) {
                        crowd(stage.pace(), table, ways, floor);
                    }
                }
                boards.put(size, Spread.ofMicros(times.boards()).p50());
                screens.put(size, Spread.ofMicros(times.screens()).p50());
            }
        }
        grows(table, "boards", boards);
        grows(table, "screens", screens);
        conferences(stage, table);
    }

    private void crowd(Pace pace, Table table, Ways ways, Floor floor) throws Exception {
        var legs = Floor.Legs.none();
        var times = Ways.Times.none();
        for (int round = 0; round < 2; round++) {
            legs.add(floor.play(pace.slowest(), pace.seconds()));
            times = times.with(ways.play(pace.slowest(), pace.seconds()));
        }
        tell(table, pace.slowest(), CROWD, legs, times, Aim.timesFloor(3, 4));
    }

    private void tell(Table table, int rate, int size, Floor.Legs legs, Ways.Times times, Aim aim) {
        var floor = Spread.ofMicros(legs.shown(), legs.post().getTotalCount());
        table.add(new Figure(
                name(),
                rate + "/s, asked → last of " + size + " boards",
                "ms",
                floor,
                Spread.ofMicros(times.boards()),
                aim));
        table.add(new Figure(
                name(),
                rate + "/s, answered → last of " + size + " screens",
                "ms",
                floor,
                Spread.ofMicros(times.screens()),
                aim));
    }

    /** Linear growth is that of the number of sockets. */
    private void grows(Table table, String what, TreeMap<Integer, Double> p50) {
        double growth = p50.lastEntry().getValue() / p50.firstEntry().getValue();
        double linear = Math.rint((double) p50.lastKey() / p50.firstKey());
        table.add(new Figure(
                name(),
                what + ": p50 grows from " + p50.firstKey() + " to " + p50.lastKey(),
                "×",
                null,
                Spread.single(growth),
                Aim.atMost(linear)));
    }

    private void conferences(Stage stage, Table table) throws Exception {
        var all = new ArrayList<Ways>();
        try {
            all.add(Ways.of(
                    stage, stage.demoCrew(), stage.boards(Journey.LISTENERS), stage.screens(Journey.LISTENERS)));
            tell(stage.pace(), table, 1, together(stage.pace(), all));
            var more = new MoreConferences(stage);
            while (all.size() < CONFERENCES) {
                all.add(more.open(all.size() + 1));
            }
            tell(stage.pace(), table, CONFERENCES, together(stage.pace(), all));
        } finally {
            for (var ways : all) {
                ways.close();
            }
        }
    }

    private void tell(Pace pace, Table table, int conferences, Ways.Times times) {
        var where = conferences + (conferences == 1 ? " conference" : " conferences");
        table.add(new Figure(
                name(),
                pace.slowest() + "/s in " + where + ", asked → 201",
                "ms",
                null,
                Spread.ofMicros(times.accepted()),
                Aim.NONE));
        table.add(new Figure(
                name(),
                pace.slowest() + "/s in " + where + ", asked → 11 boards",
                "ms",
                null,
                Spread.ofMicros(times.boards()),
                Aim.NONE));
        table.add(new Figure(
                name(),
                pace.slowest() + "/s in " + where + ", answered → 11 screens",
                "ms",
                null,
                Spread.ofMicros(times.screens()),
                Aim.NONE));
    }

    /** The same rate over all of them, twice: what is new to a conference is played first, and not counted. */
    private Ways.Times together(Pace pace, List<Ways> all) throws Exception {
        play(pace, all);
        return play(pace, all);
    }

    private Ways.Times play(Pace pace, List<Ways> all) throws Exception {
        var threads = Executors.newFixedThreadPool(all.size());
        try {
            var playing = new ArrayList<Future<Ways.Times>>();
            for (var ways : all) {
                playing.add(threads.submit(() -> ways.play((double) pace.slowest() / all.size(), pace.seconds())));
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

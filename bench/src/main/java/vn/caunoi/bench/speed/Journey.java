package vn.caunoi.bench.speed;

import java.util.ArrayList;
import java.util.Locale;

import org.HdrHistogram.Histogram;

/**
 * A question's way through the hub beside the same way through nothing but its parts: asked to accepted, to assigned, to the
 * last of 11 boards, and its answer to the last of 11 screens. Floor and hub take turns.
 */
final class Journey implements Part {
    static final int LISTENERS = 11;
    private static final int ROUNDS = 3;

    @Override
    public String name() {
        return "journey";
    }

    @Override
    public void run(Stage stage, Table table) throws Exception {
        var crew = stage.demoCrew();
        try (var ways = Ways.of(stage, crew, stage.boards(LISTENERS), stage.screens(LISTENERS))) {
            ways.warmUp();
            try (var floor = ways.floor(LISTENERS)) {
                ways.warmUp(floor, LISTENERS);
                var measured = new ArrayList<Measured>();
                stage.pace().rates().forEach(rate -> measured.add(new Measured(rate)));
                for (int round = 0; round < ROUNDS; round++) {
                    for (var each : measured) {
                        each.floor.add(floor.play(each.rate, stage.pace().seconds()));
                        each.hub =
                                each.hub.with(ways.play(each.rate, stage.pace().seconds()));
                    }
                }
                measured.forEach(each -> each.tell(table, name()));
            }
        }
    }

    /** What came out at one rate. */
    private static final class Measured {
        private final int rate;
        private final Floor.Legs floor = Floor.Legs.none();
        private Ways.Times hub = Ways.Times.none();

        Measured(int rate) {
            this.rate = rate;
        }

        void tell(Table table, String part) {
            hub.tellRefused(table, part, rate + "/s");
            leg(table, part, "floor: POST and its 201", floor.post());
            leg(table, part, "floor: three rows committed", floor.insert());
            leg(table, part, "floor: producer to consumer", floor.hop());
            leg(table, part, "floor: frame to the last of 11", floor.frame());
            way(table, part, "asked → 201", floor.accepted(), hub.accepted(), Aim.timesFloor(1.5, 2));
            way(table, part, "asked → assigned", floor.assigned(), hub.assigned(), Aim.timesFloor(2, 2));
            way(table, part, "asked → last of 11 boards", floor.shown(), hub.boards(), Aim.timesFloor(2, 3));
            way(table, part, "the same, floor without its POST", floor.shownOnceStored(), hub.boards(), Aim.NONE);
            way(table, part, "answered → 200", floor.accepted(), hub.answered(), Aim.NONE);
            way(table, part, "answered → last of 11 screens", floor.shown(), hub.screens(), Aim.timesFloor(2, 3));
            way(table, part, "the same, floor without its POST", floor.shownOnceStored(), hub.screens(), Aim.NONE);
        }

        private void leg(Table table, String part, String what, Histogram micros) {
            table.add(new Figure(part, named(what), "ms", Spread.ofMicros(micros), null, Aim.NONE));
        }

        private void way(Table table, String part, String what, Histogram sum, Histogram micros, Aim aim) {
            long samples = floor.post().getTotalCount();
            table.add(new Figure(part, named(what), "ms", Spread.ofMicros(sum, samples), Spread.ofMicros(micros), aim));
        }

        private String named(String what) {
            return String.format(Locale.ROOT, "%d/s, %s", rate, what);
        }
    }
}

package vn.caunoi.bench.speed;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * How many questions a second the hub takes in while everybody is told at once: the rate is raised step by step, and then the
 * last good one is to be held for half a minute, or a lower one. A stretch is held when nothing is refused and each question
 * is on a board and assigned within a second, to the 99th percentile: over all of it, and over its end alone, where a backlog
 * that grows shows. The floor is what bare JDBC commits over as many connections.
 */
final class Accepts implements Part {
    private static final int FIRST = 50;
    private static final double RAISE = 1.25;
    private static final int MOST = 3_000;
    private static final int STEP_SECONDS = 8;
    private static final int HOLD_SECONDS = 30;
    private static final long END_NANOS = TimeUnit.SECONDS.toNanos(5);
    private static final int BEHIND_MICROS = 1_000_000;
    private static final Duration FLOOR = Duration.ofSeconds(8);

    @Override
    public String name() {
        return "accepts";
    }

    @Override
    public void run(Stage stage, Table table) throws Exception {
        var crew = stage.demoCrew();
        SampleQuestion sample;
        UUID unfiled;
        try (var ways = Ways.of(stage, crew, stage.boards(1), stage.screens(1))) {
            ways.warmUp();
            sample = ways.sample();
            unfiled = ways.unfiled();
        }
        double bare = floor(stage, sample, unfiled);
        Stretch held;
        try (var boards = stage.boards(1);
                var log = new QuestionLog(stage.hub().bootstrapServers())) {
            var pipeline = new Pipeline(stage, crew, boards, log);
            held = pipeline.hold(pipeline.climb());
        }
        bare = (bare + floor(stage, sample, unfiled)) / 2;
        table.add(new Figure(
                name(),
                "accepted, the pipeline at most 1 s behind",
                "/s",
                Spread.single(bare),
                Spread.single(held.rate()),
                Aim.ofFloor(0.3)));
        held.cost()
                .forEach((part, millis) ->
                        table.add(Figure.of(name(), part + ", processor for each question then", "ms", millis)));
    }

    private static double floor(Stage stage, SampleQuestion sample, UUID unfiled) throws Exception {
        try (var floor = new JdbcFloor(stage.hub().database("question"), sample, unfiled)) {
            floor.perSecond(Duration.ofSeconds(3));
            return floor.perSecond(FLOOR);
        }
    }

    /** @param cost by part of the hub, in milliseconds of one core for each question */
    private record Stretch(double rate, boolean held, Map<String, Double> cost) {}

    private record Pipeline(Stage stage, Crew crew, Audience boards, QuestionLog log) {
        /** @return the last step that was good; -1 when none was */
        int climb() throws Exception {
            int step = 0;
            while (rate(step) < MOST && isGood(step)) {
                step++;
            }
            return step - 1;
        }

        /** At the first try the compiler may still be at work on what a higher rate makes hot. */
        private boolean isGood(int step) throws Exception {
            return play(rate(step), STEP_SECONDS).held()
                    || play(rate(step), STEP_SECONDS).held();
        }

        /** @return that of the highest step, from this one down, that is held; a rate of 0 when none is */
        Stretch hold(int highest) throws Exception {
            for (int step = highest; step >= 0; step--) {
                var stretch = play(rate(step), HOLD_SECONDS);
                if (stretch.held()) {
                    return stretch;
                }
            }
            return new Stretch(0, false, Map.of());
        }

        private static double rate(int step) {
            return FIRST * Math.pow(RAISE, step);
        }

        private Stretch play(double rate, int seconds) throws Exception {
            var before = ProcessorTime.now(stage.hub());
            var asking = new Asking(stage, crew);
            asking.play(Schedule.of(rate, seconds));
            asking.awaitReplies();
            var asked = asking.dues();
            boards.sightings().awaitAll("boards", asked.keySet());
            log.assigned().awaitAll("assigned", asked.keySet());
            boolean held = asking.refused() == 0 && keptUp(boards.sightings(), asked) && keptUp(log.assigned(), asked);
            return new Stretch(rate, held, ProcessorTime.now(stage.hub()).perQuestion(before, asked.size()));
        }
    }

    /** Whether 99 of 100 came within a second: of all that were asked, and of those of the last five seconds alone. */
    static boolean keptUp(Sightings sightings, Map<String, Long> asked) {
        long last = asked.values().stream().mapToLong(Long::longValue).max().orElseThrow();
        var atTheEnd = new HashMap<>(asked);
        atTheEnd.values().removeIf(due -> last - due >= END_NANOS);
        return p99(sightings, asked) <= BEHIND_MICROS && p99(sightings, atTheEnd) <= BEHIND_MICROS;
    }

    private static long p99(Sightings sightings, Map<String, Long> asked) {
        return sightings.since(asked).getValueAtPercentile(99);
    }
}

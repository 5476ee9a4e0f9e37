package vn.caunoi.bench.speed;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;

/**
 * How many questions a second the hub takes in while everybody is told at once: the rate is raised step by step, and a step
 * is held when nothing is refused and each question is on a board and assigned within a second, to the 99th percentile. The
 * floor is what bare JDBC commits over as many connections.
 */
final class Accepts implements Part {
    private static final int FIRST = 50;
    private static final double STEP = 1.25;
    private static final int MOST = 3_000;
    private static final int SECONDS = 8;
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
        try (var ways = Ways.of(stage, crew, stage.boards(1), stage.screens(1))) {
            ways.warmUp();
            sample = ways.sample();
        }
        double bare = floor(stage, sample);
        double held = 0;
        var cost = Map.<String, Double>of();
        try (var boards = stage.boards(1);
                var log = new QuestionLog(stage.hub().bootstrapServers())) {
            for (double rate = FIRST; rate < MOST; rate *= STEP) {
                var step = sustained(stage, crew, boards, log, rate);
                if (!step.held()) {
                    break;
                }
                held = rate;
                cost = step.cost();
            }
        }
        bare = (bare + floor(stage, sample)) / 2;
        table.add(new Figure(
                name(),
                "accepted, the pipeline at most 1 s behind",
                "/s",
                Spread.single(bare),
                Spread.single(held),
                Aim.ofFloor(0.3)));
        cost.forEach((part, millis) ->
                table.add(Figure.of(name(), part + ", processor for each question then", "ms", millis)));
    }

    /** @param cost by part of the hub, in milliseconds of one core for each question */
    private record Step(boolean held, Map<String, Double> cost) {}

    private static double floor(Stage stage, SampleQuestion sample) throws Exception {
        try (var floor = new JdbcFloor(stage.hub().database("question"), sample)) {
            floor.perSecond(Duration.ofSeconds(3));
            return floor.perSecond(FLOOR);
        }
    }

    /** At the first try the compiler may still be at work on what a higher rate makes hot. */
    private static Step sustained(Stage stage, Crew crew, Audience boards, QuestionLog log, double rate)
            throws Exception {
        var first = step(stage, crew, boards, log, rate);
        return first.held() ? first : step(stage, crew, boards, log, rate);
    }

    private static Step step(Stage stage, Crew crew, Audience boards, QuestionLog log, double rate) throws Exception {
        var before = ProcessorTime.now(stage.hub());
        var asking = new Asking(stage, crew);
        asking.play(Schedule.of(rate, SECONDS));
        asking.awaitReplies();
        var asked = asking.dues();
        boards.sightings().awaitAll("boards", asked.keySet());
        log.assigned().awaitAll("assigned", asked.keySet());
        var behind = new ArrayList<Long>();
        behind.add(boards.sightings().since(asked).getValueAtPercentile(99));
        behind.add(log.assigned().since(asked).getValueAtPercentile(99));
        boolean held = asking.refused() == 0 && behind.stream().allMatch(micros -> micros <= BEHIND_MICROS);
        return new Step(held, ProcessorTime.now(stage.hub()).perQuestion(before, asked.size()));
    }
}

package vn.caunoi.registry.health.simulation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How soon and how rightly outages are found, in figures: {@code mvn -Psimulation}. Asserts nothing. */
class DetectorSimulation {
    private static final int SEEDS = Integer.getInteger("caunoi.simulation.days", 20);

    @ParameterizedTest
    @EnumSource
    void days_of_two_hundred_halls(LossModel loss) {
        Map<String, Score> scores = new LinkedHashMap<>();
        for (int seed = 1; seed <= SEEDS; seed++) {
            play(new Random(seed), loss, scores);
        }
        var table = new StringBuilder(
                "\n" + SEEDS + " days of " + Day.HALLS + " halls, 5 % loss, " + loss + "\n" + Score.head());
        scores.forEach((name, score) -> table.append('\n').append(score.line(name)));
        System.out.println(table);
    }

    private static void play(Random random, LossModel loss, Map<String, Score> scores) {
        var day = Day.of(random);
        var replay = new Replay(day, loss, random);
        var accrual = scores.computeIfAbsent("accrual", name -> new Score()).new OfDay(day);
        var fixed = scores.computeIfAbsent("fixed timeout", name -> new Score()).new OfDay(day);
        var retries = scores.computeIfAbsent("retries", name -> new Score()).new OfDay(day);
        replay.play(List.of(
                new AccrualContestant(accrual, replay),
                TimeoutContestant.fixed(fixed),
                TimeoutContestant.retries(retries)));
        List.of(accrual, fixed, retries).forEach(Score.OfDay::count);
    }
}

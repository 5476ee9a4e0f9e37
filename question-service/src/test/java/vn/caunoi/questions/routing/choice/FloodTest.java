package vn.caunoi.questions.routing.choice;

import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** 2,000 questions over 20 officials. {@link FloodRules} check each routing: turn, lines, caps, who holds least. */
class FloodTest {
    private static final RoutingTable TABLE = new RoutingTable(
            1,
            List.of(
                    new TopicRule(
                            "SEALS",
                            List.of("official.00", "official.01"),
                            List.of("official.02", "official.03"),
                            List.of("official.19")),
                    new TopicRule("COUNTING", List.of(), List.of("official.18"), List.of("official.19", "official.06")),
                    new TopicRule("FINANCE", List.of("official.04"), List.of(), List.of("official.05"))),
            List.of(
                    new OpenCap("official.00", 8),
                    new OpenCap("official.01", 3),
                    new OpenCap("official.02", 5),
                    new OpenCap("official.04", 6),
                    new OpenCap("official.18", 1),
                    new OpenCap("official.19", 20)),
            EscalationTimes.STANDARD);

    @RepeatedTest(10)
    void none_is_stranded_however_officials_come_and_go(RepetitionInfo repetition) {
        var flood = new Flood(TABLE, Flood.twenty(false), repetition.getCurrentRepetition());

        for (int minute = 0; minute < 100; minute++) {
            flood.ask(20);
            minute(flood, true);
        }
        assertThat(flood.unanswered()).as("it is a flood").isGreaterThan(100);
        flood.everybodyComes();
        for (int minute = 0; minute < 2_000 && flood.unanswered() > 0; minute++) {
            minute(flood, false);
        }

        assertThat(flood.unanswered()).isZero();
        assertThat(flood.loads()).containsOnly(0);
    }

    @Test
    void what_comes_at_once_is_spread_evenly() {
        var flood = new Flood(RoutingTable.STANDARD, Flood.twenty(true), 42);

        flood.ask(2_000);
        flood.route();

        assertThat(flood.loads()).containsOnly(100);
    }

    @RepeatedTest(10)
    void who_was_away_catches_up_to_within_one_of_the_others(RepetitionInfo repetition) {
        var flood = new Flood(RoutingTable.STANDARD, Flood.twenty(true), repetition.getCurrentRepetition());

        for (int minute = 0; minute < 149; minute++) {
            flood.ask(10);
            flood.comeAndGo();
            flood.route();
        }
        flood.everybodyComes();
        flood.ask(507);
        flood.route();

        assertThat(Collections.max(flood.loads()) - Collections.min(flood.loads()))
                .isLessThanOrEqualTo(1);
    }

    private static void minute(Flood flood, boolean comingAndGoing) {
        if (comingAndGoing) {
            flood.comeAndGo();
        }
        flood.work();
        flood.escalate();
        flood.route();
    }
}

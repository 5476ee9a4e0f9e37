package vn.caunoi.registry.bridgepoint;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import vn.caunoi.registry.bridgepoint.LineBoard.Period;

import static org.assertj.core.api.Assertions.assertThat;

class LineBoardTest {
    private static final UUID HALL = UUID.randomUUID();

    private final LineBoard board = new LineBoard(Clock.systemUTC());

    @Test
    void a_period_tells_the_mean_and_the_worst_of_what_was_measured_in_it() {
        board.measured(HALL, 40, 0, 2);
        board.measured(HALL, 100, 3, 2);
        board.measured(HALL, 100, 0, 2);

        assertThat(board.endPeriod()).containsOnly(Map.entry(HALL, new Period(3, 80, 100, 1)));
    }

    @Test
    void what_was_told_of_one_period_is_not_told_of_the_next() {
        board.measured(HALL, 40, 0, 2);
        board.endPeriod();

        assertThat(board.endPeriod()).isEmpty();
    }

    @Test
    void until_it_was_heard_nobody_knows_how_many_screens_a_hall_has() {
        assertThat(board.screens(HALL)).isEmpty();

        board.screens(Map.of(HALL, 2));
        assertThat(board.screens(HALL)).contains(2);
        board.screens(Map.of());
        assertThat(board.screens(HALL)).contains(0);
    }

    @Test
    void nothing_is_told_of_a_hall_that_is_not_watched_any_more() {
        board.measured(HALL, 40, 0, 2);
        board.forget(HALL);

        assertThat(board.endPeriod()).isEmpty();
    }
}

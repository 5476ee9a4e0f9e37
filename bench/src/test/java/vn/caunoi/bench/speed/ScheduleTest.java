package vn.caunoi.bench.speed;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ScheduleTest {
    private static final long MS = TimeUnit.MILLISECONDS.toNanos(1);

    private final SteppedTicker ticker = new SteppedTicker();
    private final List<Long> dues = new ArrayList<>();
    private final List<Long> sentAt = new ArrayList<>();

    /** Time passes only where it is paused, or said to. */
    private static final class SteppedTicker implements Schedule.Ticker {
        private long now = 7 * MS;

        @Override
        public long now() {
            return now;
        }

        @Override
        public void pause(long nanos) {
            now += nanos;
        }
    }

    @Test
    void all_are_due_at_even_intervals() {
        new Schedule(50, 4, 0).play(100 * MS, this::note, ticker);

        assertThat(dues).containsExactly(100 * MS, 120 * MS, 140 * MS, 160 * MS);
        assertThat(sentAt).isEqualTo(dues);
    }

    @Test
    void a_sender_that_was_held_up_sends_at_once_what_is_overdue_and_nothing_becomes_due_later() {
        new Schedule(50, 4, 0)
                .play(
                        100 * MS,
                        (number, due) -> {
                            note(number, due);
                            if (number == 0) {
                                ticker.now += 50 * MS;
                            }
                        },
                        ticker);

        assertThat(dues).containsExactly(100 * MS, 120 * MS, 140 * MS, 160 * MS);
        assertThat(sentAt).containsExactly(100 * MS, 150 * MS, 150 * MS, 160 * MS);
    }

    @Test
    void schedules_of_different_phases_interleave() {
        assertThat(new Schedule(20, 2, 0.25).offset(0)).isEqualTo(12_500_000);
        assertThat(new Schedule(20, 2, 0.25).offset(1)).isEqualTo(62_500_000);
    }

    @Test
    void schedules_of_one_rate_begin_on_the_same_grid_whoever_plays_them() {
        var schedule = new Schedule(4, 1, 0.2);

        assertThat(schedule.begin(501 * MS)).isEqualTo(750 * MS);
        assertThat(schedule.begin(750 * MS)).isEqualTo(750 * MS);
        assertThat(schedule.begin(-499 * MS)).isEqualTo(-250 * MS);
    }

    @Test
    void so_many_seconds_hold_so_many() {
        assertThat(Schedule.of(20, 15).count()).isEqualTo(300);
        assertThat(Schedule.of(0.1, 1).count()).isEqualTo(1);
    }

    @Test
    void there_is_no_schedule_without_a_rate() {
        assertThatThrownBy(() -> new Schedule(0, 1, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    private void note(int number, long due) {
        dues.add(due);
        sentAt.add(ticker.now());
    }
}

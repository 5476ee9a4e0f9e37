package vn.caunoi.questions.work;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LeaseWatchTest {
    private static final Instant START = Instant.parse("2021-04-28T05:00:00Z");
    private static final Duration LEASE = Duration.ofMinutes(10);

    private final LeaseWatch watch = new LeaseWatch(LEASE);
    private Instant now = START;

    @Test
    void nobody_loses_a_lease_before_the_service_has_listened_for_its_length() {
        assertThat(watch.silentBefore(START)).isEqualTo(Instant.EPOCH);
        listenUntil(START.plus(LEASE).minusSeconds(1));

        assertThat(watch.silentBefore(START.plus(LEASE).minusSeconds(1))).isEqualTo(Instant.EPOCH);
    }

    @Test
    void whoever_is_silent_for_longer_than_a_lease_then_loses_it() {
        listenUntil(START.plus(LEASE));

        assertThat(watch.silentBefore(START.plus(LEASE))).isEqualTo(START);
    }

    @Test
    void after_a_restart_all_leases_count_anew() {
        listenUntil(START.plus(LEASE.multipliedBy(3)));
        var restarted = new LeaseWatch(LEASE);

        assertThat(restarted.silentBefore(now)).isEqualTo(Instant.EPOCH);
    }

    @Test
    void after_the_machine_slept_all_leases_count_anew() {
        listenUntil(START.plus(LEASE.multipliedBy(3)));
        var awake = now.plus(Duration.ofHours(1));

        assertThat(watch.silentBefore(awake)).isEqualTo(Instant.EPOCH);
    }

    @Test
    void after_an_outage_of_the_database_all_leases_count_anew() {
        listenUntil(START.plus(LEASE.multipliedBy(3)));
        var back = now.plus(Duration.ofMinutes(5));
        // Passes begin, and fail.
        for (now = now.plusSeconds(5); now.isBefore(back); now = now.plusSeconds(5)) {
            watch.silentBefore(now);
        }

        assertThat(watch.silentBefore(back)).isEqualTo(Instant.EPOCH);
    }

    private void listenUntil(Instant end) {
        for (; now.isBefore(end); now = now.plusSeconds(5)) {
            watch.silentBefore(now);
            watch.passed(now);
        }
    }
}

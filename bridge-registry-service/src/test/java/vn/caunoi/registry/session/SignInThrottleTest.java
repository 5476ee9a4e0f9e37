package vn.caunoi.registry.session;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import vn.caunoi.kit.testing.HandClock;
import vn.caunoi.registry.session.SignInThrottle.Attempt;

import static org.assertj.core.api.Assertions.assertThat;

class SignInThrottleTest {
    private static final Attempt ATTEMPT = new Attempt("clerk.731", "203.0.113.7");

    private final HandClock clock = new HandClock("2021-04-28T01:00:00Z");
    private final SignInThrottle throttle = new SignInThrottle(clock);

    @Test
    void a_few_slips_cost_nothing() {
        fail(SignInThrottle.FREE - 1);

        assertThat(throttle.pause(ATTEMPT)).isEmpty();
    }

    @Test
    void each_further_failure_doubles_the_wait() {
        fail(SignInThrottle.FREE);
        assertThat(throttle.pause(ATTEMPT)).contains(Duration.ofSeconds(1));

        fail(1);
        assertThat(throttle.pause(ATTEMPT)).contains(Duration.ofSeconds(2));

        fail(1);
        assertThat(throttle.pause(ATTEMPT)).contains(Duration.ofSeconds(4));
    }

    @Test
    void the_wait_passes() {
        fail(SignInThrottle.FREE + 2);

        clock.pass(Duration.ofSeconds(4));

        assertThat(throttle.pause(ATTEMPT)).isEmpty();
    }

    @Test
    void nobody_waits_longer_than_half_a_minute() {
        fail(100_000);

        assertThat(throttle.pause(ATTEMPT)).contains(SignInThrottle.LONGEST);
    }

    @Test
    void the_owner_at_another_address_does_not_wait() {
        fail(100);

        assertThat(throttle.pause(new Attempt("clerk.731", "203.0.113.8"))).isEmpty();
        assertThat(throttle.pause(new Attempt("clerk.732", "203.0.113.7"))).isEmpty();
    }

    @Test
    void a_success_forgives_all() {
        fail(SignInThrottle.FREE);

        throttle.succeeded(ATTEMPT);
        fail(1);

        assertThat(throttle.pause(ATTEMPT)).isEmpty();
    }

    @Test
    void old_failures_are_forgotten() {
        fail(SignInThrottle.FREE);

        clock.pass(SignInThrottle.MEMORY.plusSeconds(1));
        fail(1);

        assertThat(throttle.pause(ATTEMPT)).isEmpty();
    }

    @Test
    void a_flood_of_names_does_not_fill_the_memory() {
        fail(SignInThrottle.FREE);

        for (var i = 0; i < SignInThrottle.ENTRIES; i++) {
            throttle.failed(new Attempt("name" + i, "203.0.113.9"));
        }

        assertThat(throttle.pause(ATTEMPT)).isEmpty();
    }

    private void fail(int times) {
        for (var i = 0; i < times; i++) {
            throttle.failed(ATTEMPT);
        }
    }
}

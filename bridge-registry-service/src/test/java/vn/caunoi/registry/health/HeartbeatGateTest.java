package vn.caunoi.registry.health;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import vn.caunoi.kit.problem.Problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class HeartbeatGateTest {
    private static final UUID CONFERENCE = UUID.randomUUID();
    private static final String HALL = "731";
    private static final String OTHER = "732";

    private final HeartbeatGate gate =
            new HeartbeatGate(Clock.fixed(Instant.parse("2021-04-28T05:00:00Z"), ZoneOffset.UTC));

    @Test
    void a_sequence_passes_once_and_never_after_a_higher_one() {
        gate.pass(CONFERENCE, HALL, beat("page", 7));

        assertThat(refusal(HALL, beat("page", 7)).code()).isEqualTo("old-heartbeat");
        assertThat(refusal(HALL, beat("page", 6)).status()).isEqualTo(409);
        gate.pass(CONFERENCE, HALL, beat("page", 9));
    }

    @Test
    void each_sender_counts_for_itself_and_each_hall_has_its_own_senders() {
        gate.pass(CONFERENCE, HALL, beat("page", 7));

        gate.pass(CONFERENCE, HALL, beat("script", 7));
        gate.pass(CONFERENCE, OTHER, beat("page", 7));
    }

    @Test
    void a_sender_that_floods_is_told_to_wait_and_others_are_not() {
        for (int seq = 0; seq < 10; seq++) {
            gate.pass(CONFERENCE, HALL, beat("flood", seq));
        }

        var refusal = refusal(HALL, beat("flood", 10));
        assertThat(refusal.status()).isEqualTo(429);
        assertThat(refusal.headers()).containsEntry("Retry-After", "1");
        gate.pass(CONFERENCE, HALL, beat("page", 0));
    }

    @Test
    void a_hall_that_floods_under_many_names_is_told_to_wait_and_other_halls_are_not() {
        for (int sender = 0; sender < 100; sender++) {
            gate.pass(CONFERENCE, HALL, beat("flood-" + sender, 0));
        }

        assertThat(refusal(HALL, beat("flood-100", 0)).status()).isEqualTo(429);
        gate.pass(CONFERENCE, OTHER, beat("page", 0));
    }

    private Problem refusal(String hall, Heartbeat beat) {
        var caught = new Problem[1];
        assertThatThrownBy(() -> gate.pass(CONFERENCE, hall, beat))
                .isInstanceOfSatisfying(Problem.class, problem -> caught[0] = problem);
        return caught[0];
    }

    private static Heartbeat beat(String bootId, long seq) {
        return new Heartbeat(seq, bootId, 20.0, 0.0, 1.0);
    }
}

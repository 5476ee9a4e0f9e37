package vn.caunoi.registry.probe;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import vn.caunoi.registry.probe.sending.Kind;
import vn.caunoi.registry.probe.sending.Target;

import static org.assertj.core.api.Assertions.assertThat;

class ProbePlanTest {
    private static final Instant NOW = Instant.parse("2021-04-28T01:00:00Z");

    private final ProbePlan plan = new ProbePlan();

    ProbePlanTest() {
        plan.replace(List.of(probe(Asked.CODEC, "10.20.0.1", 30), probe(Asked.LINE, "10.20.0.2", 30)), "lan", NOW);
    }

    @Test
    void equipment_that_never_answered_is_not_lost() {
        assertThat(plan.codec(false)).isFalse();
        assertThat(plan.codec()).isEqualTo(CodecState.NEVER);
    }

    @Test
    void equipment_that_had_answered_is_lost_once_and_found_again() {
        assertThat(plan.codec(true)).isTrue();
        assertThat(plan.codec(true)).isFalse();
        assertThat(plan.codec(false)).isTrue();
        assertThat(plan.codec(false)).isFalse();
        assertThat(plan.codec(true)).isTrue();
    }

    @Test
    void of_other_equipment_nothing_is_known() {
        plan.codec(true);

        assertThat(plan.replace(List.of(probe(Asked.CODEC, "10.20.0.9", 30)), "lan", NOW))
                .isTrue();
        assertThat(plan.codec()).isEqualTo(CodecState.NEVER);
    }

    @Test
    void how_often_it_is_asked_and_what_the_line_is_asked_makes_no_other_equipment() {
        plan.codec(true);

        assertThat(plan.replace(List.of(probe(Asked.CODEC, "10.20.0.1", 60)), "lan", NOW))
                .isFalse();
        assertThat(plan.codec()).isEqualTo(CodecState.REACHED);
        assertThat(plan.version()).isEqualTo(2);
    }

    private static Probe probe(Asked asked, String host, int intervalS) {
        return new Probe(asked, new Target(Kind.TCP, host, 5060, "/"), intervalS, 2_000);
    }
}

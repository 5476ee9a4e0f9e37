package vn.caunoi.bench.speed;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AimTest {
    private static final Spread FLOOR = new Spread(300, 1, 10.0, null);

    @Test
    void an_aim_for_both_is_met_only_by_both() {
        var aim = Aim.timesFloor(2, 2);

        assertThat(aim.isMetBy(hub(new Spread(300, 2, 20.0, null), aim))).isTrue();
        assertThat(aim.isMetBy(hub(new Spread(300, 1.8, 20.4, null), aim))).isFalse();
        assertThat(aim.isMetBy(hub(new Spread(300, 2.1, 18.0, null), aim))).isFalse();
    }

    @Test
    void too_few_samples_for_a_p99_are_judged_by_their_p50() {
        var aim = Aim.timesFloor(2, 2);

        assertThat(aim.isMetBy(hub(new Spread(40, 2, null, null), aim))).isTrue();
    }

    private static Figure hub(Spread hub, Aim aim) {
        return new Figure("journey", "asked → assigned", "ms", FLOOR, hub, aim);
    }
}

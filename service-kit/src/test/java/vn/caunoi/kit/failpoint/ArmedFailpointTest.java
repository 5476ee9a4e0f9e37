package vn.caunoi.kit.failpoint;

import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ArmedFailpointTest {
    private static final String SUBMIT = "vn.caunoi.question.submit";

    private final AtomicInteger deaths = new AtomicInteger();

    @Test
    void dies_at_the_pass_it_is_armed_for_and_at_no_other() {
        var armed = armed("after-commit/" + SUBMIT + "/2");

        armed.pass(Failpoint.AFTER_COMMIT, SUBMIT);
        armed.pass(Failpoint.BEFORE_COMMIT, SUBMIT);
        armed.pass(Failpoint.AFTER_COMMIT, "vn.caunoi.question.take");
        assertThat(deaths).hasValue(0);

        armed.pass(Failpoint.AFTER_COMMIT, SUBMIT);
        assertThat(deaths).hasValue(1);
    }

    @Test
    void a_star_stands_for_whatever_passes() {
        armed("within-routing/*/1").pass(Failpoint.WITHIN_ROUTING, "");

        assertThat(deaths).hasValue(1);
    }

    @Test
    void what_arms_nothing_is_refused() {
        assertThatThrownBy(() -> armed("after-commit")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> armed("at-noon/*/1")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_process_that_is_not_under_test_passes_them_all() {
        for (var place : Failpoint.values()) {
            place.pass(SUBMIT);
        }
    }

    private ArmedFailpoint armed(String setting) {
        return ArmedFailpoint.of(setting, deaths::incrementAndGet);
    }
}

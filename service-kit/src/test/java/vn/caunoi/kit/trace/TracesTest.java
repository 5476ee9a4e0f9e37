package vn.caunoi.kit.trace;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TracesTest {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @Test
    void a_record_s_trace_goes_on_as_a_step_of_its_own() throws Exception {
        var parent = "00-" + TRACE + "-00f067aa0ba902b7-01";

        var inside = Traces.within(parent, Traces::current);

        assertThat(inside).matches("00-" + TRACE + "-[0-9a-f]{16}-01").isNotEqualTo(parent);
        assertThat(Traces.current()).doesNotContain(TRACE);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-" + TRACE + "-0000000000000000-01",
                "ff-" + TRACE + "-00f067aa0ba902b7-01",
                "00-" + TRACE + "-00f067aa0ba902b7-01-more",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01"
            })
    void nonsense_starts_a_new_trace(String header) {
        assertThat(Traces.step(header).toString())
                .matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01")
                .doesNotContain(TRACE);
    }
}

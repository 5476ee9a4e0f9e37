package vn.caunoi.kit.trace;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TracesTest {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String PARENT = "00-" + TRACE + "-00f067aa0ba902b7-01";

    private final InMemorySpanExporter shown = InMemorySpanExporter.create();

    @AfterEach
    void showNothing() {
        Traces.begin(SdkTracerProvider.builder().build());
    }

    @Test
    void a_record_s_trace_goes_on_while_it_is_handled() throws Exception {
        assertThat(Traces.within(PARENT, Traces::current)).isEqualTo(PARENT);
        assertThat(Traces.current()).isNull();
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
    void nonsense_starts_a_new_trace(String header) throws Exception {
        assertThat(Traces.of(Traces.step("act", header).startSpan()))
                .matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01")
                .doesNotContain(TRACE);
        assertThat(Traces.within(header, Traces::current)).isNull();
    }

    @Test
    void a_step_is_told_apart_from_its_parent_though_nobody_looks() {
        assertThat(Traces.of(Traces.step("act", PARENT).startSpan()))
                .matches("00-" + TRACE + "-[0-9a-f]{16}-01")
                .isNotEqualTo(PARENT);
    }

    @Test
    void who_does_not_want_to_be_traced_is_not() {
        assertThat(Traces.of(Traces.step("act", "00-" + TRACE + "-00f067aa0ba902b7-00")
                        .startSpan()))
                .startsWith("00-" + TRACE)
                .endsWith("-00");
    }

    @Test
    void a_step_is_linked_to_what_it_goes_on_with() {
        show();

        Traces.within(Traces.step("answer", (String) null).startSpan(), () -> {
            Traces.link(PARENT);
            Traces.link(null);
        });
        Traces.link(PARENT);

        assertThat(shown.getFinishedSpanItems()).singleElement().satisfies(span -> assertThat(span.getLinks())
                .extracting(link -> link.getSpanContext().getTraceId())
                .containsExactly(TRACE));
    }

    @Test
    void what_is_done_within_a_step_is_its_child() throws Exception {
        show();

        Traces.within(Traces.step("outer", PARENT).startSpan(), () -> {
            Traces.step("inner").startSpan().end();
            return null;
        });

        var inner = shown.getFinishedSpanItems().get(0);
        var outer = shown.getFinishedSpanItems().get(1);
        assertThat(inner.getParentSpanId()).isEqualTo(outer.getSpanId());
        assertThat(outer.getParentSpanId()).isEqualTo("00f067aa0ba902b7");
        assertThat(inner.getTraceId()).isEqualTo(outer.getTraceId()).isEqualTo(TRACE);
    }

    @Test
    void a_failure_is_noted_without_its_words() {
        show();

        assertThatThrownBy(() -> Traces.within(Traces.step("act", PARENT).startSpan(), (Runnable) () -> {
                    throw new IllegalStateException("Nguyễn Văn A");
                }))
                .isInstanceOf(IllegalStateException.class);

        var span = shown.getFinishedSpanItems().get(0);
        assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
        assertThat(span.toString()).doesNotContain("Nguyễn");
        assertThat(Traces.of(Span.getInvalid())).isNull();
    }

    private void show() {
        Traces.begin(SdkTracerProvider.builder()
                .addSpanProcessor(SimpleSpanProcessor.create(shown))
                .build());
    }
}

package vn.caunoi.kit.testing;

import java.util.ArrayList;
import java.util.LinkedList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.IdGenerator;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import org.awaitility.Awaitility;

import vn.caunoi.kit.trace.Traces;

/**
 * What a collector would be shown of a service, kept in memory until {@link #close}. Others may be at work meanwhile: a test
 * asks for a trace of its own.
 */
public final class ShownSpans implements AutoCloseable {
    private final InMemorySpanExporter ended = InMemorySpanExporter.create();

    private ShownSpans() {}

    /** Gathers every span that is made from now on. */
    public static ShownSpans gathered() {
        var shown = new ShownSpans();
        Traces.begin(SdkTracerProvider.builder()
                .addSpanProcessor(SimpleSpanProcessor.create(shown.ended))
                .build());
        return shown;
    }

    /** The {@code traceparent} with which a browser begins a trace that is to be shown. */
    public static String begun() {
        var ids = IdGenerator.random();
        return "00-" + ids.generateTraceId() + "-" + ids.generateSpanId() + "-01";
    }

    /** The id of the span that {@code traceparent} names. */
    public static String spanOf(String traceparent) {
        return traceparent.split("-")[2];
    }

    /** Those of the trace that {@code traceparent} names, in the order in which they ended. */
    public List<SpanData> of(String traceparent) {
        var trace = traceparent.split("-")[1];
        return ended.getFinishedSpanItems().stream()
                .filter(span -> span.getTraceId().equals(trace))
                .toList();
    }

    /** Waits for the first of that trace and name. */
    public SpanData await(String traceparent, String name) {
        return await(traceparent, name, any -> true);
    }

    /** Waits for the first of that trace and name that fits. */
    public SpanData await(String traceparent, String name, Predicate<SpanData> fits) {
        return Awaitility.await("a span " + name)
                .until(
                        () -> of(traceparent).stream()
                                .filter(span -> span.getName().equals(name) && fits.test(span))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    /** The steps by which {@code last} came to be, each the parent of the next; those that are not shown end the way. */
    public List<SpanData> way(SpanData last) {
        var way = new LinkedList<SpanData>();
        for (var step = Optional.of(last); step.isPresent(); step = parent(step.get())) {
            way.addFirst(step.get());
        }
        return new ArrayList<>(way);
    }

    private Optional<SpanData> parent(SpanData child) {
        return ended.getFinishedSpanItems().stream()
                .filter(span -> span.getTraceId().equals(child.getTraceId()))
                .filter(span -> span.getSpanId().equals(child.getParentSpanId()))
                .findFirst();
    }

    /** Gathers nothing more. */
    @Override
    public void close() {
        Traces.begin(SdkTracerProvider.builder().build());
    }
}

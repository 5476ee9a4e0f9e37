package vn.caunoi.kit.trace;

import java.util.Map;
import java.util.concurrent.Callable;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.smallrye.common.vertx.ContextLocals;
import io.smallrye.common.vertx.VertxContext;

import vn.caunoi.contracts.EventHeaders;

/**
 * The trace that the work at hand belongs to (W3C Trace Context). Spans always have ids, and hand them on; whether anybody
 * gets to see them is {@link TraceExport}'s to say. Ids, numbers and names of topics may stand in a span; nothing that
 * somebody typed, and nobody's name.
 */
public final class Traces {
    private static final String REQUEST = "caunoi.trace";
    private static final W3CTraceContextPropagator W3C = W3CTraceContextPropagator.getInstance();
    private static final TextMapGetter<String> HEADER = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(String header) {
            return Map.of(EventHeaders.TRACEPARENT, header).keySet();
        }

        @Override
        public String get(String header, String name) {
            return EventHeaders.TRACEPARENT.equals(name) ? header : null;
        }
    };
    private static volatile Tracer tracer = tracer(SdkTracerProvider.builder().build());

    private Traces() {}

    /** A step of the work at hand, to be started and ended; of a trace of its own where there is no work at hand. */
    public static SpanBuilder step(String name) {
        return tracer.spanBuilder(name).setParent(here());
    }

    /** A step of what a header or a row names; null or nonsense begins a new trace. */
    public static SpanBuilder step(String name, String traceparent) {
        return tracer.spanBuilder(name).setParent(parse(traceparent));
    }

    /** The {@code traceparent} of the current request or record; null where there is neither. */
    public static String current() {
        return of(Span.fromContext(here()));
    }

    /** As a header or a row names it; null for a span that is none. */
    public static String of(Span span) {
        var context = span.getSpanContext();
        if (!context.isValid()) {
            return null;
        }
        return "00-" + context.getTraceId() + "-" + context.getSpanId() + "-"
                + context.getTraceFlags().asHex();
    }

    /** Notes with the work at hand that it goes on with what a row names; nothing where either belongs to no trace. */
    public static void link(String traceparent) {
        var earlier = Span.fromContext(parse(traceparent)).getSpanContext();
        if (earlier.isValid()) {
            Span.fromContext(here()).addLink(earlier);
        }
    }

    /** Does {@code work} in the trace that a record's header names; null or nonsense means in none. */
    public static <T> T within(String traceparent, Callable<T> work) throws Exception {
        try (var scope = parse(traceparent).makeCurrent()) {
            return work.call();
        }
    }

    /** Does {@code work} as the step {@code span}, which ends with it. A failure is noted by its class alone. */
    public static <T> T within(Span span, Callable<T> work) throws Exception {
        try (var scope = Context.root().with(span).makeCurrent()) {
            return work.call();
        } catch (Exception e) {
            span.setStatus(StatusCode.ERROR, e.getClass().getName());
            throw e;
        } finally {
            span.end();
        }
    }

    /** The same for what throws nothing that wants to be caught. */
    public static void within(Span span, Runnable work) {
        try (var scope = Context.root().with(span).makeCurrent()) {
            work.run();
        } catch (RuntimeException e) {
            span.setStatus(StatusCode.ERROR, e.getClass().getName());
            throw e;
        } finally {
            span.end();
        }
    }

    static void ofRequest(Span span) {
        if (VertxContext.isOnDuplicatedContext()) {
            ContextLocals.put(REQUEST, span);
        }
    }

    /** Makes the spans by {@code provider} from now on: for who exports them, and for tests that look at them. */
    public static void begin(SdkTracerProvider provider) {
        tracer = tracer(provider);
    }

    private static Tracer tracer(SdkTracerProvider provider) {
        return provider.get("vn.caunoi");
    }

    private static Context parse(String traceparent) {
        return traceparent == null ? Context.root() : W3C.extract(Context.root(), traceparent, HEADER);
    }

    /** A record's, or else a request's, which goes from thread to thread. */
    private static Context here() {
        var context = Context.current();
        if (Span.fromContextOrNull(context) != null || !VertxContext.isOnDuplicatedContext()) {
            return context;
        }
        return ContextLocals.<Span>get(REQUEST).map(context::with).orElse(context);
    }
}

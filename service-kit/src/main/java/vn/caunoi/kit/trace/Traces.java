package vn.caunoi.kit.trace;

import java.util.concurrent.Callable;

import io.smallrye.common.vertx.ContextLocals;
import io.smallrye.common.vertx.VertxContext;

/** The trace that the work at hand belongs to (W3C Trace Context). */
public final class Traces {
    private static final String REQUEST = "caunoi.traceparent";
    private static final ThreadLocal<String> RECORD = new ThreadLocal<>();

    private Traces() {}

    /** The {@code traceparent} of the current request or record; a new one where there is neither. */
    public static String current() {
        if (RECORD.get() != null) {
            return RECORD.get();
        }
        return VertxContext.isOnDuplicatedContext()
                ? ContextLocals.<String>get(REQUEST)
                        .orElseGet(() -> TraceParent.fresh().toString())
                : TraceParent.fresh().toString();
    }

    /** Does {@code work} as a step of the trace that a record's header names; null or nonsense starts a new one. */
    public static <T> T within(String traceparent, Callable<T> work) throws Exception {
        var outer = RECORD.get();
        RECORD.set(step(traceparent).toString());
        try {
            return work.call();
        } finally {
            if (outer == null) {
                RECORD.remove();
            } else {
                RECORD.set(outer);
            }
        }
    }

    static TraceParent step(String traceparent) {
        return TraceParent.parse(traceparent).map(TraceParent::child).orElseGet(TraceParent::fresh);
    }

    static void ofRequest(TraceParent trace) {
        if (VertxContext.isOnDuplicatedContext()) {
            ContextLocals.put(REQUEST, trace.toString());
        }
    }
}

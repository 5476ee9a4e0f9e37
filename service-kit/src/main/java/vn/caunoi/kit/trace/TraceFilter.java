package vn.caunoi.kit.trace;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.filters.Filters;
import org.jboss.logging.MDC;

import vn.caunoi.contracts.EventHeaders;

/** Gives every request its trace, and its log lines the trace's id. */
@ApplicationScoped
class TraceFilter {
    void register(@Observes Filters filters) {
        filters.register(
                context -> {
                    var trace = Traces.step(context.request().getHeader(EventHeaders.TRACEPARENT));
                    Traces.ofRequest(trace);
                    MDC.put("traceId", trace.traceId());
                    context.next();
                },
                1000);
    }
}

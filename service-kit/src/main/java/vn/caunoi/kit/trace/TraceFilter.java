package vn.caunoi.kit.trace;

import java.util.Set;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import org.jboss.logging.MDC;

import vn.caunoi.contracts.EventHeaders;

/**
 * Gives every request its trace, and its log lines the trace's id. What acts is a span; what only reads causes nothing and
 * is counted by the metrics.
 */
@ApplicationScoped
class TraceFilter {
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    /** Where the framework notes the matched path, as its metrics want it: {@code /api/v1/questions/{id}/take}. */
    private static final String TEMPLATE = "UrlPathTemplate";

    void register(@Observes Filters filters) {
        filters.register(
                context -> {
                    var request = context.request();
                    var method = request.method();
                    var span = Traces.step(method.name(), request.getHeader(EventHeaders.TRACEPARENT))
                            .setSpanKind(SpanKind.SERVER)
                            .setAttribute("http.request.method", method.name())
                            .startSpan();
                    Traces.ofRequest(span);
                    MDC.put("traceId", span.getSpanContext().getTraceId());
                    if (!READING.contains(method)) {
                        // One that is never ended is never shown.
                        var local = Vertx.currentContext();
                        context.addEndHandler(ended -> end(span, method, request.response(), local));
                    }
                    context.next();
                },
                1000);
    }

    /** By the path as it is declared: what stands in its place may be somebody's name. */
    private static void end(Span span, HttpMethod method, HttpServerResponse response, Context local) {
        String path = local == null ? null : local.getLocal(TEMPLATE);
        if (path != null) {
            span.updateName(method.name() + " " + path).setAttribute("http.route", path);
        }
        span.setAttribute("http.response.status_code", response.getStatusCode());
        if (response.getStatusCode() >= 500) {
            span.setStatus(StatusCode.ERROR);
        }
        span.end();
    }
}

package vn.caunoi.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.google.protobuf.ByteString;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.Span;

/** What an operator would run beside the hub: it takes in spans (OTLP over HTTP), and keeps the newest of them. */
final class Collector implements AutoCloseable {
    private static final int KEPT = 10_000;

    private final HttpServer server;
    private final Deque<Step> newest = new ArrayDeque<>();

    /**
     * A span.
     *
     * @param service which of the hub's services did it
     * @param parent empty for none
     * @param links other traces with which it goes on
     */
    record Step(
            String service,
            String trace,
            String id,
            String parent,
            String name,
            List<String> links,
            Map<String, String> attributes) {}

    Collector() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/v1/traces", this::take);
        server.start();
    }

    /** The address for {@code caunoi.tracing.endpoint}. */
    String endpoint() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1/traces";
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            add(ExportTraceServiceRequest.parseFrom(exchange.getRequestBody()));
            // An answer without a word: all were taken.
            exchange.getResponseHeaders().set("Content-Type", "application/x-protobuf");
            exchange.sendResponseHeaders(200, -1);
        }
    }

    private synchronized void add(ExportTraceServiceRequest request) {
        for (var resource : request.getResourceSpansList()) {
            var service = attributes(resource.getResource().getAttributesList()).get("service.name");
            resource.getScopeSpansList().stream()
                    .flatMap(scope -> scope.getSpansList().stream())
                    .forEach(span -> newest.addLast(step(service, span)));
        }
        while (newest.size() > KEPT) {
            newest.removeFirst();
        }
    }

    private static Step step(String service, Span span) {
        return new Step(
                service,
                hex(span.getTraceId()),
                hex(span.getSpanId()),
                hex(span.getParentSpanId()),
                span.getName(),
                span.getLinksList().stream().map(link -> hex(link.getTraceId())).toList(),
                attributes(span.getAttributesList()));
    }

    private static Map<String, String> attributes(List<KeyValue> attributes) {
        return attributes.stream().collect(Collectors.toMap(KeyValue::getKey, attribute -> {
            var value = attribute.getValue();
            return value.hasStringValue() ? value.getStringValue() : Long.toString(value.getIntValue());
        }));
    }

    private static String hex(ByteString id) {
        return HexFormat.of().formatHex(id.toByteArray());
    }

    /** All of a trace that have come. */
    synchronized List<Step> of(String trace) {
        return newest.stream().filter(step -> step.trace().equals(trace)).toList();
    }

    /** The steps by which {@code last} came to be, each the parent of the next. */
    List<Step> way(Step last) {
        var steps = of(last.trace());
        var way = new ArrayList<Step>();
        var step = last;
        while (step != null) {
            way.add(0, step);
            var parent = step.parent();
            step = steps.stream()
                    .filter(other -> other.id().equals(parent))
                    .findFirst()
                    .orElse(null);
        }
        return way;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

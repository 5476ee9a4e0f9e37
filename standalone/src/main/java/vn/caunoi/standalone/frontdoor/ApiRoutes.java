package vn.caunoi.standalone.frontdoor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/** Which service answers which path. */
final class ApiRoutes implements Handler<RoutingContext> {

    private static final Pattern RESOURCE = Pattern.compile("/api/v1/([a-z-]+)(/.*)?");
    // deploy/caddy/Caddyfile has the same.
    static final List<String> QUESTION = List.of("questions", "topics", "officials", "hotline", "reports");
    static final List<String> REGISTRY = List.of(
            "session", "conference", "conferences", "bridge-points", "incidents", "materials", "users", "screens");
    static final List<String> NOTIFICATION = List.of("stream");

    private final Map<String, Upstream> upstreams = new HashMap<>();
    private final HttpForward http;
    private final WebSocketForward webSocket;

    ApiRoutes(FrontDoorOptions options, HttpForward http, WebSocketForward webSocket) {
        QUESTION.forEach(resource -> upstreams.put(resource, options.question()));
        REGISTRY.forEach(resource -> upstreams.put(resource, options.registry()));
        NOTIFICATION.forEach(resource -> upstreams.put(resource, options.notification()));
        this.http = http;
        this.webSocket = webSocket;
    }

    @Override
    public void handle(RoutingContext context) {
        var resource = RESOURCE.matcher(context.request().path());
        var upstream = resource.matches() ? upstreams.get(resource.group(1)) : null;
        if (upstream == null) {
            Problems.notFound(context);
        } else if (wantsWebSocket(context)) {
            webSocket.forward(context, upstream);
        } else {
            http.forward(context, upstream);
        }
    }

    private static boolean wantsWebSocket(RoutingContext context) {
        return "websocket".equalsIgnoreCase(context.request().getHeader(HttpHeaders.UPGRADE));
    }
}

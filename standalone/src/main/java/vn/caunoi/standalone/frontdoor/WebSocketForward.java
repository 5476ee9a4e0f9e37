package vn.caunoi.standalone.frontdoor;

import java.util.Iterator;

import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.net.NetSocket;
import io.vertx.ext.web.RoutingContext;

/**
 * Tunnels a WebSocket to a service.
 *
 * <p>Made by hand rather than with vertx-http-proxy, which reads from one side however slowly the other takes it (a
 * reader that does not read would fill our heap), and drops what a service says when it refuses the handshake.
 */
final class WebSocketForward {

    private static final int SWITCHING_PROTOCOLS = 101;
    private static final int UNAVAILABLE = 503;

    private final Connector services;

    WebSocketForward(Connector services) {
        this.services = services;
    }

    void forward(RoutingContext context, Upstream upstream) {
        context.request().pause();
        forward(context, upstream.inTurn().iterator());
    }

    /** One that starts, or stops, says so, and another may be there. */
    private void forward(RoutingContext context, Iterator<Integer> ports) {
        services.request(ports, port -> ForwardedRequest.of(context.request(), port))
                .compose(request -> upgrade(request).connect())
                .onSuccess(answer -> {
                    if (answer.statusCode() == UNAVAILABLE && ports.hasNext()) {
                        answer.request().reset();
                        forward(context, ports);
                    } else {
                        answered(context, answer);
                    }
                })
                .onFailure(e -> {
                    context.request().resume();
                    Problems.unavailable(context);
                });
    }

    private static HttpClientRequest upgrade(HttpClientRequest request) {
        return request.putHeader(HttpHeaders.CONNECTION, HttpHeaders.UPGRADE)
                .putHeader(HttpHeaders.UPGRADE, HttpHeaders.WEBSOCKET);
    }

    private static void answered(RoutingContext context, HttpClientResponse answer) {
        if (context.response().closed()) {
            // Who asked has gone meanwhile.
            answer.request().connection().close();
            return;
        }
        context.request().resume();
        if (answer.statusCode() != SWITCHING_PROTOCOLS) {
            HttpForward.relay(answer, context.response());
            return;
        }
        var service = answer.netSocket();
        // Until the browser's side is there, or the first frames would be lost.
        service.pause();
        context.response().setStatusCode(SWITCHING_PROTOCOLS);
        context.response().headers().addAll(answer.headers());
        context.request()
                .toNetSocket()
                .onSuccess(browser -> join(browser, service))
                .onFailure(e -> service.close());
    }

    /** A pipe stops reading from one side while the other does not take what is there. */
    private static void join(NetSocket browser, NetSocket service) {
        browser.closeHandler(closed -> service.close());
        service.closeHandler(closed -> browser.close());
        browser.pipeTo(service);
        service.pipeTo(browser);
    }
}

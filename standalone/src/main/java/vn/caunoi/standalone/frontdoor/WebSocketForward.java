package vn.caunoi.standalone.frontdoor;

import io.vertx.core.http.HttpClient;
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

    private final HttpClient client;

    WebSocketForward(HttpClient client) {
        this.client = client;
    }

    void forward(RoutingContext context, int port) {
        context.request().pause();
        client.request(ForwardedRequest.of(context.request(), port))
                .compose(request -> upgrade(request).connect())
                .onSuccess(answer -> answered(context, answer))
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

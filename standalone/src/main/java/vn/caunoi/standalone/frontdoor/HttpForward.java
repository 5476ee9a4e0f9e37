package vn.caunoi.standalone.frontdoor;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

/** Passes one request on to a service, and its answer back. */
final class HttpForward {

    private final Connector services;

    HttpForward(Connector services) {
        this.services = services;
    }

    void forward(RoutingContext context, Upstream upstream) {
        if (Upload.is(context.request())) {
            forwardUpload(context, upstream);
            return;
        }
        new LimitedBody(context.request())
                .read()
                .onSuccess(body -> send(context, upstream, body))
                .onFailure(e -> Problems.tooLarge(context));
    }

    private void send(RoutingContext context, Upstream upstream, Buffer body) {
        services.request(upstream.inTurn().iterator(), port -> ForwardedRequest.of(context.request(), port))
                .compose(request -> {
                    abandonWithClient(context.response(), request);
                    return body.length() == 0 ? request.send() : request.send(body);
                })
                .onSuccess(answer -> relay(answer, context.response()))
                .onFailure(e -> Problems.unavailable(context));
    }

    /** As it comes: to hold files whole would let a few slow lines fill the heap. */
    private void forwardUpload(RoutingContext context, Upstream upstream) {
        var upload = new Upload(context.request());
        if (upload.isTooLarge()) {
            Problems.tooLarge(context);
            return;
        }
        upload.hold();
        services.request(upstream.inTurn().iterator(), port -> ForwardedRequest.ofUpload(context.request(), port))
                .compose(request -> {
                    abandonWithClient(context.response(), request);
                    return upload.sendWith(request);
                })
                .onSuccess(answer -> relay(answer, context.response()))
                .onFailure(e -> Problems.unavailable(context));
    }

    private static void abandonWithClient(HttpServerResponse response, HttpClientRequest request) {
        response.exceptionHandler(e -> request.reset());
    }

    static Future<Void> relay(HttpClientResponse answer, HttpServerResponse response) {
        response.setStatusCode(answer.statusCode()).setStatusMessage(answer.statusMessage());
        copyHeaders(answer.headers(), response.headers());
        if (answer.getHeader("Content-Length") == null && mayHaveBody(answer)) {
            response.setChunked(true);
        }
        // An answer cut short must not look complete to the browser: the pipe would end it.
        return answer.pipe().endOnFailure(false).to(response).onFailure(e -> response.reset());
    }

    /** What the service says stands above what we would say. */
    private static void copyHeaders(MultiMap from, MultiMap to) {
        from.names().forEach(to::remove);
        for (var header : from) {
            if (!ForwardedRequest.isHopByHop(header.getKey())) {
                to.add(header.getKey(), header.getValue());
            }
        }
    }

    private static boolean mayHaveBody(HttpClientResponse answer) {
        return answer.statusCode() != 204 && answer.statusCode() != 304;
    }
}

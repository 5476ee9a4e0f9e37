package vn.caunoi.standalone.frontdoor;

import java.util.Iterator;
import java.util.function.IntFunction;

import io.vertx.core.Future;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.RequestOptions;

/** Begins a request to a process of a service that takes connections. Nothing of it is sent before there is one. */
final class Connector {

    private final HttpClient client;

    Connector(HttpClient client) {
        this.client = client;
    }

    /**
     * @param ports where the processes are that may be asked; those that can't be reached are taken from it, and the one
     *     that is asked
     * @param to what is asked, of the process on a port
     * @return fails when none of them can be reached
     */
    Future<HttpClientRequest> request(Iterator<Integer> ports, IntFunction<RequestOptions> to) {
        return client.request(to.apply(ports.next()))
                // Who waits for the answer is told; without a handler it would be logged besides.
                .map(request -> request.exceptionHandler(failure -> {}))
                .recover(failure -> ports.hasNext() ? request(ports, to) : Future.failedFuture(failure));
    }
}

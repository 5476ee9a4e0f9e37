package vn.caunoi.registry.probe.sending;

import java.net.InetAddress;

import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;

/** Asks for a page and hangs up when its first line and headers are there. */
final class HttpSender implements Sender {
    private final HttpClient client;

    HttpSender(Vertx vertx) {
        client = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout(Senders.LONGEST_MS)
                .setKeepAlive(false)
                .setMaxPoolSize(Senders.AT_ONCE)
                .setTrustAll(true)
                .setVerifyHost(false));
    }

    @Override
    public Overdue send(Target target, InetAddress address, Promise<Outcome> answer) {
        long begun = System.nanoTime();
        var options = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setServer(SocketAddress.inetSocketAddress(target.port(), address.getHostAddress()))
                .setHost(target.host())
                .setPort(target.port())
                .setURI(target.path())
                .setSsl(target.kind() == Kind.HTTPS)
                .setFollowRedirects(false);
        client.request(options)
                .onFailure(failure -> answer.tryComplete(Outcome.unconnected(failure)))
                .onSuccess(request -> {
                    // What goes wrong after the answer, or instead of it, is told by the outcome alone.
                    request.connection().exceptionHandler(ignored -> {});
                    answer.future().onComplete(done -> request.reset());
                    request.send()
                            .onSuccess(response -> {
                                response.exceptionHandler(ignored -> {});
                                answer.tryComplete(Outcome.answeredSince(begun));
                            })
                            .onFailure(failure -> answer.tryComplete(Outcome.failed(Fault.GARBLED)));
                });
        return () -> Fault.TIMEOUT;
    }
}

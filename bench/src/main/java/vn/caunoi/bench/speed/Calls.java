package vn.caunoi.bench.speed;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;

/** Requests to one server over connections that stay open; the same for the floor and for the hub. */
final class Calls implements AutoCloseable {
    private static final int CONNECTIONS = 64;
    private static final int PATIENCE_SECONDS = 120;

    /**
     * @param etag the question's version, as {@code If-Match} wants it
     * @param cookie that of the session, as a request's header has it; null unless it was set
     * @param at when the last byte of it was there, as {@link System#nanoTime} counts
     */
    record Reply(int status, String etag, String cookie, String body, long at) {
        /** @throws IllegalStateException for anything but success */
        Reply requireGood() {
            if (status >= 300) {
                throw new IllegalStateException(status + " " + body);
            }
            return this;
        }
    }

    private final HttpClient client;

    Calls(Vertx vertx, int port) {
        client = vertx.createHttpClient(new HttpClientOptions()
                .setDefaultHost("127.0.0.1")
                .setDefaultPort(port)
                .setMaxPoolSize(CONNECTIONS)
                .setTcpNoDelay(true));
    }

    private static Future<Reply> whole(HttpClientResponse response) {
        return response.body()
                .map(text -> new Reply(
                        response.statusCode(),
                        response.getHeader("ETag"),
                        cookie(response),
                        text.toString(),
                        System.nanoTime()));
    }

    private static String cookie(HttpClientResponse response) {
        return response.cookies().stream()
                .filter(cookie -> cookie.startsWith("caunoi_session="))
                .map(cookie -> cookie.split(";")[0])
                .findFirst()
                .orElse(null);
    }

    CompletableFuture<Reply> post(String path, Map<String, String> headers, byte[] body) {
        return call(HttpMethod.POST, path, headers, body);
    }

    /** Sends it at once, and never waits. It fails when there is no answer within two minutes. */
    CompletableFuture<Reply> call(HttpMethod method, String path, Map<String, String> headers, byte[] body) {
        var reply = new CompletableFuture<Reply>();
        client.request(method, path)
                .compose(request -> {
                    headers.forEach(request::putHeader);
                    // Within this step, on the connection's thread: a reply's body that begins before anybody waits for
                    // it is lost.
                    return request.send(Buffer.buffer(body)).compose(Calls::whole);
                })
                .onSuccess(reply::complete)
                .onFailure(reply::completeExceptionally);
        return reply.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        client.close();
    }
}

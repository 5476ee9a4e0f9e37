package vn.caunoi.registry.probe.sending;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.PfxOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class SendersTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(3);

    private final Vertx vertx = Vertx.vertx();
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final Senders senders = new Senders(
            (host, port) -> CompletableFuture.completedFuture(InetAddress.getLoopbackAddress()), vertx, metrics);

    @AfterEach
    void end() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void a_connection_that_is_accepted_proves_the_line_and_is_closed_again() throws Exception {
        try (var server = new ServerSocket(0)) {
            var outcome = send(Kind.TCP, server.getLocalPort(), TIMEOUT);

            assertThat(outcome.answered()).isTrue();
            assertThat(outcome.rttMs()).isPositive();
            try (var accepted = server.accept()) {
                accepted.setSoTimeout(2_000);
                assertThat(accepted.getInputStream().read()).isEqualTo(-1);
            }
            assertThat(metrics.counter("caunoi.probes", "kind", "TCP", "outcome", "ANSWERED")
                            .count())
                    .isEqualTo(1);
        }
    }

    @Test
    void a_port_where_nobody_listens_says_so_at_once() throws Exception {
        assertThat(send(Kind.TCP, freePort(), TIMEOUT)).isEqualTo(Outcome.failed(Fault.REFUSED));
        assertThat(send(Kind.HTTP, freePort(), TIMEOUT)).isEqualTo(Outcome.failed(Fault.REFUSED));
    }

    @Test
    void what_swallows_everything_is_given_up_in_time() throws Exception {
        try (var server = new ServerSocket(0, 1)) {
            var queue = new ArrayList<Socket>();
            while (fits(server, queue)) {
                // Once its queue is full, it answers no more.
            }
            long begun = System.nanoTime();

            assertThat(send(Kind.TCP, server.getLocalPort(), Duration.ofMillis(500)))
                    .isEqualTo(Outcome.failed(Fault.TIMEOUT));
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(2));
            for (var each : queue) {
                each.close();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 301, 401, 404, 503})
    void any_page_proves_the_line(int status) {
        var server = pages(
                new HttpServerOptions(),
                request -> request.response().setStatusCode(status).end("anything"));

        assertThat(send(Kind.HTTP, server.actualPort(), TIMEOUT).answered()).isTrue();
    }

    @Test
    void a_redirect_into_the_hub_is_an_answer_and_is_not_followed() {
        var visits = new AtomicInteger();
        var hub = pages(new HttpServerOptions(), request -> {
            visits.incrementAndGet();
            request.response().end();
        });
        var server = pages(new HttpServerOptions(), request -> request.response()
                .setStatusCode(302)
                .putHeader("Location", "http://127.0.0.1:" + hub.actualPort() + "/api/v1/session")
                .end());

        assertThat(send(Kind.HTTP, server.actualPort(), TIMEOUT).answered()).isTrue();
        await().during(Duration.ofMillis(300)).until(() -> visits.get() == 0);
    }

    @Test
    void the_page_is_asked_of_the_checked_address_under_the_targets_name() {
        var asked = new CompletableFuture<String>();
        var server = pages(new HttpServerOptions(), request -> {
            asked.complete(request.getHeader("Host") + request.uri() + request.getHeader("Cookie"));
            request.response().end();
        });
        senders.send(new Target(Kind.HTTP, "codec.example.vn", server.actualPort(), "/status"), TIMEOUT)
                .toCompletableFuture()
                .join();

        assertThat(asked).isCompletedWithValue("codec.example.vn:" + server.actualPort() + "/statusnull");
    }

    @Test
    void equipment_may_sign_its_own_certificate(@TempDir Path folder) throws Exception {
        var keys = folder.resolve("equipment.p12");
        new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "equipment",
                        "-dname",
                        "CN=equipment",
                        "-keyalg",
                        "EC",
                        "-keystore",
                        keys.toString(),
                        "-storepass",
                        "equipment")
                .start()
                .waitFor();
        var server = pages(
                new HttpServerOptions()
                        .setSsl(true)
                        .setKeyCertOptions(
                                new PfxOptions().setPath(keys.toString()).setPassword("equipment")),
                request -> request.response().end());

        assertThat(send(Kind.HTTPS, server.actualPort(), TIMEOUT).answered()).isTrue();
    }

    @Test
    void what_speaks_no_tls_or_no_http_says_what_is_wrong() throws Exception {
        try (var server = new Babble("SSH-2.0-babble\r\n\r\n")) {
            assertThat(send(Kind.HTTP, server.port(), TIMEOUT)).isEqualTo(Outcome.failed(Fault.GARBLED));
            assertThat(send(Kind.HTTPS, server.port(), TIMEOUT)).isEqualTo(Outcome.failed(Fault.TLS));
        }
    }

    @Test
    void a_page_without_end_is_not_read() {
        var server = pages(new HttpServerOptions(), request -> {
            request.response().setChunked(true).write("begun");
            request.connection().closeHandler(closed -> request.pause());
        });

        assertThat(send(Kind.HTTP, server.actualPort(), TIMEOUT).answered()).isTrue();
    }

    @Test
    void a_page_that_never_comes_is_given_up_in_time() {
        var server = pages(new HttpServerOptions(), request -> {});

        assertThat(send(Kind.HTTP, server.actualPort(), Duration.ofMillis(500)))
                .isEqualTo(Outcome.failed(Fault.TIMEOUT));
    }

    private Outcome send(Kind kind, int port, Duration timeout) {
        return senders.send(new Target(kind, "127.0.0.1", port, "/"), timeout)
                .toCompletableFuture()
                .join();
    }

    private HttpServer pages(HttpServerOptions options, Handler<HttpServerRequest> page) {
        return vertx.createHttpServer(options)
                .requestHandler(page)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    private static boolean fits(ServerSocket server, List<Socket> queue) throws IOException {
        var socket = new Socket();
        queue.add(socket);
        try {
            socket.connect(new InetSocketAddress("127.0.0.1", server.getLocalPort()), 200);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Says the same to everybody and hangs up. */
    private static final class Babble implements AutoCloseable {
        private final ServerSocket server = new ServerSocket(0);

        Babble(String text) throws IOException {
            var thread = new Thread(
                    () -> {
                        try {
                            while (true) {
                                try (var socket = server.accept()) {
                                    socket.getOutputStream().write(text.getBytes());
                                    socket.getOutputStream().flush();
                                    socket.setSoTimeout(1_000);
                                    socket.getInputStream().read();
                                }
                            }
                        } catch (IOException e) {
                            // It was closed.
                        }
                    },
                    "babble");
            thread.setDaemon(true);
            thread.start();
        }

        int port() {
            return server.getLocalPort();
        }

        @Override
        public void close() throws IOException {
            server.close();
        }
    }
}

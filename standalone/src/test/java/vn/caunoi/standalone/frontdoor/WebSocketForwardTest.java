package vn.caunoi.standalone.frontdoor;

import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.caunoi.backends.Ports;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

class WebSocketForwardTest {

    private static final int MORE_THAN_A_POOL_OF_THE_DEFAULT_SIZE = 30;

    @TempDir
    Path pages;

    private final int port = Ports.free();
    private StandInService notification;
    private Upstream upstream;
    private FrontDoor door;

    @BeforeEach
    void open() {
        notification = StandInService.start("notification");
        upstream = new Upstream(notification.port());
        var nobody = new Upstream(Ports.free());
        door = FrontDoor.open(new FrontDoorOptions(port, pages, nobody, nobody, upstream));
    }

    @AfterEach
    void close() {
        door.close();
        notification.close();
    }

    @Test
    void frames_pass_both_ways() throws Exception {
        var frames = new Frames();
        var socket = connect(frames);

        socket.sendText("Chào các điểm cầu", true).join();

        assertThat(frames.next()).isEqualTo("hello 127.0.0.1");
        assertThat(frames.next()).isEqualTo("Chào các điểm cầu");
    }

    @Test
    void many_sockets_are_open_at_once() throws Exception {
        var all = new ArrayList<Frames>();
        for (int i = 0; i < MORE_THAN_A_POOL_OF_THE_DEFAULT_SIZE; i++) {
            var frames = new Frames();
            connect(frames);
            all.add(frames);
        }

        for (var frames : all) {
            assertThat(frames.next()).startsWith("hello");
        }
    }

    @Test
    void a_refused_handshake_keeps_its_status() {
        var refused = catchThrowable(() -> HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(stream(), new Frames())
                .join());

        assertThat(status(refused)).isEqualTo(401);
    }

    @Test
    void a_service_that_is_down_refuses_the_handshake_as_unavailable() {
        notification.close();

        var refused = catchThrowable(() -> connect(new Frames()));

        assertThat(status(refused)).isEqualTo(503);
    }

    @Test
    void several_replicas_are_asked_in_turn_and_those_that_are_down_or_unready_passed_over() throws Exception {
        try (var second = StandInService.start("second");
                var unready = StandInService.unready("unready")) {
            upstream.add(second.port());
            upstream.add(unready.port());
            upstream.add(Ports.free());
            for (int i = 0; i < 8; i++) {
                var frames = new Frames();
                connect(frames);
                assertThat(frames.next()).startsWith("hello");
            }

            assertThat(notification.sockets()).isPositive();
            assertThat(second.sockets()).isPositive();
            assertThat(notification.sockets() + second.sockets()).isEqualTo(8);
        }
    }

    @Test
    void a_service_that_dies_closes_the_browser_s_socket() throws Exception {
        var frames = new Frames();
        connect(frames);
        frames.next();

        notification.close();

        assertThat(frames.closed.poll(5, TimeUnit.SECONDS)).isNotNull();
    }

    @Test
    void a_browser_that_gives_up_the_handshake_leaves_no_socket_to_the_service() throws Exception {
        try (var browser = new Socket("127.0.0.1", port)) {
            browser.getOutputStream()
                    .write(String.join(
                                    "\r\n",
                                    "GET /api/v1/stream?view=desk HTTP/1.1",
                                    "Host: 127.0.0.1:" + port,
                                    "Upgrade: websocket",
                                    "Connection: Upgrade",
                                    "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==",
                                    "Sec-WebSocket-Version: 13",
                                    "Cookie: caunoi_session=t",
                                    StandInService.LATE + ": 2000",
                                    "",
                                    "")
                            .getBytes(StandardCharsets.US_ASCII));
            await().atMost(ofSeconds(5)).until(() -> notification.sockets() == 1);
        }

        await().atMost(ofSeconds(5)).until(() -> notification.closedSockets() == 1);
    }

    private WebSocket connect(Frames frames) {
        return HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .header("Cookie", "caunoi_session=t")
                .buildAsync(stream(), frames)
                .join();
    }

    private URI stream() {
        return URI.create("ws://127.0.0.1:" + port + "/api/v1/stream?view=desk");
    }

    private static int status(Throwable refused) {
        assertThat(refused)
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(WebSocketHandshakeException.class);
        return ((WebSocketHandshakeException) refused.getCause()).getResponse().statusCode();
    }

    private static final class Frames implements WebSocket.Listener {

        private final BlockingQueue<String> texts = new LinkedBlockingQueue<>();
        private final BlockingQueue<List<Object>> closed = new LinkedBlockingQueue<>();

        String next() throws InterruptedException {
            return texts.poll(5, TimeUnit.SECONDS);
        }

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
            texts.add(text.toString());
            socket.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
            closed.add(List.of(code, reason));
            return null;
        }

        @Override
        public void onError(WebSocket socket, Throwable error) {
            closed.add(List.of(error));
        }
    }
}

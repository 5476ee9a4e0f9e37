package vn.caunoi.e2e.faults;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

import vn.caunoi.e2e.Account;
import vn.caunoi.standalone.Hub;

import static org.awaitility.Awaitility.await;

/** Many who only listen, and all come back at the same moment. */
final class Crowd implements AutoCloseable {
    private static final int EACH_SESSION = 20;
    private static final List<String> SCREENS = List.of(
            "screen.75",
            "screen.731",
            "screen.732",
            "screen.734",
            "screen.735",
            "screen.736",
            "screen.737",
            "screen.738",
            "screen.739",
            "screen.740",
            "screen.741",
            "screen.742");

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<Member> members = new ArrayList<>();
    private final String hub;
    private volatile boolean open = true;

    private Crowd(String hub) {
        this.hub = hub;
    }

    static Crowd of(Hub hub, int count) {
        var crowd = new Crowd(hub.url());
        String cookie = null;
        for (int i = 0; i < count; i++) {
            if (i % EACH_SESSION == 0) {
                cookie = Account.signedIn(hub.url(), SCREENS.get(i / EACH_SESSION % SCREENS.size()))
                        .cookie();
            }
            var member = crowd.new Member(cookie);
            crowd.members.add(member);
            member.connect();
        }
        return crowd;
    }

    /** Cuts all lines; each comes back at once, and then after a moment as often as it is refused. */
    void cut() {
        members.forEach(Member::connect);
    }

    void awaitAll(Duration limit) {
        await("all of the crowd are let in").atMost(limit).until(() -> members.stream()
                .allMatch(Member::greeted));
    }

    @Override
    public void close() {
        open = false;
        members.forEach(Member::cut);
    }

    /** One line at a time: what an earlier one still has to say counts no more, be it that it is closed. */
    private final class Member {
        private final String cookie;
        private final AtomicReference<Line> line = new AtomicReference<>();

        Member(String cookie) {
            this.cookie = cookie;
        }

        void connect() {
            var next = new Line();
            var before = line.getAndSet(next);
            if (before != null) {
                before.abort();
            }
            next.connect();
        }

        boolean greeted() {
            return line.get().greeted;
        }

        void cut() {
            line.get().abort();
        }

        private final class Line implements WebSocket.Listener {
            private volatile boolean greeted;
            private volatile boolean aborted;
            private volatile WebSocket socket;

            void connect() {
                http.newWebSocketBuilder()
                        .header("Origin", hub)
                        .header("Cookie", cookie)
                        .buildAsync(URI.create(hub.replaceFirst("^http", "ws") + "/api/v1/stream?view=screen"), this)
                        .whenComplete((connected, refused) -> {
                            if (refused != null) {
                                again();
                            }
                        });
            }

            void abort() {
                aborted = true;
                if (socket != null) {
                    socket.abort();
                }
            }

            private void again() {
                if (line.get() == this && open) {
                    greeted = false;
                    CompletableFuture.delayedExecutor(
                                    ThreadLocalRandom.current().nextInt(3_000), TimeUnit.MILLISECONDS)
                            .execute(() -> {
                                if (line.get() == this && open) {
                                    Member.this.connect();
                                }
                            });
                }
            }

            @Override
            public void onOpen(WebSocket opened) {
                socket = opened;
                if (aborted) {
                    opened.abort();
                }
                opened.request(1);
            }

            @Override
            public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
                greeted = true;
                from.request(1);
                return null;
            }

            @Override
            public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
                again();
                return null;
            }

            @Override
            public void onError(WebSocket from, Throwable error) {
                again();
            }
        }
    }
}

package vn.caunoi.notification.stream;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.ServerWebSocket;
import org.jboss.logging.Logger;

import vn.caunoi.contracts.access.Viewer;
import vn.caunoi.kit.session.EndedSessions;
import vn.caunoi.notification.log.ConferenceLogs;
import vn.caunoi.notification.log.LogReaders;
import vn.caunoi.notification.receipt.Receipts;

/** Lets sockets in and out. Waiting for a conference's lock is done on threads of its own, never on an event loop. */
@ApplicationScoped
public class StreamDoor {
    private static final Logger LOG = Logger.getLogger(StreamDoor.class);
    private static final long LAG_POLL_MS = 25;
    private static final long LOOK_AGAIN_MS = 2_000;
    private static final int LOOKS = 30;
    /** For how much of what screens say it is looked again at once. */
    private static final int LOOKED_FOR = 10_000;

    private final ConferenceLogs logs;
    private final LogReaders readers;
    private final Sockets sockets;
    private final EndedSessions ended;
    private final Receipts receipts;
    private final StreamConfig config;
    private final StreamMetrics metrics;
    private final ReturnWindow window;
    private final Vertx vertx;
    private final Clock clock;
    private final Map<UUID, ConferenceStream> streams = new ConcurrentHashMap<>();
    private final Semaphore looking = new Semaphore(LOOKED_FOR);
    private final ExecutorService workers = Executors.newFixedThreadPool(2, work -> {
        var thread = new Thread(work, "stream-door");
        thread.setDaemon(true);
        return thread;
    });

    StreamDoor(
            ConferenceLogs logs,
            LogReaders readers,
            Sockets sockets,
            EndedSessions ended,
            Receipts receipts,
            StreamConfig config,
            StreamMetrics metrics,
            ReturnWindow window,
            Vertx vertx,
            Clock clock) {
        this.logs = logs;
        this.readers = readers;
        this.sockets = sockets;
        this.ended = ended;
        this.receipts = receipts;
        this.config = config;
        this.metrics = metrics;
        this.window = window;
        this.vertx = vertx;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        logs.onOpen(log -> streams.put(log.id(), new ConferenceStream(log, config, () -> readers.behind(log.id()))));
        ended.onEnd(session -> sockets.ofSession(session).forEach(StreamDoor::signOut));
        ended.onDisable(username -> sockets.ofAccount(username).forEach(StreamDoor::signOut));
        ended.onRefuseBefore(username -> sockets.ofAccount(username).forEach(this::signOutIfRefused));
    }

    /** Takes a WebSocket in, on its event loop. @param since the cursor it came with; null without one */
    void open(Handshake.Admitted admitted, ServerWebSocket webSocket, HttpConnection connection, String since) {
        var socket = socket(admitted, new WebSocketWire(webSocket, connection));
        var said = new ClientFrames(
                socket,
                (question, revision, notSent) -> later(() -> {
                    if (!shown(socket.viewer(), question, revision)) {
                        notSent.run();
                    }
                }),
                config,
                clock);
        webSocket.frameHandler(said::on);
        // Its close handler follows.
        webSocket.exceptionHandler(said::broken);
        enter(socket, since, left -> webSocket.closeHandler(closed -> left.run()));
    }

    /** Takes in who wants events, on their event loop. @param since as above */
    void openEvents(Handshake.Admitted admitted, HttpServerResponse response, HttpConnection connection, String since) {
        var wire = new EventsWire(response, connection);
        wire.begin(window.draw());
        response.exceptionHandler(failure -> LOG.debug("an answer broke", failure));
        // Called for an answer that is over as for a connection that is.
        enter(socket(admitted, wire), since, left -> response.endHandler(ended -> left.run()));
    }

    private StreamSocket socket(Handshake.Admitted admitted, Wire wire) {
        return new StreamSocket(admitted, vertx, wire, config, metrics, window);
    }

    private void enter(StreamSocket socket, String since, Consumer<Runnable> whenLeft) {
        if (!sockets.add(socket)) {
            socket.close(CloseCode.TOO_MUCH, "too many sockets");
            return;
        }
        var stream = streams.get(logs.of(socket.viewer().conference()).id());
        whenLeft.accept(() -> {
            socket.ended();
            sockets.remove(socket);
            later(() -> stream.leave(socket));
        });
        // After the socket is known, or a session that ends between check and entry would keep it.
        if (signOutIfRefused(socket)) {
            return;
        }
        var patience = clock.instant().plus(config.lag());
        later(() -> join(stream, socket, since, Duration.between(clock.instant(), patience)));
    }

    private void join(ConferenceStream stream, StreamSocket socket, String since, Duration patience) {
        if (!readers.ready()) {
            // A topic was made anew a moment ago.
            socket.restart();
            return;
        }
        var until = clock.instant().plus(patience);
        var how = stream.join(socket, since, !patience.isNegative());
        metrics.joined(how);
        if (how == ConferenceStream.Joined.BEHIND) {
            vertx.setTimer(
                    LAG_POLL_MS,
                    again -> later(() -> join(stream, socket, since, Duration.between(clock.instant(), until))));
        }
    }

    /**
     * What the hall of {@code viewer} has shown, as one of its screens says. Where the brokers have lost their data, screens
     * say so as soon as they are back, and the answers are written to the log anew meanwhile: it is looked for them for a
     * minute.
     *
     * @return false when it can't know it so far
     */
    boolean shown(Viewer viewer, UUID question, int revision) {
        if (record(viewer, question, revision)) {
            return true;
        }
        if (looking.tryAcquire()) {
            lookAgain(viewer, question, revision, LOOKS);
        }
        return false;
    }

    private void lookAgain(Viewer viewer, UUID question, int revision, int looks) {
        vertx.setTimer(
                LOOK_AGAIN_MS,
                again -> later(() -> {
                    if (record(viewer, question, revision) || looks == 1) {
                        looking.release();
                    } else {
                        lookAgain(viewer, question, revision, looks - 1);
                    }
                }));
    }

    /** @return false when {@code viewer} can't know it */
    private boolean record(Viewer viewer, UUID question, int revision) {
        var log = logs.of(viewer.conference());
        boolean known = streams.get(log.id()).mayHaveSent(Audience.of(viewer), question, revision);
        if (known) {
            receipts.shown(
                    log.exclusively(log::epoch),
                    viewer.conference(),
                    viewer.bridgePoint().code(),
                    question,
                    revision);
        }
        return known;
    }

    Iterable<ConferenceStream> streams() {
        return streams.values();
    }

    /**
     * Sends those away whose token has ended, to be asked for it again: who signed in anew meanwhile has a newer cookie
     * and is let in, the others learn that they are signed out.
     */
    void endExpired() {
        var now = clock.instant();
        sockets.all().stream().filter(socket -> socket.expired(now)).forEach(StreamSocket::restart);
    }

    private boolean signOutIfRefused(StreamSocket socket) {
        boolean refused = ended.refuses(socket.viewer());
        if (refused) {
            signOut(socket);
        }
        return refused;
    }

    private static void signOut(StreamSocket socket) {
        socket.close(CloseCode.SIGNED_OUT, "");
    }

    private void later(Runnable work) {
        try {
            workers.execute(work);
        } catch (RejectedExecutionException e) {
            // The service stops, and its sockets with it.
        }
    }

    @PreDestroy
    void stop() {
        workers.shutdownNow();
    }
}

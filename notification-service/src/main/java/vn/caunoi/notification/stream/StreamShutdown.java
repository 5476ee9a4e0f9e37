package vn.caunoi.notification.stream;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import org.jboss.logging.Logger;

import vn.caunoi.kit.problem.Problem;

/** Sends everybody away before the service stops, and says when to come back, so that not all come at once. */
@ApplicationScoped
public class StreamShutdown {
    private static final Logger LOG = Logger.getLogger(StreamShutdown.class);
    private static final long LEAST_WINDOW_MS = 1_000;
    private static final long MOST_WINDOW_MS = 30_000;
    private static final long WINDOW_OF_SOCKET_MS = 3;
    private static final Duration PATIENCE = Duration.ofMillis(1_500);
    private static final Duration LOOK = Duration.ofMillis(20);

    private final Sockets sockets;
    private volatile boolean stopping;

    StreamShutdown(Sockets sockets) {
        this.sockets = sockets;
    }

    /** @throws Problem 503 once the service stops */
    void refuseWhenStopping() {
        if (stopping) {
            throw Problem.of(503, "unavailable").header("Retry-After", "2");
        }
    }

    /** The first moment of a stop: by that of {@code ShutdownEvent} the HTTP server has closed every socket with 1000. */
    void stop(@Observes ShutdownDelayInitiatedEvent event) throws InterruptedException {
        stopping = true;
        var all = sockets.all();
        long window = Math.min(MOST_WINDOW_MS, Math.max(LEAST_WINDOW_MS, all.size() * WINDOW_OF_SOCKET_MS));
        all.forEach(socket -> socket.close(
                CloseCode.RESTARTING, Long.toString(ThreadLocalRandom.current().nextLong(window))));
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (sockets.count() > 0 && System.nanoTime() < until) {
            TimeUnit.MILLISECONDS.sleep(LOOK.toMillis());
        }
        if (!all.isEmpty()) {
            LOG.infof("Sent %d sockets away, %d did not answer", (Object) all.size(), sockets.count());
        }
    }
}

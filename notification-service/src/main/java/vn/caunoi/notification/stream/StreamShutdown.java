package vn.caunoi.notification.stream;

import java.time.Duration;
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
    private static final Duration PATIENCE = Duration.ofMillis(1_500);
    private static final Duration LOOK = Duration.ofMillis(20);

    private final Sockets sockets;
    private final ReturnWindow window;
    private volatile boolean stopping;

    StreamShutdown(Sockets sockets, ReturnWindow window) {
        this.sockets = sockets;
        this.window = window;
    }

    /** @throws Problem 503 once the service stops */
    void refuseWhenStopping() {
        if (stopping) {
            throw Problem.of(503, "unavailable").header("Retry-After", window.refuse());
        }
    }

    /** The first moment of a stop: by that of {@code ShutdownEvent} the HTTP server has closed every socket with 1000. */
    void stop(@Observes ShutdownDelayInitiatedEvent event) throws InterruptedException {
        stopping = true;
        var all = sockets.all();
        long within = window.width();
        all.forEach(socket -> socket.restart(within));
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (sockets.count() > 0 && System.nanoTime() < until) {
            TimeUnit.MILLISECONDS.sleep(LOOK.toMillis());
        }
        if (!all.isEmpty()) {
            LOG.infof("Sent %d sockets away, %d did not answer", (Object) all.size(), sockets.count());
        }
    }
}

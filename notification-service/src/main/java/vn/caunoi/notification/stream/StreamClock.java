package vn.caunoi.notification.stream;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.StartupEvent;
import org.jboss.logging.Logger;

import vn.caunoi.notification.log.ConferenceLogs;

/** What streams do by the clock: beats, counts, ends of tokens, forgetting. */
@ApplicationScoped
public class StreamClock {
    private static final Logger LOG = Logger.getLogger(StreamClock.class);

    private final StreamDoor door;
    private final ConferenceLogs logs;
    private final StreamConfig config;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "stream-clock");
        thread.setDaemon(true);
        return thread;
    });

    StreamClock(StreamDoor door, ConferenceLogs logs, StreamConfig config) {
        this.door = door;
        this.logs = logs;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        every(config.beat(), () -> door.streams().forEach(ConferenceStream::beat));
        every(config.counts(), () -> door.streams().forEach(ConferenceStream::tellCounts));
        every(Duration.ofSeconds(1), door::endExpired);
        every(Duration.ofHours(1), logs::forgetClosed);
    }

    private void every(Duration interval, Runnable work) {
        long millis = interval.toMillis();
        clock.scheduleAtFixedRate(() -> guarded(work), millis, millis, TimeUnit.MILLISECONDS);
    }

    /** An executor drops for ever what failed once. */
    private static void guarded(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.error("Streams missed a beat", e);
        }
    }

    @PreDestroy
    void stop() {
        clock.shutdownNow();
    }
}

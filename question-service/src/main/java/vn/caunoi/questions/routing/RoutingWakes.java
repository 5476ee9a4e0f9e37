package vn.caunoi.questions.routing;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;

import org.jboss.logging.Logger;

import vn.caunoi.questions.directory.ConferenceChanged;
import vn.caunoi.questions.directory.RespondersChanged;

/**
 * Wakes the router when something may have changed what it can give away: a question came or moved on, somebody came on
 * duty, the table was changed. Many wake-ups of one conference are one pass over it; the sweep stands behind what fails.
 */
@ApplicationScoped
class RoutingWakes {
    private static final Logger LOG = Logger.getLogger(RoutingWakes.class);
    private static final Duration SOON = Duration.ofMillis(250);
    private static final int WORKERS = 4;

    private final Router router;
    private final Set<UUID> woken = ConcurrentHashMap.newKeySet();
    private final Set<UUID> calledSoon = ConcurrentHashMap.newKeySet();
    /** Each conference has one of them: two passes over one would wait for each other. */
    private final List<ScheduledExecutorService> workers = IntStream.range(0, WORKERS)
            .mapToObj(number ->
                    Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "routing-wakes-" + number)))
            .toList();

    RoutingWakes(Router router) {
        this.router = router;
    }

    /** Returns at once. What it wakes for must be committed. */
    void wake(UUID conference) {
        if (woken.add(conference)) {
            worker(conference).execute(() -> pass(conference));
        }
    }

    /** Somebody may have less to do: no hurry, and one pass for all of whom that is so meanwhile. */
    void wakeSoon(UUID conference) {
        if (calledSoon.add(conference)) {
            worker(conference)
                    .schedule(
                            () -> {
                                calledSoon.remove(conference);
                                wake(conference);
                            },
                            SOON.toMillis(),
                            TimeUnit.MILLISECONDS);
        }
    }

    void onChange(@ObservesAsync RespondersChanged change) {
        wake(change.conference());
    }

    /** Its rules may have been named anew. */
    void onChange(@ObservesAsync ConferenceChanged change) {
        wake(change.conference());
    }

    @PreDestroy
    void stop() {
        workers.forEach(ScheduledExecutorService::shutdownNow);
    }

    private ScheduledExecutorService worker(UUID conference) {
        return workers.get(Math.floorMod(conference.hashCode(), WORKERS));
    }

    private void pass(UUID conference) {
        // Before the pass, not after it: what comes meanwhile wants another one.
        woken.remove(conference);
        try {
            router.drain(conference);
        } catch (RuntimeException e) {
            LOG.warn("what waits is left to the next sweep", e);
        }
    }
}

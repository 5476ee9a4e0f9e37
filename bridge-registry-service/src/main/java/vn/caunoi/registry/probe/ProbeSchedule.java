package vn.caunoi.registry.probe;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.jboss.logging.Logger;

import vn.caunoi.registry.health.LineProber;
import vn.caunoi.registry.health.LineReports;
import vn.caunoi.registry.probe.sending.Senders;

/**
 * Sends the probes, each when its turn comes, and those that a detector wants at once. The regular ones are sent by the
 * replica that writes the lamps, and by none while there is none; what its detector wants, each replica asks by itself. One
 * thread sees to the turns and waits for nothing.
 */
@ApplicationScoped
class ProbeSchedule implements LineProber {
    private static final Logger LOG = Logger.getLogger(ProbeSchedule.class);
    private static final Duration LOOK = Duration.ofMillis(250);
    /** The first turns of all are spread over this, so that a takeover is no storm. */
    private static final Duration SPREAD = Duration.ofSeconds(10);
    /** A round must be over before a detector asks for the next one, which is after 10 s. */
    private static final Duration LONGEST_ON_SUSPICION = Duration.ofSeconds(5);

    private final ProbeRoster roster;
    private final Senders senders;
    private final ProbeEars ears;
    private final LineReports reports;
    private final AtomicInteger underway = new AtomicInteger();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "probe clock");
        thread.setDaemon(true);
        return thread;
    });
    // Only the clock's thread touches them.
    private Map<UUID, HallProbes> known = Map.of();
    private Map<String, Turn> turns = new HashMap<>();

    ProbeSchedule(ProbeRoster roster, Senders senders, ProbeEars ears, LineReports reports) {
        this.roster = roster;
        this.senders = senders;
        this.ears = ears;
        this.reports = reports;
    }

    /** When one probe is next. */
    private static final class Turn {
        private final UUID hall;
        private final Probe probe;
        private long at;
        private volatile boolean underway;

        Turn(UUID hall, Probe probe, long at) {
            this.hall = hall;
            this.probe = probe;
            this.at = at;
        }
    }

    void start(@Observes StartupEvent started) {
        clock.scheduleWithFixedDelay(this::look, LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent stopping) {
        clock.shutdownNow();
    }

    private void look() {
        try {
            if (!reports.writesLamps()) {
                known = Map.of();
                turns.clear();
                return;
            }
            learn();
            long now = System.nanoTime();
            turns.values().stream()
                    .filter(turn -> !turn.underway && turn.at - now <= 0)
                    .limit(Math.max(0, Senders.AT_ONCE / 2 - underway.get()))
                    .forEach(turn -> send(turn, now));
        } catch (RuntimeException e) {
            LOG.error("the probes missed their turn", e);
        }
    }

    /** A probe that stays keeps its turn. */
    private void learn() {
        var halls = roster.all();
        if (halls == known) {
            return;
        }
        known = halls;
        long now = System.nanoTime();
        var next = new HashMap<String, Turn>();
        for (var hall : halls.values()) {
            for (var probe : hall.probes()) {
                var id = hall.hall() + "/" + probe.key() + "/" + probe.intervalS() + "/" + probe.timeoutMs();
                var turn = turns.get(id);
                next.put(id, turn != null ? turn : new Turn(hall.hall(), probe, now + firstPause(probe)));
            }
        }
        turns = next;
    }

    private static long firstPause(Probe probe) {
        long most = Math.min(SPREAD.toNanos(), TimeUnit.SECONDS.toNanos(probe.intervalS()));
        return ThreadLocalRandom.current().nextLong(most);
    }

    private void send(Turn turn, long now) {
        turn.underway = true;
        turn.at = now + TimeUnit.SECONDS.toNanos(turn.probe.intervalS());
        underway.incrementAndGet();
        senders.send(turn.probe.target(), turn.probe.timeout()).thenAccept(outcome -> {
            underway.decrementAndGet();
            turn.underway = false;
            ears.ended(turn.hall, turn.probe, outcome);
        });
    }

    @Override
    public void probe(UUID hall, long round, int probes) {
        var line = roster.of(hall).map(each -> each.of(Asked.LINE));
        if (line.isEmpty() || line.get().isEmpty()) {
            return;
        }
        for (int attempt = 1; attempt <= probes; attempt++) {
            var probe = line.get().get((attempt - 1) % line.get().size());
            var timeout = probe.timeout().compareTo(LONGEST_ON_SUSPICION) < 0 ? probe.timeout() : LONGEST_ON_SUSPICION;
            int which = attempt;
            clock.schedule(
                    () -> {
                        senders.send(probe.target(), timeout)
                                .thenAccept(outcome -> reports.probeEnded(hall, round, which, outcome.answered()));
                    },
                    timeout.toMillis() * (attempt - 1) / probes,
                    TimeUnit.MILLISECONDS);
        }
    }
}

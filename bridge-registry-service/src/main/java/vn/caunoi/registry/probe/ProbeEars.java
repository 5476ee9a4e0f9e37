package vn.caunoi.registry.probe;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.jboss.logging.Logger;

import vn.caunoi.registry.bridgepoint.LineBoard;
import vn.caunoi.registry.health.LineReports;
import vn.caunoi.registry.health.ReplicaWire;
import vn.caunoi.registry.probe.sending.Fault;
import vn.caunoi.registry.probe.sending.Outcome;

/**
 * Hears how the regular probes ended, those of the other replicas too, so that whoever takes over knows as much. What
 * follows for the lamps is seen to on a thread of its own, one result after the other.
 */
@ApplicationScoped
class ProbeEars {
    private static final Logger LOG = Logger.getLogger(ProbeEars.class);
    private static final String KIND = "probe";
    private static final String ANSWERED = "-";

    private final ProbeRoster roster;
    private final ProbeBoard board;
    private final Codecs codecs = new Codecs();
    private final Probes probes;
    private final LineBoard lines;
    private final LineReports reports;
    private final ReplicaWire wire;
    private final Clock clock;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        var named = new Thread(work, "probe ears");
        named.setDaemon(true);
        return named;
    });

    ProbeEars(
            ProbeRoster roster,
            ProbeBoard board,
            Probes probes,
            LineBoard lines,
            LineReports reports,
            ReplicaWire wire,
            Clock clock) {
        this.roster = roster;
        this.board = board;
        this.probes = probes;
        this.lines = lines;
        this.reports = reports;
        this.wire = wire;
        this.clock = clock;
    }

    void start(@Observes StartupEvent started) {
        wire.on(KIND, this::elsewhere);
    }

    void stop(@Observes ShutdownEvent stopping) {
        thread.shutdownNow();
    }

    /** A regular probe of this replica ended. Never waits. */
    void ended(UUID hall, Probe probe, Outcome outcome) {
        wire.tell(KIND, hall, probe.key(), outcome.answered() ? ANSWERED : outcome.fault(), outcome.rttMs());
        later(hall, probe.key(), outcome);
    }

    private void elsewhere(List<String> words) {
        var fault = words.get(2);
        later(
                UUID.fromString(words.get(0)),
                UUID.fromString(words.get(1)),
                fault.equals(ANSWERED)
                        ? new Outcome(true, Double.parseDouble(words.get(3)), null)
                        : Outcome.failed(Fault.valueOf(fault)));
    }

    private void later(UUID hall, UUID probe, Outcome outcome) {
        try {
            thread.execute(() -> follow(hall, probe, outcome));
        } catch (RejectedExecutionException e) {
            // The service stops.
        }
    }

    private void follow(UUID hall, UUID key, Outcome outcome) {
        try {
            roster.of(hall).ifPresent(its -> its.probes().stream()
                    .filter(probe -> probe.key().equals(key))
                    .findFirst()
                    .ifPresent(probe -> follow(its, probe, outcome)));
        } catch (RuntimeException e) {
            LOG.warnf("what a probe of %s says is heard when it says so again: %s", hall, e.toString());
        }
    }

    /** One answer proves a line. That it does not answer, only all its probes together do. */
    private void follow(HallProbes hall, Probe probe, Outcome outcome) {
        board.put(hall.hall(), probe.key(), outcome, clock.instant());
        if (probe.asked() == Asked.CODEC) {
            boolean frozen = lines.frozen(hall.conference()).isPresent();
            codecs.heard(hall, probe, outcome.answered(), roster.all(), frozen)
                    .filter(answers -> reports.writesLamps())
                    .ifPresent(answers -> probes.codec(hall.hall(), answers));
        } else if (outcome.answered() || board.allFailed(hall.hall(), hall.of(Asked.LINE))) {
            reports.probeEnded(hall.hall(), 0, 0, outcome.answered());
        }
    }
}

package vn.caunoi.registry.probe;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import org.jboss.logging.Logger;

import vn.caunoi.registry.health.LineReports;
import vn.caunoi.registry.probe.allowed.Targets;

/** What is asked of the watched halls at the moment. Without the database it stays what it was. */
@ApplicationScoped
class ProbeRoster {
    private static final Logger LOG = Logger.getLogger(ProbeRoster.class);

    private final Probes probes;
    private final LineReports reports;
    private final ProbeBoard board;
    private final Targets targets;
    private volatile Map<UUID, HallProbes> halls = Map.of();

    ProbeRoster(Probes probes, LineReports reports, ProbeBoard board, Targets targets) {
        this.probes = probes;
        this.reports = reports;
        this.board = board;
        this.targets = targets;
    }

    @Scheduled(
            every = "{caunoi.health.roster-interval}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = ApplicationNotRunning.class)
    void refresh() {
        if (targets.allowed().isEmpty()) {
            return;
        }
        try {
            halls = probes.of(reports.watched()).stream()
                    .collect(Collectors.toMap(HallProbes::hall, Function.identity()));
            board.retain(halls);
            reports.probed(halls.values().stream()
                    .filter(hall -> !hall.of(Asked.LINE).isEmpty())
                    .map(HallProbes::hall)
                    .collect(Collectors.toSet()));
        } catch (RuntimeException e) {
            LOG.debug("what is asked of the halls could not be read", e);
        }
    }

    /** Only halls of which something is asked; always the same object until something may have changed. */
    Map<UUID, HallProbes> all() {
        return halls;
    }

    Optional<HallProbes> of(UUID hall) {
        return Optional.ofNullable(halls.get(hall));
    }
}

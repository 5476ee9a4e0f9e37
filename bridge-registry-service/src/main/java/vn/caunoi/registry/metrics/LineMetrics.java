package vn.caunoi.registry.metrics;

import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import org.jboss.logging.Logger;

import vn.caunoi.contracts.registry.LineState.Line;
import vn.caunoi.registry.bridgepoint.BridgePointService;
import vn.caunoi.registry.bridgepoint.LineBoard;
import vn.caunoi.registry.incident.IncidentReader;

/**
 * Each watched hall's line in figures, by {@code conference} (its id) and {@code hall} (its code); gone when it is no longer
 * watched, so that there are no more than halls of conferences that are held.
 *
 * <ul>
 *   <li>{@code caunoi.line.state}: 0 UNKNOWN, 1 UP, 2 DEGRADED, 3 SUSPECT, 4 FLAPPING, 5 DOWN, 6 MAINTENANCE
 *   <li>{@code caunoi.line.delay}: round trip in milliseconds, NaN while nothing is measured; {@code caunoi.line.loss}: in per
 *       cent, likewise. Both as this replica heard
 *   <li>{@code caunoi.line.incidents}: how many that are not resolved concern it
 * </ul>
 */
@ApplicationScoped
class LineMetrics {
    private static final Logger LOG = Logger.getLogger(LineMetrics.class);

    private final BridgePointService halls;
    private final LineBoard board;
    private final IncidentReader incidents;
    private final MultiGauge state;
    private final MultiGauge delay;
    private final MultiGauge loss;
    private final MultiGauge unresolved;

    LineMetrics(BridgePointService halls, LineBoard board, IncidentReader incidents, MeterRegistry metrics) {
        this.halls = halls;
        this.board = board;
        this.incidents = incidents;
        state = MultiGauge.builder("caunoi.line.state")
                .description("0 UNKNOWN, 1 UP, 2 DEGRADED, 3 SUSPECT, 4 FLAPPING, 5 DOWN, 6 MAINTENANCE")
                .register(metrics);
        delay = MultiGauge.builder("caunoi.line.delay")
                .description("Round trip to the hall; NaN while nothing is measured")
                .baseUnit("ms")
                .register(metrics);
        loss = MultiGauge.builder("caunoi.line.loss")
                .description("Heartbeats that were lost; NaN while nothing is measured")
                .baseUnit("percent")
                .register(metrics);
        unresolved = MultiGauge.builder("caunoi.line.incidents")
                .description("Unresolved incidents that concern the hall")
                .register(metrics);
    }

    @Scheduled(
            every = "{caunoi.health.roster-interval}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = ApplicationNotRunning.class)
    void refresh() {
        try {
            show();
        } catch (RuntimeException e) {
            LOG.debug("the lines' figures stay as they were", e);
        }
    }

    private void show() {
        var states = new ArrayList<MultiGauge.Row<?>>();
        var delays = new ArrayList<MultiGauge.Row<?>>();
        var losses = new ArrayList<MultiGauge.Row<?>>();
        var counts = new ArrayList<MultiGauge.Row<?>>();
        Map<UUID, Long> byHall = incidents.unresolvedByHall();
        for (var hall : halls.watched()) {
            var tags = Tags.of("conference", hall.conference().toString(), "hall", hall.code());
            var reading = board.reading(hall.id());
            states.add(MultiGauge.Row.of(tags, number(hall.health().state())));
            delays.add(MultiGauge.Row.of(
                    tags, reading.map(LineBoard.Reading::rttMs).orElse(Double.NaN)));
            losses.add(MultiGauge.Row.of(
                    tags, reading.map(LineBoard.Reading::lossPct).orElse(Double.NaN)));
            counts.add(MultiGauge.Row.of(tags, byHall.getOrDefault(hall.id(), 0L)));
        }
        state.register(states, true);
        delay.register(delays, true);
        loss.register(losses, true);
        unresolved.register(counts, true);
    }

    private static int number(Line line) {
        return switch (line) {
            case UNKNOWN -> 0;
            case UP -> 1;
            case DEGRADED -> 2;
            case SUSPECT -> 3;
            case FLAPPING -> 4;
            case DOWN -> 5;
            case MAINTENANCE -> 6;
        };
    }
}

package vn.caunoi.registry.history;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import vn.caunoi.kit.problem.Problem;
import vn.caunoi.registry.bridgepoint.BridgePointService;
import vn.caunoi.registry.bridgepoint.LineChange;
import vn.caunoi.registry.incident.IncidentReader;

/** Tells what happened to the lines, from what was kept of it. */
@ApplicationScoped
class Histories {
    private final BridgePointService halls;
    private final IncidentReader incidents;
    private final Clock clock;

    Histories(BridgePointService halls, IncidentReader incidents, Clock clock) {
        this.halls = halls;
        this.incidents = incidents;
        this.clock = clock;
    }

    /**
     * @param from see {@link HistorySpan#of}, as {@code to}
     * @throws Problem 404 when the conference has no hall of that code; as {@link HistorySpan#of}
     */
    @Transactional
    HallHistory of(UUID conference, String code, String from, String to) {
        var span = HistorySpan.of(from, to, clock.instant());
        var hall = halls.get(conference, code);
        var changes = halls.changes(conference, span.from(), span.to()).getOrDefault(hall.id(), List.of());
        var its = incidents(conference, span).getOrDefault(hall.id(), List.of());
        return HallHistory.of(
                hall.code(),
                hall.name(),
                span,
                figures(span, changes, its),
                changes.stream().map(HistoryChange::of).toList(),
                its);
    }

    /** @throws Problem as {@link HistorySpan#of} */
    @Transactional
    HistoryPage ofAll(UUID conference, String from, String to) {
        var span = HistorySpan.of(from, to, clock.instant());
        var changes = halls.changes(conference, span.from(), span.to());
        var byHall = incidents(conference, span);
        return new HistoryPage(
                span.from(),
                span.to(),
                halls.of(conference).stream()
                        .map(hall -> {
                            var its = byHall.getOrDefault(hall.id(), List.of());
                            var figures = figures(span, changes.getOrDefault(hall.id(), List.of()), its);
                            return HallSummary.of(hall.code(), hall.name(), figures, its.size());
                        })
                        .toList());
    }

    /** By the hall's id: what concerned several halls is told of each. */
    private Map<UUID, List<HistoryIncident>> incidents(UUID conference, HistorySpan span) {
        var byHall = new HashMap<UUID, List<HistoryIncident>>();
        for (var incident : incidents.opened(conference, span.from(), span.to())) {
            incident.halls().forEach(hall -> byHall.computeIfAbsent(hall, id -> new ArrayList<>())
                    .add(HistoryIncident.of(incident)));
        }
        return byHall;
    }

    private static HallFigures figures(HistorySpan span, List<LineChange> changes, List<HistoryIncident> incidents) {
        return HallFigures.of(Uptime.of(changes, span.from(), span.to()), incidents);
    }
}

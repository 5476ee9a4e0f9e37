package vn.caunoi.registry.history;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * A hall's time in figures.
 *
 * @param meanToAcknowledge over the incidents that began in it and that somebody saw to; null without any
 * @param meanToRestore over the incidents that began in it and are over; null without any
 */
record HallFigures(Uptime uptime, Duration meanToAcknowledge, Duration meanToRestore) {
    static HallFigures of(Uptime uptime, List<HistoryIncident> incidents) {
        return new HallFigures(
                uptime, mean(incidents, HistoryIncident::unacknowledged), mean(incidents, HistoryIncident::unrestored));
    }

    private static Duration mean(List<HistoryIncident> incidents, Function<HistoryIncident, Duration> time) {
        var times = incidents.stream().map(time).filter(Objects::nonNull).toList();
        return times.isEmpty()
                ? null
                : times.stream().reduce(Duration.ZERO, Duration::plus).dividedBy(times.size());
    }

    /** Whole seconds; null stays null. */
    static Long seconds(Duration time) {
        return time == null ? null : time.toSeconds();
    }
}

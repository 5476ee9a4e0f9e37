package vn.caunoi.registry.history;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import static vn.caunoi.registry.history.HallFigures.seconds;

/**
 * What happened to one hall's lamps in a time.
 *
 * <p>Of its own line what counts is the time in which it was watched and no work was announced: all but UNKNOWN and
 * MAINTENANCE. Of that it was away while the lamp showed DOWN.
 *
 * @param from the first instant of it
 * @param to the first instant after it; never later than now
 * @param uptimePct in per cent of the time that counts, rounded down to two places; null when none does
 * @param countedSeconds the time that counts
 * @param downSeconds how much of that it was away
 * @param longestOutageSeconds the longest on end, as far as it lies between {@code from} and {@code to}
 * @param outages how often it went away, or was away at the beginning
 * @param meanTimeToAcknowledgeSeconds over the incidents below that somebody saw to; null without any
 * @param meanTimeToRestoreSeconds over the incidents below that are over; null without any
 * @param changes of both lamps, oldest first; before those of the time the last earlier one of each lamp, which tells what it
 *     showed at the beginning
 * @param incidents that began in the time, oldest first
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record HallHistory(
        String code,
        String name,
        Instant from,
        Instant to,
        @Schema(nullable = true) Double uptimePct,
        long countedSeconds,
        long downSeconds,
        long longestOutageSeconds,
        int outages,
        @Schema(nullable = true) Long meanTimeToAcknowledgeSeconds,
        @Schema(nullable = true) Long meanTimeToRestoreSeconds,
        List<HistoryChange> changes,
        List<HistoryIncident> incidents) {
    static HallHistory of(
            String code,
            String name,
            HistorySpan span,
            HallFigures figures,
            List<HistoryChange> changes,
            List<HistoryIncident> incidents) {
        var uptime = figures.uptime();
        return new HallHistory(
                code,
                name,
                span.from(),
                span.to(),
                uptime.uptimePct(),
                uptime.counted().toSeconds(),
                uptime.down().toSeconds(),
                uptime.longest().toSeconds(),
                uptime.outages(),
                seconds(figures.meanToAcknowledge()),
                seconds(figures.meanToRestore()),
                changes,
                incidents);
    }
}

package vn.caunoi.registry.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import static vn.caunoi.registry.history.HallFigures.seconds;

/** The figures of one hall, as in {@link HallHistory}, and how many incidents began in the time. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record HallSummary(
        String code,
        String name,
        @Schema(nullable = true) Double uptimePct,
        long countedSeconds,
        long downSeconds,
        long longestOutageSeconds,
        int outages,
        @Schema(nullable = true) Long meanTimeToAcknowledgeSeconds,
        @Schema(nullable = true) Long meanTimeToRestoreSeconds,
        int incidents) {
    static HallSummary of(String code, String name, HallFigures figures, int incidents) {
        var uptime = figures.uptime();
        return new HallSummary(
                code,
                name,
                uptime.uptimePct(),
                uptime.counted().toSeconds(),
                uptime.down().toSeconds(),
                uptime.longest().toSeconds(),
                uptime.outages(),
                seconds(figures.meanToAcknowledge()),
                seconds(figures.meanToRestore()),
                incidents);
    }
}

package vn.caunoi.questions.overview;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import vn.caunoi.contracts.question.HallRef;

/** How each hall of a conference is served, also those that asked nothing. */
public record FairnessBody(List<HallItem> items) {
    /**
     * A hall. What it asks too counts as its own; a merged question stands as its main question does.
     *
     * @param asked all but those that were withdrawn
     * @param answered those of which the hall has an answer
     * @param waiting those that still want one; what was declined or taken back is in neither
     * @param oldestWaiting when the hall asked the one that waits longest; null when none waits
     */
    public record HallItem(
            HallRef bridgePoint,
            long asked,
            long answered,
            long waiting,
            @Schema(nullable = true) Instant oldestWaiting) {}
}

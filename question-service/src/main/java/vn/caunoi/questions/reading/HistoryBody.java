package vn.caunoi.questions.reading;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import vn.caunoi.contracts.question.Action;
import vn.caunoi.contracts.question.AssignmentReason;
import vn.caunoi.contracts.question.OfficialRef;
import vn.caunoi.contracts.question.QuestionStatus;
import vn.caunoi.questions.question.Actor;
import vn.caunoi.questions.question.HistoryEntry;

/** A question's history, newest last. */
public record HistoryBody(List<HistoryItem> items) {

    /**
     * One change.
     *
     * @param version the question's version after it
     * @param by null when the router did it
     * @param from null when it was submitted
     * @param assignedWhy why an official got it; null unless one got it thereby
     */
    public record HistoryItem(
            long version,
            Action action,
            @Schema(nullable = true) OfficialRef by,
            Instant at,
            @Schema(nullable = true) QuestionStatus from,
            QuestionStatus to,
            @Schema(nullable = true) String reason,
            @Schema(nullable = true) String note,
            @Schema(nullable = true) AssignmentReason assignedWhy) {}

    static HistoryBody of(List<HistoryEntry> entries) {
        return new HistoryBody(entries.stream().map(HistoryBody::item).toList());
    }

    private static HistoryItem item(HistoryEntry entry) {
        var by = entry.by();
        return new HistoryItem(
                entry.version(),
                entry.action(),
                by.equals(Actor.ROUTING) ? null : new OfficialRef(by.username(), by.displayName()),
                entry.at(),
                entry.from(),
                entry.to(),
                entry.reason(),
                entry.note(),
                entry.assignedWhy());
    }
}

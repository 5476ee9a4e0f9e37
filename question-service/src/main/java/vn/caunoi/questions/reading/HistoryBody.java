package vn.caunoi.questions.reading;

import java.time.Instant;
import java.util.List;

import vn.caunoi.contracts.question.Action;
import vn.caunoi.contracts.question.OfficialRef;
import vn.caunoi.contracts.question.QuestionStatus;
import vn.caunoi.questions.question.Actor;
import vn.caunoi.questions.question.HistoryEntry;

/** A question's history, newest last. */
public record HistoryBody(List<Item> items) {

    /**
     * One change.
     *
     * @param version the question's version after it
     * @param by null when the router did it
     * @param from null when it was submitted
     */
    record Item(
            long version,
            Action action,
            OfficialRef by,
            Instant at,
            QuestionStatus from,
            QuestionStatus to,
            String reason,
            String note) {}

    static HistoryBody of(List<HistoryEntry> entries) {
        return new HistoryBody(entries.stream().map(HistoryBody::item).toList());
    }

    private static Item item(HistoryEntry entry) {
        var by = entry.by();
        return new Item(
                entry.version(),
                entry.action(),
                by.equals(Actor.ROUTING) ? null : new OfficialRef(by.username(), by.displayName()),
                entry.at(),
                entry.from(),
                entry.to(),
                entry.reason(),
                entry.note());
    }
}

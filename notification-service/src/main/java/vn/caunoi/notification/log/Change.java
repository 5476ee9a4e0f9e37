package vn.caunoi.notification.log;

import java.time.Instant;

import vn.caunoi.contracts.Topic;

/**
 * One record of a conference's log that changed something.
 *
 * @param offset of the record, in the conference's partition of {@code topic}
 * @param at when the record was written
 * @param bytes what it weighs in memory, roughly
 */
public record Change(Topic topic, long offset, Instant at, int bytes, Fact fact) {
    /** Where a reader stands who stood at {@code position} and has read this. */
    public Position after(Position position) {
        return position.with(topic, offset + 1);
    }
}

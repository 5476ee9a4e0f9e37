package vn.caunoi.notification.log;

import vn.caunoi.contracts.Topic;

/**
 * A place in one conference's log: for each topic the offset of the record that comes next, in the conference's
 * partition.
 */
public record Position(long questions, long bridgePoints, long conferences) {
    /** Before everything. */
    public static final Position START = new Position(0, 0, 0);

    public Position {
        if (questions < 0 || bridgePoints < 0 || conferences < 0) {
            throw new IllegalArgumentException("an offset is negative");
        }
    }

    long of(Topic topic) {
        return switch (topic) {
            case QUESTIONS -> questions;
            case BRIDGE_POINTS -> bridgePoints;
            case CONFERENCES -> conferences;
            default -> throw new IllegalArgumentException("not read into a conference's log: " + topic);
        };
    }

    Position with(Topic topic, long next) {
        return switch (topic) {
            case QUESTIONS -> new Position(next, bridgePoints, conferences);
            case BRIDGE_POINTS -> new Position(questions, next, conferences);
            case CONFERENCES -> new Position(questions, bridgePoints, next);
            default -> throw new IllegalArgumentException("not read into a conference's log: " + topic);
        };
    }

    /** True when nothing that {@code other} has behind it is still to come here. */
    public boolean reached(Position other) {
        return questions >= other.questions && bridgePoints >= other.bridgePoints && conferences >= other.conferences;
    }
}

package vn.caunoi.questions.routing.choice;

import java.util.Set;

import vn.caunoi.contracts.question.OfficialRef;

/**
 * An official to whom questions may be routed.
 *
 * @param topics codes of the topics that their account names
 * @param onDuty whether they take new questions now
 * @param open how many open questions they hold
 * @param busyAt when they last got or finished one, in milliseconds of the epoch; 0 when never, and for whom is not on
 *     duty
 */
public record Responder(OfficialRef official, Set<String> topics, boolean onDuty, int open, long busyAt) {
    public Responder {
        topics = Set.copyOf(topics);
    }

    String username() {
        return official.username();
    }

    /** The same with one more, got just now. */
    Responder given(long now) {
        return new Responder(official, topics, onDuty, open + 1, now);
    }

    Responder relieved() {
        return new Responder(official, topics, onDuty, open - 1, busyAt);
    }
}

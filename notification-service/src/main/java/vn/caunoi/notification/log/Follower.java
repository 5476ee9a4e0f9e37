package vn.caunoi.notification.log;

import vn.caunoi.contracts.question.WorkEvent;

/**
 * Told what happens to one conference's log, in its order and under its lock: must not block, and must not call a
 * blocking method of the log.
 */
public interface Follower {
    /** The log has taken in {@code change} and stands behind it. */
    void changed(Change change);

    /** Somebody works on a question, or stopped; the log stands behind it. */
    void working(WorkEvent work);

    /** Something was purged that this log never knew: whoever knows more than it, from another replica, may know that. */
    void doubted();

    /** The log forgot what it had read and reads anew: whatever was told before is void. */
    void restarted();
}

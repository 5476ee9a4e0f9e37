package vn.caunoi.notification.log;

/**
 * Told what happens to one conference's log, in its order and under its lock: must not block, and must not call a
 * blocking method of the log.
 */
public interface Follower {
    /** The log has taken in {@code change} and stands behind it. */
    void changed(Change change);

    /** The log forgot what it had read and reads anew: whatever was told before is void. */
    void restarted();
}

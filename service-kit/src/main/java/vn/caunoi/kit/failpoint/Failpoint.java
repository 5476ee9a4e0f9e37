package vn.caunoi.kit.failpoint;

import org.jboss.logging.Logger;

/**
 * Places where a test lets the process die at the worst moment, as {@code kill -9} would: nothing is flushed, closed or
 * answered. Armed by the environment alone, {@code CAUNOI_FAILPOINT=after-commit/vn.caunoi.question.submit/3}; without it
 * passing costs the look at a constant.
 */
public enum Failpoint {
    /** Everything is written, nothing is committed. Passed with the type of the transaction's first event. */
    BEFORE_COMMIT,
    /** It is committed, and nobody knows yet. Passed with the type of the transaction's first event. */
    AFTER_COMMIT,
    /** The broker has the batch, and its rows are still in the outbox. Passed with the type of the batch's first event. */
    AFTER_SENDING,
    /**
     * Some of a batch of questions are given to their officials, and nothing is committed. Passed with {@code partly}, and
     * with {@code wholly} for the last of a batch.
     */
    WITHIN_ROUTING;

    private static final ArmedFailpoint ARMED = armed();

    /** Dies here if it is this place's turn. @param what passes; never null */
    public void pass(String what) {
        if (ARMED != null) {
            ARMED.pass(this, what);
        }
    }

    private static ArmedFailpoint armed() {
        var setting = System.getenv("CAUNOI_FAILPOINT");
        if (setting == null || setting.isBlank()) {
            return null;
        }
        Logger.getLogger(Failpoint.class).warnf("this process will die at %s: it is under test", setting);
        return ArmedFailpoint.of(setting, () -> Runtime.getRuntime().halt(137));
    }
}

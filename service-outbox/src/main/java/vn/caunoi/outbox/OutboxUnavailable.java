package vn.caunoi.outbox;

import java.sql.SQLException;

/** The row could not be written; the transaction can't commit either. The cause says whether trying again may help. */
public final class OutboxUnavailable extends RuntimeException {
    OutboxUnavailable(SQLException cause) {
        super("the outbox could not be written: " + cause.getMessage(), cause);
    }
}

package vn.caunoi.contracts.question;

import java.time.Instant;

/**
 * The place of a question on the chair's table, while it has one.
 *
 * @param rank its order among those that wait: the lower the sooner; the gaps between ranks say nothing
 * @param queuedAt when it was put there
 * @param readyAt when its hall said that it is ready to speak; null while it has not
 * @param calledAt when its hall was called; null while it waits
 */
public record Floor(FloorState state, long rank, Instant queuedAt, Instant readyAt, Instant calledAt) {
    public boolean called() {
        return state == FloorState.CALLED;
    }
}

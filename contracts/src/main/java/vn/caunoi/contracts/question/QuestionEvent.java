package vn.caunoi.contracts.question;

import java.time.Instant;

/**
 * A question changed, or its owner says again how it stands. Consumers act on {@link #question}, never on {@link
 * #action}.
 *
 * @param action what was done; null when the state is republished
 * @param by username of who did it, {@code routing} for the router; null when republished
 */
public record QuestionEvent(Action action, String by, Instant at, QuestionState question) {
    /** Tells a question's key from those of what stands beside it ({@code <id>#tally}, {@code <id>#work}). */
    public static boolean isKey(String key) {
        return key.indexOf('#') < 0;
    }

    /** CloudEvents type, for example {@code vn.caunoi.question.give-back}; what happened is for people's eyes only. */
    public String type() {
        return "vn.caunoi.question." + (action == null ? "restated" : action.wireName());
    }
}

package vn.caunoi.questions.question;

import java.time.Instant;

/**
 * A time in which a question's clock stood still: it waited for its asker, was merged, or was done with.
 *
 * @param to null while it lasts
 */
public record Pause(Instant from, Instant to) {}

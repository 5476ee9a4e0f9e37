package vn.caunoi.e2e.faults;

import java.time.Instant;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One attempt of one client. A retry is an operation of its own with the same key.
 *
 * @param process who: a username
 * @param what {@code ask}, {@code ask-too}, {@code take}, {@code answer} or {@code correct}
 * @param key the idempotency key of an ask; null for others
 * @param marker stands in the text of an ask and in no other; null for others
 * @param question its id, as the answer to an ask gave it or as it was acted upon; null while unknown
 * @param basedOn the version of If-Match; 0 where none is sent
 * @param version the question's version in the answer; 0 without
 * @param status of the answer; 0 without one
 * @param retryAfter whether the answer said when to come back
 */
record Operation(
        String process,
        String what,
        String key,
        String marker,
        String question,
        long basedOn,
        Instant invoked,
        Instant completed,
        Outcome outcome,
        long version,
        int status,
        boolean retryAfter) {
    static final String ASK = "ask";
    static final String ASK_TOO = "ask-too";
    static final String TAKE = "take";

    /** An attempt to ask. @param answer the question, or a problem; missing without an answer */
    static Operation asked(
            String process,
            String key,
            String marker,
            Instant invoked,
            Instant completed,
            int status,
            boolean retryAfter,
            JsonNode answer) {
        var outcome = Outcome.of(status);
        return new Operation(
                process,
                ASK,
                key,
                marker,
                outcome == Outcome.OK ? answer.path("id").asText() : null,
                0,
                invoked,
                completed,
                outcome,
                answer.path("version").asLong(0),
                status,
                retryAfter);
    }

    boolean is(String action) {
        return what.equals(action);
    }

    /** Whether it was under way at any moment between the two. */
    boolean during(Instant from, Instant to) {
        return !completed.isBefore(from) && invoked.isBefore(to);
    }
}

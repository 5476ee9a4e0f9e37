package vn.caunoi.contracts.question;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * An answer as it stands.
 *
 * @param references laws, articles and pages it rests on; never null
 * @param live it was given aloud
 * @param revision counts from 1, one more with every correction
 * @param by its author; null, and left out of JSON, where the reader may not know
 */
public record Answer(
        String text,
        List<String> references,
        boolean live,
        Instant answeredAt,
        int revision,
        @JsonInclude(JsonInclude.Include.NON_NULL) OfficialRef by) {
    public Answer {
        references = references == null ? List.of() : List.copyOf(references);
    }

    /** True when {@code username} is its author; false when the author is left out. */
    public boolean writtenBy(String username) {
        return by != null && by.username().equals(username);
    }

    /** The same without its author: for halls and screens. */
    public Answer unsigned() {
        return new Answer(text, references, live, answeredAt, revision, null);
    }
}

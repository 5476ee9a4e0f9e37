package vn.caunoi.contracts.question;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * Who works on a question right now. Lives beside the question under {@link #key}, for the desk's eyes only; soon over,
 * so readers ignore it after {@link #until}.
 *
 * @param version rises with every such event of this question, apart from the question's own version
 * @param by null when nobody does any more
 * @param doing null when nobody does any more
 * @param until when to take it for over without another sign; null when nobody works on it
 * @param remarks how many internal remarks the question has
 */
public record WorkEvent(
        UUID question,
        UUID conference,
        long version,
        @JsonInclude(JsonInclude.Include.NON_NULL) OfficialRef by,
        @JsonInclude(JsonInclude.Include.NON_NULL) Doing doing,
        @JsonInclude(JsonInclude.Include.NON_NULL) Instant until,
        int remarks) {
    public static final String TYPE = "vn.caunoi.question.work";
    private static final String SUFFIX = "#work";

    /** What somebody does. */
    public enum Doing {
        READING,
        TYPING
    }

    public static String key(UUID question) {
        return question + SUFFIX;
    }

    /** Tells its key from a question's or a tally's: all live in {@code caunoi.questions.v1}. */
    public static boolean isKey(String key) {
        return key.endsWith(SUFFIX);
    }
}

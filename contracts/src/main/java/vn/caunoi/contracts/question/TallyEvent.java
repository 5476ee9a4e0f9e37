package vn.caunoi.contracts.question;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What stands around a question without raising its version: counts, which change too often, coalesced to at most one a
 * second; and its place on the chair's table, told at once. Keyed {@link #key}, beside the question in the same partition.
 *
 * @param version rises with every tally of this question, apart from the question's own version
 * @param halls all bridge points that asked it, the first asker's too
 * @param shown codes of the bridge points whose screens showed the answer's revision
 * @param readOut codes of the bridge points where it was read out
 * @param told codes of the bridge points whose clerk told the asker of the answer
 * @param attachments how many photos and documents it has
 * @param floor its place on the chair's table; null while it has none
 * @param answeredLiveAt when it was answered aloud on the chair's word, and its words are still to be written; null otherwise
 */
public record TallyEvent(
        UUID question,
        UUID conference,
        long version,
        List<HallRef> halls,
        int revision,
        List<String> shown,
        List<String> readOut,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> told,
        @JsonInclude(JsonInclude.Include.NON_NULL) Integer attachments,
        @JsonInclude(JsonInclude.Include.NON_NULL) Floor floor,
        @JsonInclude(JsonInclude.Include.NON_NULL) Instant answeredLiveAt) {
    public static final String TYPE = "vn.caunoi.question.tally";
    private static final String SUFFIX = "#tally";

    public TallyEvent {
        halls = halls == null ? List.of() : List.copyOf(halls);
        shown = shown == null ? List.of() : List.copyOf(shown);
        readOut = readOut == null ? List.of() : List.copyOf(readOut);
        told = told == null ? List.of() : List.copyOf(told);
    }

    /** Of a question that the chair has nothing to do with. */
    public TallyEvent(
            UUID question,
            UUID conference,
            long version,
            List<HallRef> halls,
            int revision,
            List<String> shown,
            List<String> readOut,
            List<String> told,
            Integer attachments) {
        this(question, conference, version, halls, revision, shown, readOut, told, attachments, null, null);
    }

    /** True while it lies on the chair's table, waiting or called. */
    public boolean onFloor() {
        return floor != null;
    }

    /** True while its hall is called to speak. */
    public boolean called() {
        return floor != null && floor.called();
    }

    /** True when the bridge point with this code is among those that asked. */
    public boolean askedBy(String code) {
        return halls.stream().anyMatch(hall -> hall.code().equals(code));
    }

    /** True when several bridge points wait for its answer: then it is no longer one hall's to withdraw. */
    public boolean askedBySeveral() {
        return halls.size() > 1;
    }

    public static String key(UUID question) {
        return question + SUFFIX;
    }

    /** The question that a tally's key names. */
    public static UUID question(String key) {
        return UUID.fromString(key.substring(0, key.length() - SUFFIX.length()));
    }

    /** Tells a tally's key from a question's: both live in {@code caunoi.questions.v1}. */
    public static boolean isKey(String key) {
        return key.endsWith(SUFFIX);
    }
}

package vn.caunoi.questions.directory;

import jakarta.persistence.Tuple;

/**
 * Another one whenever the registry told of the conference anew.
 *
 * @param number the registry's; lower, or the same with other content, where its events were made anew
 * @param row which transaction stored it here: no two that were stored one after the other have the same
 */
public record ConferenceVersion(long number, String row) {
    /** What {@link #read} reads, of a table {@code directory_conference} that is called c. */
    public static final String COLUMNS = " c.version, cast(c.xmin as text) ";

    /** @param first the index of the first of the columns */
    public static ConferenceVersion read(Tuple row, int first) {
        return new ConferenceVersion(row.get(first, Number.class).longValue(), row.get(first + 1, String.class));
    }
}

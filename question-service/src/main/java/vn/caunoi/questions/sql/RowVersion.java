package vn.caunoi.questions.sql;

/**
 * Another one whenever its row was stored anew.
 *
 * @param number the row's own; lower, or the same with other content, where what it copies was made anew
 * @param transaction which stored the row here: no two that were stored one after the other have the same
 */
public record RowVersion(long number, String transaction) {
    /** What {@link #read} reads, of a table with a column {@code version} that the query calls {@code alias}. */
    public static String columns(String alias) {
        return " %1$s.version as %1$s_version, cast(%1$s.xmin as text) as %1$s_xmin ".formatted(alias);
    }

    /**
     * @param first the index of the first of the columns
     * @return null where an outer join found no row
     */
    public static RowVersion read(Row row, int first) {
        var number = row.get(first, Number.class);
        return number == null ? null : new RowVersion(number.longValue(), row.get(first + 1, String.class));
    }
}

package vn.caunoi.questions.sql;

import java.util.List;

/** One row of what a query found. Columns are counted from 0. */
public final class Row {
    private final Object[] values;

    Row(Object[] values) {
        this.values = values;
    }

    /** A row that another's statement found, with its values as the driver gives them. */
    public static Row of(List<Object> values) {
        return new Row(values.toArray());
    }

    /** @return null where the column is null */
    public Object get(int column) {
        return values[column];
    }

    /**
     * @param type Boolean, Integer, Long, Number, String, UUID, Instant, {@code byte[]}, or an array of one of them
     * @return null where the column is null
     * @throws ClassCastException when the column is of another type
     */
    public <T> T get(int column, Class<T> type) {
        return type.cast(values[column]);
    }
}

package vn.caunoi.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A row of another table that goes with an event, such as a line of history: they are stored by one statement. Columns and
 * table are names that the program knows, never what somebody typed; what is not named has its default.
 */
public final class SiblingRow {
    /** @param type of {@link Types}, also for null, so that the statement is planned once */
    private record Column(String name, Object value, int type) {}

    private final String table;
    private final List<Column> columns = new ArrayList<>();

    private SiblingRow(String table) {
        this.table = table;
    }

    public static SiblingRow of(String table) {
        return new SiblingRow(table);
    }

    public SiblingRow uuid(String column, UUID value) {
        return with(column, value, Types.OTHER);
    }

    public SiblingRow text(String column, String value) {
        return with(column, value, Types.VARCHAR);
    }

    /** The constant's name. */
    public SiblingRow text(String column, Enum<?> value) {
        return text(column, value == null ? null : value.name());
    }

    public SiblingRow number(String column, Number value) {
        return with(column, value, Types.BIGINT);
    }

    public SiblingRow bool(String column, Boolean value) {
        return with(column, value, Types.BOOLEAN);
    }

    public SiblingRow time(String column, Instant value) {
        return with(column, value == null ? null : value.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE);
    }

    private SiblingRow with(String column, Object value, int type) {
        columns.add(new Column(column, value, type));
        return this;
    }

    /**
     * The statement that stores it, with a parameter for each column.
     *
     * @param where the name of what has to have a row for that; empty: it is stored in any case
     */
    String insert(String where) {
        var names = columns.stream().map(Column::name).collect(Collectors.joining(", "));
        var parameters = columns.stream().map(column -> "?").collect(Collectors.joining(", "));
        return "insert into " + table + " (" + names + ") select " + parameters
                + (where.isEmpty() ? "" : " from " + where);
    }

    /**
     * Sets the parameters of {@link #insert}.
     *
     * @param bound how many of the statement stand before them
     * @return how many are set then
     */
    int bind(PreparedStatement statement, int bound) throws SQLException {
        int index = bound;
        for (var column : columns) {
            statement.setObject(++index, column.value(), column.type());
        }
        return index;
    }

    /** Stores it by itself. @return 1 */
    int insert(Connection connection) throws SQLException {
        try (var insert = connection.prepareStatement(insert(""))) {
            bind(insert, 0);
            return insert.executeUpdate();
        }
    }
}

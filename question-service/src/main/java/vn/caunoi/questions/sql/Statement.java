package vn.caunoi.questions.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A statement whose parameters are ?1, ?2, …, each as often as it likes, as JDBC takes it; or several with semicolons between
 * them, each of which finds rows: they share a round trip, and see one after the other what is there.
 */
final class Statement {
    private final String text;
    private final List<Integer> numbers;
    private final Object[] parameters;

    private Statement(String text, List<Integer> numbers, Object[] parameters) {
        this.text = text;
        this.numbers = numbers;
        this.parameters = parameters;
    }

    static Statement of(String sql, Object... parameters) {
        var text = new StringBuilder(sql.length());
        var numbers = new ArrayList<Integer>();
        boolean quoted = false;
        for (int i = 0; i < sql.length(); i++) {
            char letter = sql.charAt(i);
            text.append(letter);
            quoted ^= letter == '\'';
            if (letter == '?' && !quoted) {
                int number = 0;
                for (; i + 1 < sql.length() && Character.isDigit(sql.charAt(i + 1)); i++) {
                    number = number * 10 + Character.digit(sql.charAt(i + 1), 10);
                }
                numbers.add(number);
            }
        }
        return new Statement(text.toString(), numbers, parameters);
    }

    /** The rows of each. */
    List<List<Row>> results(Connection connection) throws SQLException {
        try (var prepared = prepared(connection)) {
            var results = new ArrayList<List<Row>>();
            for (boolean found = prepared.execute(); found; found = prepared.getMoreResults()) {
                results.add(rows(prepared.getResultSet()));
            }
            return results;
        }
    }

    private static List<Row> rows(ResultSet results) throws SQLException {
        try (var found = results) {
            var columns = found.getMetaData();
            var rows = new ArrayList<Row>();
            while (found.next()) {
                var values = new Object[columns.getColumnCount()];
                for (int i = 0; i < values.length; i++) {
                    values[i] = value(found, i + 1, columns.getColumnType(i + 1));
                }
                rows.add(new Row(values));
            }
            return rows;
        }
    }

    /** How many rows it changed. */
    int update(Connection connection) throws SQLException {
        try (var prepared = prepared(connection)) {
            return prepared.executeUpdate();
        }
    }

    private PreparedStatement prepared(Connection connection) throws SQLException {
        var prepared = connection.prepareStatement(text);
        try {
            for (int i = 0; i < numbers.size(); i++) {
                bind(connection, prepared, i + 1, parameters[numbers.get(i) - 1]);
            }
            return prepared;
        } catch (SQLException | RuntimeException e) {
            prepared.close();
            throw e;
        }
    }

    private static void bind(Connection connection, PreparedStatement prepared, int at, Object value)
            throws SQLException {
        if (value == null) {
            prepared.setNull(at, Types.NULL);
        } else if (value instanceof Instant instant) {
            prepared.setObject(at, instant.atOffset(ZoneOffset.UTC));
        } else if (value instanceof String[] texts) {
            prepared.setArray(at, connection.createArrayOf("text", texts));
        } else if (value instanceof UUID[] ids) {
            prepared.setArray(at, connection.createArrayOf("uuid", ids));
        } else {
            prepared.setObject(at, value);
        }
    }

    private static Object value(ResultSet row, int column, int type) throws SQLException {
        return switch (type) {
            case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE -> {
                var time = row.getObject(column, OffsetDateTime.class);
                yield time == null ? null : time.toInstant();
            }
            case Types.ARRAY -> {
                var array = row.getArray(column);
                yield array == null ? null : array.getArray();
            }
            default -> row.getObject(column);
        };
    }
}

package vn.caunoi.outbox;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * What decides whether an event is stored with its rows, in the statement that stores them.
 *
 * @param tables common table expressions with a {@code ?} for each parameter; they may change something themselves, in any case
 * @param name of the one that has a row if the event is to be stored, and none if it is not
 * @param columns what else to tell the caller of what the tables found
 * @param parameters of the tables, none of them null
 */
public record Condition(String tables, String name, String columns, List<Object> parameters) {
    /**
     * What became of an event.
     *
     * @param stored whether the condition was fulfilled
     * @param columns as the condition asked for
     */
    public record Result(boolean stored, List<Object> columns) {
        static Result read(ResultSet row) throws SQLException {
            var columns = new ArrayList<>();
            for (int i = 2; i <= row.getMetaData().getColumnCount(); i++) {
                columns.add(row.getObject(i));
            }
            return new Result(row.getBoolean(1), columns);
        }
    }

    String select() {
        return "select exists (select from " + name + "), " + columns;
    }

    /** @return how many parameters of the statement are set then */
    int bind(PreparedStatement statement) throws SQLException {
        for (int i = 0; i < parameters.size(); i++) {
            statement.setObject(i + 1, parameters.get(i));
        }
        return parameters.size();
    }
}

package vn.caunoi.standalone.backup;

import java.util.List;
import java.util.stream.Collectors;

/** Names as statements have them. */
final class Sql {

    private Sql() {}

    static String name(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** {@code ("id", "text")} */
    static String columns(List<String> names) {
        return names.stream().map(Sql::name).collect(Collectors.joining(", ", "(", ")"));
    }
}

package vn.caunoi.e2e.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import vn.caunoi.contracts.EventJson;

/** What a run found: printed, and kept as {@code table.md} and {@code table.json}. */
final class Table {
    private static final String HEAD = """
            | fault | ok | failed | unknown | lost | duplicated | unexpected | recovered | s to heal | verdict |
            |---|---|---|---|---|---|---|---|---|---|""";

    private final Path directory;
    private final List<Row> rows = new ArrayList<>();

    Table(Path directory) {
        this.directory = directory;
    }

    void add(Row row) throws IOException {
        if (rows.isEmpty()) {
            System.out.println(HEAD);
        }
        rows.add(row);
        System.out.println(row.line());
        row.faults().stream().limit(20).forEach(fault -> System.out.println("    " + fault));
        write();
    }

    List<Row> rows() {
        return rows;
    }

    private void write() throws IOException {
        Files.createDirectories(directory);
        var lines = new ArrayList<>(List.of(HEAD));
        rows.forEach(row -> lines.add(row.line()));
        Files.write(directory.resolve("table.md"), lines);
        Files.write(directory.resolve("table.json"), EventJson.write(rows));
    }
}

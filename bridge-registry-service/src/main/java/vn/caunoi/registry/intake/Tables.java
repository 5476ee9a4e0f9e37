package vn.caunoi.registry.intake;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The tables of a file, each cell under the column that its header names. */
final class Tables {
    private static final int LONGEST = 1_000;

    private final Map<Table, List<Line>> lines = new EnumMap<>(Table.class);
    private final List<String> ignored = new ArrayList<>();

    private Tables() {}

    /** @param faults takes what is wrong with headers and cells */
    static Tables of(List<Grid> grids, Faults faults) {
        var tables = new Tables();
        grids.forEach(grid -> tables.add(grid, faults));
        if (tables.lines.isEmpty()) {
            faults.add(grids.isEmpty() ? "" : grids.get(0).name() + "!A1", "no-known-table");
        }
        return tables;
    }

    /** One person alone, typed into a form. */
    static Tables ofPerson(Line person) {
        var tables = new Tables();
        tables.lines.put(Table.PEOPLE, List.of(person));
        return tables;
    }

    /** Empty where the file has no such table, or nothing in it. */
    List<Line> of(Table table) {
        return lines.getOrDefault(table, List.of());
    }

    /** Whether the file has it. */
    boolean has(Table table) {
        return lines.containsKey(table);
    }

    /** Names of the sheets that are none of the tables. */
    List<String> ignored() {
        return List.copyOf(ignored);
    }

    private void add(Grid grid, Faults faults) {
        if (grid.rows().isEmpty()) {
            return;
        }
        var head = grid.rows().get(0);
        var headers = head.cells().values().stream().map(Grid.Value::text).toList();
        var found = Table.titled(grid.name()).or(() -> Table.with(headers));
        if (found.isEmpty()) {
            ignored.add(grid.name());
            return;
        }
        var table = found.get();
        if (lines.containsKey(table)) {
            faults.add(address(grid, head.number(), 0), "table-twice", table.title());
            return;
        }
        var read = new ArrayList<Line>();
        lines.put(table, read);
        var columns = columns(grid, head, table, faults);
        for (var row : grid.rows().subList(1, grid.rows().size())) {
            if (!isNote(row)) {
                read.add(line(grid, row, columns, faults));
            }
        }
    }

    /** A row that begins with # is for whoever reads the sheet. */
    private static boolean isNote(Grid.Row row) {
        return row.cells().entrySet().stream()
                .min(Map.Entry.comparingByKey())
                .filter(first -> first.getValue().text().strip().startsWith("#"))
                .isPresent();
    }

    private static Map<Integer, Column> columns(Grid grid, Grid.Row head, Table table, Faults faults) {
        var columns = new HashMap<Integer, Column>();
        head.cells().forEach((index, header) -> {
            var at = address(grid, head.number(), index);
            var column = table.column(header.text());
            if (column.isEmpty()) {
                faults.add(at, "unknown-column", header.text());
            } else if (columns.containsValue(column.get())) {
                faults.add(at, "duplicate-column", column.get().header());
            } else {
                columns.put(index, column.get());
            }
        });
        table.required().stream()
                .filter(column -> !columns.containsValue(column))
                .forEach(column -> faults.add(address(grid, head.number(), 0), "missing-column", column.header()));
        return columns;
    }

    private static Line line(Grid grid, Grid.Row row, Map<Integer, Column> columns, Faults faults) {
        var cells = new EnumMap<Column, Cell>(Column.class);
        var places = new EnumMap<Column, String>(Column.class);
        columns.forEach((index, column) -> places.put(column, address(grid, row.number(), index)));
        row.cells().forEach((index, value) -> {
            var column = columns.get(index);
            var at = address(grid, row.number(), index);
            if (value.kind() == Grid.Value.Kind.FORMULA) {
                faults.add(at, "formula");
            } else if (value.kind() == Grid.Value.Kind.ERROR) {
                faults.add(at, "cell-error", value.text());
            } else if (column == null) {
                faults.add(at, "no-header");
            } else {
                typed(value.text(), at, faults, column, cells);
            }
        });
        return new Line(cells, places);
    }

    private static void typed(String raw, String at, Faults faults, Column column, Map<Column, Cell> cells) {
        var text = Normalizer.normalize(raw, Normalizer.Form.NFC)
                .replaceAll("[\\s\\u00a0\\u200b\\ufeff]+", " ")
                .strip();
        if (text.length() > LONGEST) {
            faults.add(at, "too-long", LONGEST);
        } else if (text.codePoints().anyMatch(Character::isISOControl)) {
            faults.add(at, "control-character");
        } else if (!text.isEmpty()) {
            cells.put(column, new Cell(text, at));
        }
    }

    /** As spreadsheets write it: Người!C7. */
    private static String address(Grid grid, int row, int column) {
        var letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return grid.name() + "!" + letters + row;
    }
}

package vn.caunoi.registry.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import static vn.caunoi.registry.intake.Column.CENTRE;
import static vn.caunoi.registry.intake.Column.COMMUNES;
import static vn.caunoi.registry.intake.Column.COMMUNE_NAME;
import static vn.caunoi.registry.intake.Column.DEPUTIES;
import static vn.caunoi.registry.intake.Column.DISPLAY_NAME;
import static vn.caunoi.registry.intake.Column.FALLBACK;
import static vn.caunoi.registry.intake.Column.FIRST_LINE;
import static vn.caunoi.registry.intake.Column.HALL;
import static vn.caunoi.registry.intake.Column.HALL_NAME;
import static vn.caunoi.registry.intake.Column.PROVINCIAL;
import static vn.caunoi.registry.intake.Column.ROLE;
import static vn.caunoi.registry.intake.Column.TOPICS;
import static vn.caunoi.registry.intake.Column.UPLINKS;
import static vn.caunoi.registry.intake.Column.USERNAME;

/** The tables that a spreadsheet may hold: each a sheet of a workbook, or a CSV file of its own. */
public enum Table {
    HALLS("Điểm cầu", List.of(HALL, HALL_NAME, PROVINCIAL, COMMUNES, CENTRE, UPLINKS), List.of(HALL, HALL_NAME)),
    COMMUNES_OF_HALLS("Xã", List.of(HALL, COMMUNE_NAME), List.of(HALL, COMMUNE_NAME)),
    PEOPLE("Người", List.of(USERNAME, DISPLAY_NAME, ROLE, HALL, TOPICS), List.of(USERNAME)),
    ROUTING("Phân công", List.of(TOPICS, FIRST_LINE, DEPUTIES, FALLBACK), List.of(TOPICS, FIRST_LINE));

    private final String title;
    private final List<Column> columns;
    private final List<Column> required;

    Table(String title, List<Column> columns, List<Column> required) {
        this.title = title;
        this.columns = columns;
        this.required = required;
    }

    /** Its sheet's name. */
    String title() {
        return title;
    }

    /** In the order of the template. */
    List<Column> columns() {
        return columns;
    }

    /** Without these it is not this table; the others may be left out. */
    List<Column> required() {
        return required;
    }

    /** The table whose sheet has that name, whatever its case and diacritics. */
    static Optional<Table> titled(String name) {
        var folded = Folded.of(name);
        return Arrays.stream(values())
                .filter(table -> Folded.of(table.title).equals(folded))
                .findFirst();
    }

    /** The table that has those columns, if there is one alone. */
    static Optional<Table> with(List<String> headers) {
        var fitting = Arrays.stream(values())
                .filter(table -> table.required.stream()
                        .allMatch(column -> headers.stream().anyMatch(column::isHeaded)))
                .toList();
        return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
    }

    Optional<Column> column(String header) {
        return columns.stream().filter(column -> column.isHeaded(header)).findFirst();
    }
}

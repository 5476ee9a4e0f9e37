package vn.caunoi.registry.intake;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import vn.caunoi.contracts.registry.Role;
import vn.caunoi.kit.text.Text;

/**
 * Who a person shall be to the conference: all of it, not the difference.
 *
 * @param bridgePoint code of the person's hall; null for none
 * @param topics codes of what an official answers; empty for everybody else
 */
@Schema(
        name = "PersonFields",
        requiredProperties = {"displayName", "role", "topics"})
public record PersonFields(
        @Text(max = 100) String displayName,
        @NotNull Role role,

        @Text(max = 20, required = false) @Schema(nullable = true)
        String bridgePoint,

        @NotNull @Size(max = 100) List<@NotNull @Size(max = 64) String> topics) {
    /** The fields by the columns of the table of people. */
    static final Map<Column, String> NAMES = new EnumMap<>(Map.of(
            Column.USERNAME, "username",
            Column.DISPLAY_NAME, "displayName",
            Column.ROLE, "role",
            Column.HALL, "bridgePoint",
            Column.TOPICS, "topics"));

    /** As a row of the table. */
    Map<Column, Cell> row(String username) {
        var row = new EnumMap<Column, Cell>(Column.class);
        row.put(Column.USERNAME, cell(Column.USERNAME, username));
        row.put(Column.DISPLAY_NAME, cell(Column.DISPLAY_NAME, displayName));
        row.put(Column.ROLE, cell(Column.ROLE, role.name()));
        row.put(Column.HALL, cell(Column.HALL, Optional.ofNullable(bridgePoint).orElse(Cell.NOTHING)));
        row.put(Column.TOPICS, cell(Column.TOPICS, topics.isEmpty() ? Cell.NOTHING : String.join(";", topics)));
        return row;
    }

    private static Cell cell(Column column, String text) {
        return new Cell(text, NAMES.get(column));
    }
}

package vn.caunoi.registry.intake;

import java.util.Map;
import java.util.Optional;

/** A row of a table. @param at where it stands, as the fault of a cell that is not there names it */
record Line(Map<Column, Cell> cells, Map<Column, String> at) {
    /** Empty where the cell is blank: what it says stays as it is. */
    Optional<Cell> get(Column column) {
        return Optional.ofNullable(cells.get(column));
    }

    String at(Column column) {
        return at.getOrDefault(column, at.values().iterator().next());
    }
}

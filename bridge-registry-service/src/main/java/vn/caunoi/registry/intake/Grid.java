package vn.caunoi.registry.intake;

import java.util.List;
import java.util.Map;

/** A sheet as it stands in a file. @param rows those that are not empty, in their order */
record Grid(String name, List<Row> rows) {
    /**
     * @param number as people count, from 1
     * @param cells those that are not blank, by their column from 0
     */
    record Row(int number, Map<Integer, Value> cells) {}

    /** @param kind whether it may be trusted to be what somebody typed */
    record Value(String text, Kind kind) {
        enum Kind {
            TYPED,
            FORMULA,
            ERROR
        }

        static Value typed(String text) {
            return new Value(text, Kind.TYPED);
        }
    }
}

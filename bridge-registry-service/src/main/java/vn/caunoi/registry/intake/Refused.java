package vn.caunoi.registry.intake;

import vn.caunoi.kit.problem.Problem;

/** Files that are not read at all. */
final class Refused {
    private Refused() {}

    /** Neither XLSX nor CSV, whatever its name says. */
    static Problem noSpreadsheet() {
        return Problem.of(415, "no-spreadsheet");
    }

    static Problem macros() {
        return Problem.of(422, "spreadsheet-macros");
    }

    /** Damaged, encrypted, or not as its format wants. */
    static Problem unreadable() {
        return Problem.of(422, "spreadsheet-unreadable");
    }

    static Problem empty() {
        return Problem.of(422, "spreadsheet-empty");
    }

    /** Opens to more than is read. */
    static Problem tooMuch() {
        return Problem.of(422, "spreadsheet-too-much", SpreadsheetReader.MOST_ROWS);
    }

    /** A CSV file in another encoding. */
    static Problem notUtf8() {
        return Problem.of(422, "csv-not-utf8");
    }
}

package vn.caunoi.registry.intake;

import java.util.List;
import java.util.Locale;
import jakarta.enterprise.context.ApplicationScoped;

import vn.caunoi.kit.problem.Problem;

/** Reads workbooks and CSV files; what a file is called counts only where its content agrees. */
@ApplicationScoped
class SpreadsheetReader {
    /** In all sheets together: several times what the largest conference has. */
    static final int MOST_ROWS = 20_000;

    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    static final String CSV = "text/csv";

    /** What a file says it is. */
    enum Format {
        WORKBOOK,
        TABLE;

        /** @throws Problem 415 for any other. @param type a Content-Type, with or without parameters */
        static Format of(String type) {
            return switch (type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT)) {
                case XLSX -> WORKBOOK;
                case CSV -> TABLE;
                default -> throw Refused.noSpreadsheet();
            };
        }
    }

    /**
     * The sheets, in their order.
     *
     * @param file the whole file
     * @throws Problem 415 for what is neither XLSX nor CSV, 422 for one that is empty, damaged, has macros or opens to more
     *     than is read
     */
    List<Grid> read(byte[] file, Format format) {
        if (file.length == 0) {
            throw Refused.empty();
        }
        if (isZip(file) != (format == Format.WORKBOOK)) {
            throw Refused.noSpreadsheet();
        }
        var grids = format == Format.WORKBOOK ? new XlsxReader().read(file) : List.of(new CsvReader().read(file));
        if (grids.stream().allMatch(grid -> grid.rows().isEmpty())) {
            throw Refused.empty();
        }
        return grids;
    }

    private static boolean isZip(byte[] file) {
        return file.length > 3 && file[0] == 'P' && file[1] == 'K' && file[2] < 9 && file[3] < 9;
    }
}

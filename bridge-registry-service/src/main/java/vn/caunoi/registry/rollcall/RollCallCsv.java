package vn.caunoi.registry.rollcall;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import jakarta.ws.rs.core.MediaType;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * The roll call for spreadsheets: a row for each hall and category, so that they can be summed up there, and one for each hall
 * that told nothing. UTF-8 with the mark by which spreadsheets know it, separated by semicolons, and no cell that would be
 * taken for a formula.
 */
final class RollCallCsv {
    static final String TYPE = "text/csv";
    static final MediaType MEDIA_TYPE = new MediaType("text", "csv");

    private static final String MARK = "\uFEFF";
    private static final CSVFormat FORMAT =
            CSVFormat.Builder.create(CSVFormat.DEFAULT).setDelimiter(';').get();
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    private RollCallCsv() {}

    static String of(RollCallPage page) {
        var text = new StringWriter();
        text.append(MARK);
        try (var printer = new CSVPrinter(text, FORMAT)) {
            printer.printRecord(
                    "Mã điểm cầu", "Tên điểm cầu", "Thành phần", "Dự kiến", "Được mời", "Có mặt", "Vắng", "Báo lúc");
            for (var hall : page.items()) {
                for (var row : rows(hall)) {
                    printer.printRecord(row.stream().map(RollCallCsv::harmless));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static List<List<String>> rows(RollCallView hall) {
        if (hall.version() == 0) {
            return List.of(List.of(hall.code(), hall.name(), "", "", "", "", "", "Chưa báo"));
        }
        var rows = new ArrayList<List<String>>();
        for (var count : hall.counts()) {
            rows.add(List.of(
                    hall.code(),
                    hall.name(),
                    count.label(),
                    text(count.expected()),
                    text(count.invited()),
                    text(count.present()),
                    text(count.absent()),
                    time(hall.toldAt())));
        }
        return rows;
    }

    /** A spreadsheet calculates what begins so (OWASP, CSV Injection); after an apostrophe it is text. */
    private static String harmless(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    private static String time(Instant at) {
        return TIME.format(at);
    }

    private static String text(Integer value) {
        return value == null ? "" : value.toString();
    }
}

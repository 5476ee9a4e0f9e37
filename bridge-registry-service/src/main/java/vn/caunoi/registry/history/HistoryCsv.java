package vn.caunoi.registry.history;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import jakarta.ws.rs.core.MediaType;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Histories for spreadsheets: UTF-8 with the mark by which they know it, separated by semicolons as where a comma stands
 * before decimals, times as on a Vietnamese clock, and no cell that would be taken for a formula.
 */
final class HistoryCsv {
    static final String TYPE = "text/csv";
    static final MediaType MEDIA_TYPE = new MediaType("text", "csv");

    private static final String MARK = "\uFEFF";
    private static final CSVFormat FORMAT =
            CSVFormat.Builder.create(CSVFormat.DEFAULT).setDelimiter(';').get();
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    private HistoryCsv() {}

    /** A row for each hall. */
    static String of(HistoryPage page) {
        return written(
                List.of(
                        "Mã điểm cầu",
                        "Tên điểm cầu",
                        "Từ",
                        "Đến",
                        "Có kết nối (%)",
                        "Thời gian theo dõi (giây)",
                        "Thời gian mất kết nối (giây)",
                        "Lần mất kết nối lâu nhất (giây)",
                        "Số lần mất kết nối",
                        "Tiếp nhận sự cố trung bình (giây)",
                        "Khôi phục trung bình (giây)",
                        "Số sự cố"),
                page.items().stream().map(hall -> row(page, hall)));
    }

    /** A row for each change of a lamp. */
    static String of(HallHistory history) {
        return written(
                List.of("Mã điểm cầu", "Tên điểm cầu", "Thời điểm", "Đèn", "Trạng thái", "Nguyên nhân", "Theo"),
                history.changes().stream()
                        .map(change -> Stream.of(
                                history.code(),
                                history.name(),
                                time(change.at()),
                                LineWords.lamp(change.lamp()),
                                LineWords.state(change),
                                LineWords.cause(change),
                                text(change.by()))));
    }

    private static Stream<String> row(HistoryPage page, HallSummary hall) {
        return Stream.of(
                hall.code(),
                hall.name(),
                time(page.from()),
                time(page.to()),
                hall.uptimePct() == null ? "" : String.format(Locale.forLanguageTag("vi"), "%.2f", hall.uptimePct()),
                text(hall.countedSeconds()),
                text(hall.downSeconds()),
                text(hall.longestOutageSeconds()),
                text(hall.outages()),
                text(hall.meanTimeToAcknowledgeSeconds()),
                text(hall.meanTimeToRestoreSeconds()),
                text(hall.incidents()));
    }

    private static String written(List<String> head, Stream<Stream<String>> rows) {
        var text = new StringWriter();
        text.append(MARK);
        try (var printer = new CSVPrinter(text, FORMAT)) {
            printer.printRecord(head);
            for (var row : (Iterable<Stream<String>>) rows::iterator) {
                printer.printRecord(row.map(HistoryCsv::harmless));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** A spreadsheet calculates what begins so (OWASP, CSV Injection); after an apostrophe it is text. */
    private static String harmless(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    private static String time(Instant at) {
        return TIME.format(at);
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }
}

package vn.caunoi.registry.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;

import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

import vn.caunoi.contracts.registry.BridgePointState;
import vn.caunoi.contracts.registry.PersonState;
import vn.caunoi.contracts.registry.TopicRouting;
import vn.caunoi.registry.upstream.UpstreamKind;
import vn.caunoi.registry.upstream.UpstreamState;

/** Writes workbooks that {@link SpreadsheetReader} reads. */
final class WorkbookWriter {
    private static final int ROWS_IN_MEMORY = 100;
    private static final int WIDTH = 28 * 256;

    private final SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY);
    private final CellStyle head;
    private final CellStyle hint;
    private final CellStyle text;
    private final CellStyle quoted;

    private WorkbookWriter() {
        var bold = workbook.createFont();
        bold.setBold(true);
        head = textStyle();
        head.setFont(bold);
        var italic = workbook.createFont();
        italic.setItalic(true);
        hint = textStyle();
        hint.setFont(italic);
        hint.setWrapText(true);
        text = textStyle();
        quoted = textStyle();
        quoted.setQuotePrefixed(true);
    }

    static byte[] template() {
        return write(table -> Stream.empty());
    }

    static byte[] of(Known known) {
        var names = new UpstreamNames(known.upstreams());
        return write(table -> switch (table) {
            case HALLS -> known.halls().stream().map(hall -> hall(hall, known.upstreams(), names));
            case COMMUNES_OF_HALLS ->
                known.halls().stream()
                        .flatMap(hall -> hall.communeNames().stream().map(name -> List.of(hall.code(), name)));
            case PEOPLE -> known.people().stream().map(WorkbookWriter::person);
            case ROUTING -> known.conference().routing().stream().map(WorkbookWriter::rule);
        });
    }

    private interface Content {
        Stream<List<String>> of(Table table);
    }

    private static byte[] write(Content content) {
        var writer = new WorkbookWriter();
        for (var table : Table.values()) {
            writer.sheet(table, content.of(table));
        }
        try (var workbook = writer.workbook;
                var bytes = new ByteArrayOutputStream()) {
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void sheet(Table table, Stream<List<String>> rows) {
        var sheet = workbook.createSheet(table.title());
        sheet.createFreezePane(0, 1);
        for (int i = 0; i < table.columns().size(); i++) {
            sheet.setColumnWidth(i, WIDTH);
            sheet.setDefaultColumnStyle(i, text);
        }
        fill(sheet.createRow(0), table.columns().stream().map(Column::header).toList(), head);
        var hints = table.columns().stream().map(Column::hint).toList();
        fill(sheet.createRow(1), hints, hint);
        // So that the row is passed over.
        sheet.getRow(1).getCell(0).setCellValue("# " + hints.get(0));
        var number = new int[] {2};
        rows.forEach(row -> fill(sheet.createRow(number[0]++), row, text));
    }

    private void fill(Row row, List<String> texts, CellStyle style) {
        for (int i = 0; i < texts.size(); i++) {
            var value = texts.get(i);
            if (!value.isEmpty()) {
                var cell = row.createCell(i);
                cell.setCellValue(value);
                cell.setCellStyle(isLikeAFormula(value) ? quoted : style);
            }
        }
    }

    /** What a spreadsheet would take for a formula once somebody edits the cell or saves it as CSV. */
    private static boolean isLikeAFormula(String text) {
        return "=+-@".indexOf(text.charAt(0)) >= 0;
    }

    private CellStyle textStyle() {
        var style = workbook.createCellStyle();
        // Codes are no numbers: 0731 keeps its zero.
        style.setDataFormat(workbook.createDataFormat().getFormat("@"));
        return style;
    }

    private static List<String> hall(BridgePointState hall, List<UpstreamState> upstreams, UpstreamNames names) {
        return List.of(
                hall.code(),
                hall.name(),
                hall.provincial() ? "Có" : "Không",
                Integer.toString(hall.communes()),
                names.cell(above(hall, UpstreamKind.CENTRE, upstreams)),
                names.cell(above(hall, UpstreamKind.UPLINK, upstreams)));
    }

    private static List<UpstreamState> above(BridgePointState hall, UpstreamKind kind, List<UpstreamState> upstreams) {
        return upstreams.stream()
                .filter(upstream -> upstream.kind() == kind
                        && upstream.halls().stream().anyMatch(each -> each.id().equals(hall.id())))
                .toList();
    }

    private static List<String> person(PersonState person) {
        return List.of(
                person.username(),
                person.displayName(),
                RoleNames.of(person.role()),
                person.bridgePoint() == null ? "" : person.bridgePoint(),
                String.join("; ", person.topics()));
    }

    private static List<String> rule(TopicRouting rule) {
        return List.of(
                rule.topic(),
                String.join("; ", rule.firstLine()),
                String.join("; ", rule.deputies()),
                String.join("; ", rule.fallback()));
    }
}

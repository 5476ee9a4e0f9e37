package vn.caunoi.registry.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;

import vn.caunoi.kit.problem.Problem;
import vn.caunoi.registry.intake.SpreadsheetReader.Format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SpreadsheetReaderTest {
    private static final byte[] PNG = {
        (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'
    };

    private final SpreadsheetReader reader = new SpreadsheetReader();

    @Test
    void a_workbook_is_read_sheet_by_sheet_with_the_numbers_that_people_see() {
        var file = new AWorkbook()
                .sheet("Điểm cầu")
                .row("Mã điểm cầu", "Tên điểm cầu")
                .row(731, "Thành phố Biên Hòa")
                .sheet("Trống")
                .sheet("Người")
                .row("Tên đăng nhập")
                .bytes();

        var grids = workbook(file);

        assertThat(grids).extracting(Grid::name).containsExactly("Điểm cầu", "Trống", "Người");
        assertThat(texts(grids.get(0).rows().get(1))).containsExactly("731", "Thành phố Biên Hòa");
        assertThat(grids.get(0).rows().get(1).number()).isEqualTo(2);
        assertThat(grids.get(1).rows()).isEmpty();
    }

    @Test
    void a_formula_is_known_for_one_whatever_value_it_carries() {
        var file = new AWorkbook().sheet("Điểm cầu").row("=1+1", "731").bytes();

        var cells = workbook(file).get(0).rows().get(0).cells();

        assertThat(cells.get(0).kind()).isEqualTo(Grid.Value.Kind.FORMULA);
        assertThat(cells.get(1).kind()).isEqualTo(Grid.Value.Kind.TYPED);
    }

    @Test
    void ten_thousand_rows_are_read() {
        var book = new AWorkbook().sheet("Người").row("Tên đăng nhập", "Họ và tên");
        for (int i = 0; i < 10_000; i++) {
            book.row("clerk." + i, "Nguyễn Thị Mẫu");
        }

        assertThat(workbook(book.bytes()).get(0).rows()).hasSize(10_001);
    }

    @Test
    void more_rows_than_any_conference_has_are_not_read() {
        var rows = "Tên đăng nhập\n" + "clerk\n".repeat(SpreadsheetReader.MOST_ROWS + 1);

        refused(rows.getBytes(StandardCharsets.UTF_8), Format.TABLE, 422, "spreadsheet-too-much");
    }

    @Test
    void a_zip_bomb_is_not_opened() throws IOException {
        var bomb = AWorkbook.with(
                new AWorkbook().sheet("Người").row("Tên đăng nhập").bytes(),
                "xl/media/image1.png",
                XlsxReader.MOST_INFLATED + 1);

        assertThat(bomb).hasSizeLessThan(1 << 20);
        refused(bomb, Format.WORKBOOK, 422, "spreadsheet-too-much");
    }

    @Test
    void a_workbook_with_macros_is_not_opened() throws IOException {
        var macros = AWorkbook.with(
                new AWorkbook().sheet("Người").row("Tên đăng nhập").bytes(), "xl/vbaProject.bin", 10);

        refused(macros, Format.WORKBOOK, 422, "spreadsheet-macros");
    }

    @Test
    void what_is_only_called_a_workbook_is_none() throws IOException {
        refused(PNG, Format.WORKBOOK, 415, "no-spreadsheet");
        refused(PNG, Format.TABLE, 415, "no-spreadsheet");
        refused(zip("word/document.xml"), Format.WORKBOOK, 415, "no-spreadsheet");
        refused("a,b".getBytes(StandardCharsets.UTF_8), Format.WORKBOOK, 415, "no-spreadsheet");
        assertThatThrownBy(() -> Format.of("application/pdf")).isInstanceOf(Problem.class);
    }

    @Test
    void a_broken_or_empty_workbook_is_told_so() throws IOException {
        var file = new AWorkbook().sheet("Người").row("Tên đăng nhập").bytes();

        refused(Arrays.copyOf(file, file.length / 2), Format.WORKBOOK, 422, "spreadsheet-unreadable");
        refused(zip("xl/workbook.xml"), Format.WORKBOOK, 422, "spreadsheet-unreadable");
        refused(new AWorkbook().sheet("Người").bytes(), Format.WORKBOOK, 422, "spreadsheet-empty");
        refused(new byte[0], Format.WORKBOOK, 422, "spreadsheet-empty");
        refused("\n\n".getBytes(StandardCharsets.UTF_8), Format.TABLE, 422, "spreadsheet-empty");
    }

    @Test
    void csv_is_read_with_and_without_a_mark_and_with_either_separator() {
        for (var text : List.of(
                "Mã;Tên\r\n731;\"Biên Hòa; phường \"\"A\"\"\"\r\n",
                "\ufeffMã,Tên\n731,\"Biên Hòa; phường \"\"A\"\"\"")) {
            var rows = csv(text).get(0).rows();

            assertThat(texts(rows.get(0))).containsExactly("Mã", "Tên");
            assertThat(texts(rows.get(1))).containsExactly("731", "Biên Hòa; phường \"A\"");
        }
    }

    @Test
    void empty_lines_of_a_csv_file_count_as_rows() {
        assertThat(csv("Mã,Tên\n\n731,A\n").get(0).rows().get(1).number()).isEqualTo(3);
    }

    @Test
    void a_formula_in_csv_is_one_and_what_was_quoted_is_none() {
        var cells = csv("a,b,c\n=1+1,'=1+1,'quoted'").get(0).rows().get(1).cells();

        assertThat(cells.get(0).kind()).isEqualTo(Grid.Value.Kind.FORMULA);
        assertThat(cells.get(1)).isEqualTo(Grid.Value.typed("=1+1"));
        assertThat(cells.get(2)).isEqualTo(Grid.Value.typed("'quoted'"));
    }

    @Test
    void csv_in_another_encoding_is_told_so() {
        var text = "Mã,Tên\n731,Biên Hòa";

        refused(text.getBytes(Charset.forName("windows-1258")), Format.TABLE, 422, "csv-not-utf8");
        refused(text.getBytes(StandardCharsets.UTF_16), Format.TABLE, 422, "csv-not-utf8");
    }

    @Test
    void an_open_quote_is_told_so() {
        refused("Mã,Tên\n731,\"A".getBytes(StandardCharsets.UTF_8), Format.TABLE, 422, "spreadsheet-unreadable");
    }

    private List<Grid> workbook(byte[] file) {
        return reader.read(file, Format.WORKBOOK);
    }

    private List<Grid> csv(String text) {
        return reader.read(text.getBytes(StandardCharsets.UTF_8), Format.TABLE);
    }

    private void refused(byte[] file, Format format, int status, String code) {
        assertThatThrownBy(() -> reader.read(file, format)).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.status()).isEqualTo(status);
        });
    }

    private static List<String> texts(Grid.Row row) {
        return row.cells().values().stream().map(Grid.Value::text).toList();
    }

    private static byte[] zip(String entry) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write('x');
        }
        return bytes.toByteArray();
    }
}

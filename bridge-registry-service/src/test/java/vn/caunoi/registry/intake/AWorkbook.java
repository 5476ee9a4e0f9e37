package vn.caunoi.registry.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook for a test. */
final class AWorkbook {
    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private Sheet sheet;

    AWorkbook sheet(String name) {
        sheet = workbook.createSheet(name);
        return this;
    }

    /** Texts, numbers, a text that begins with = for a formula, and null for an empty cell. */
    AWorkbook row(Object... values) {
        var row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        for (int i = 0; i < values.length; i++) {
            var cell = row.createCell(i);
            if (values[i] instanceof Number number) {
                cell.setCellValue(number.doubleValue());
            } else if (values[i] instanceof String text && text.startsWith("=")) {
                cell.setCellFormula(text.substring(1));
            } else if (values[i] != null) {
                cell.setCellValue(values[i].toString());
            }
        }
        return this;
    }

    byte[] bytes() {
        try (var bytes = new ByteArrayOutputStream()) {
            workbook.write(bytes);
            workbook.close();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same file with one more entry. @param size of zero bytes, which a zip makes small */
    static byte[] with(byte[] file, String name, long size) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var from = new ZipInputStream(new ByteArrayInputStream(file));
                var to = new ZipOutputStream(bytes)) {
            for (var entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                from.transferTo(to);
            }
            to.putNextEntry(new ZipEntry(name));
            var zeros = new byte[1 << 16];
            for (long left = size; left > 0; left -= zeros.length) {
                to.write(zeros, 0, (int) Math.min(left, zeros.length));
            }
        }
        return bytes.toByteArray();
    }
}

package vn.caunoi.registry.intake;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.regex.Pattern;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Reads one table as CSV (RFC 4180) in UTF-8, with or without a byte order mark, parted by comma, semicolon or tab. */
class CsvReader {
    private static final String NAME = "CSV";
    // What we, and spreadsheets, put before a text that would be taken for a formula.
    private static final Pattern QUOTED = Pattern.compile("'[=+@-].*", Pattern.DOTALL);

    Grid read(byte[] file) {
        var text = text(file);
        var rows = new ArrayList<Grid.Row>();
        try (var csv = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter(text))
                .setIgnoreEmptyLines(false)
                .get()
                .parse(new StringReader(text))) {
            for (var row : csv) {
                add(row, rows);
            }
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            throw Refused.unreadable();
        }
        return new Grid(NAME, rows);
    }

    private static void add(CSVRecord record, ArrayList<Grid.Row> rows) {
        var cells = new HashMap<Integer, Grid.Value>();
        for (int i = 0; i < record.size(); i++) {
            var text = record.get(i);
            if (!text.isBlank()) {
                cells.put(i, value(text));
            }
        }
        if (!cells.isEmpty()) {
            if (rows.size() > SpreadsheetReader.MOST_ROWS) {
                throw Refused.tooMuch();
            }
            rows.add(new Grid.Row(Math.toIntExact(record.getRecordNumber()), cells));
        }
    }

    private static Grid.Value value(String text) {
        if (text.startsWith("=")) {
            return new Grid.Value(text, Grid.Value.Kind.FORMULA);
        }
        return Grid.Value.typed(QUOTED.matcher(text).matches() ? text.substring(1) : text);
    }

    private static String text(byte[] file) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            if (text.indexOf('\0') >= 0) {
                throw Refused.noSpreadsheet();
            }
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw looksLikeText(file) ? Refused.notUtf8() : Refused.noSpreadsheet();
        }
    }

    /** Pictures and programs have zero bytes within their first few. */
    private static boolean looksLikeText(byte[] file) {
        for (int i = 0; i < Math.min(file.length, 1_024); i++) {
            if (file[i] == 0) {
                // UTF-16 has them too, but begins with its mark.
                return (file[0] & 0xff) >= 0xfe && (file[1] & 0xff) >= 0xfe;
            }
        }
        return true;
    }

    /** Whatever stands most often in the header. */
    private static char delimiter(String text) {
        var head = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        char best = ',';
        for (char candidate : new char[] {';', '\t'}) {
            if (count(head, candidate) > count(head, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(character -> character == wanted).count();
    }
}

package vn.caunoi.registry.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.model.SharedStrings;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Hears a sheet's XML (ECMA-376, part 1, section 18.3.1) and keeps what is in its cells. */
class SheetRows extends DefaultHandler {
    private static final int MOST_COLUMNS = 100;
    private static final int MOST_DIGITS = 40;

    private final SharedStrings strings;
    private final int most;
    private final List<Grid.Row> rows = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    private int row;
    private int column;
    private String type;
    private boolean formula;
    private boolean listening;
    private Map<Integer, Grid.Value> cells = new HashMap<>();

    /** @param most rows that may be read */
    SheetRows(SharedStrings strings, int most) {
        this.strings = strings;
        this.most = most;
    }

    List<Grid.Row> read() {
        return rows;
    }

    @Override
    public void startElement(String space, String name, String qualified, Attributes attributes) {
        switch (name) {
            case "row" -> {
                var number = attributes.getValue("r");
                row = number == null ? row + 1 : Integer.parseInt(number);
                column = -1;
                cells = new HashMap<>();
            }
            case "c" -> {
                var reference = attributes.getValue("r");
                column = reference == null ? column + 1 : new CellReference(reference).getCol();
                type = attributes.getValue("t");
                formula = false;
                text.setLength(0);
            }
            case "f" -> formula = true;
            case "v", "t" -> listening = true;
            default -> {
                // Styles, widths and drawings say nothing.
            }
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (listening) {
            text.append(characters, start, length);
        }
    }

    @Override
    public void endElement(String space, String name, String qualified) throws SAXException {
        switch (name) {
            case "v", "t" -> listening = false;
            case "c" -> keepCell();
            case "row" -> keepRow();
            default -> {
                // As above.
            }
        }
    }

    private void keepCell() throws SAXException {
        if (formula) {
            // Its value is what some program once worked out, or what somebody wrote over it in the file.
            cells.put(column, new Grid.Value(text.toString(), Grid.Value.Kind.FORMULA));
            return;
        }
        var value = value();
        if (!value.isBlank() && column < MOST_COLUMNS) {
            cells.put(column, new Grid.Value(value, "e".equals(type) ? Grid.Value.Kind.ERROR : Grid.Value.Kind.TYPED));
        }
    }

    private String value() throws SAXException {
        var raw = text.toString();
        try {
            if (raw.isEmpty() || "inlineStr".equals(type) || "str".equals(type) || "e".equals(type)) {
                return raw;
            }
            if ("s".equals(type)) {
                return strings.getItemAt(Integer.parseInt(raw)).getString();
            }
            // 731 may be written 731.0 or 7.31E2. Not 1E999999999, which would be written out digit by digit.
            var number = new BigDecimal(raw);
            boolean plain = Math.abs((long) number.scale()) + number.precision() < MOST_DIGITS;
            return plain ? number.stripTrailingZeros().toPlainString() : raw;
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw new SAXException("no value", e);
        }
    }

    private void keepRow() {
        if (cells.isEmpty()) {
            return;
        }
        if (rows.size() >= most) {
            throw Refused.tooMuch();
        }
        rows.add(new Grid.Row(row, cells));
    }
}

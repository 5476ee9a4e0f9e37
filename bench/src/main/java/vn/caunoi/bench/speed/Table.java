package vn.caunoi.bench.speed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import vn.caunoi.contracts.EventJson;

/** All that was measured, as text for people and as JSON for programs. */
final class Table {
    private final Circumstances circumstances;
    private final List<Figure> figures = new ArrayList<>();

    Table(Circumstances circumstances) {
        this.circumstances = circumstances;
    }

    /** Says it at once, too: a long run that is ended early has told what it knows. */
    void add(Figure figure) {
        figures.add(figure);
        System.out.println(line(figure));
    }

    void print() {
        System.out.printf("%n%s%n", circumstances);
        System.out.println(header());
        var part = "";
        for (var figure : figures) {
            if (!figure.part().equals(part)) {
                part = figure.part();
                System.out.println(part);
            }
            System.out.println(line(figure));
        }
    }

    /** Written anew by each run. */
    void write(Path json) throws IOException {
        Files.createDirectories(json.getParent());
        var all = new LinkedHashMap<String, Object>();
        all.put("circumstances", circumstances);
        all.put("figures", figures.stream().map(Table::whole).toList());
        EventJson.mapper().writerWithDefaultPrettyPrinter().writeValue(json.toFile(), all);
    }

    private static Map<String, Object> whole(Figure figure) {
        var whole = new LinkedHashMap<String, Object>();
        whole.put("part", figure.part());
        whole.put("what", figure.what());
        whole.put("unit", figure.unit());
        whole.put("floor", figure.floor());
        whole.put("hub", figure.hub());
        whole.put("ratio", figure.ratio());
        whole.put("aim", figure.aim());
        whole.put("met", figure.aim() == null ? null : figure.aim().isMetBy(figure));
        return whole;
    }

    static String header() {
        return String.format(
                Locale.ROOT,
                "  %-52s %-7s %7s | %9s %9s %9s | %9s %9s %9s | %6s %6s %6s | %s",
                "",
                "",
                "samples",
                "floor p50",
                "p99",
                "p99.9",
                "hub p50",
                "p99",
                "p99.9",
                "× p50",
                "p99",
                "p99.9",
                "aim");
    }

    private static String line(Figure figure) {
        var aim = figure.aim() == null ? "" : figure.aim() + (figure.aim().isMetBy(figure) ? "" : "  MISSED");
        var samples = figure.hub() == null ? figure.floor() : figure.hub();
        return String.format(
                Locale.ROOT,
                "  %-52s %-7s %7d | %s | %s | %s | %s",
                figure.what(),
                figure.unit(),
                samples.samples(),
                cells(figure.floor(), 9),
                cells(figure.hub(), 9),
                cells(figure.ratio(), 6),
                aim);
    }

    private static String cells(Spread spread, int width) {
        return spread == null
                ? " ".repeat(3 * width + 2)
                : cell(spread.p50(), width) + " " + cell(spread.p99(), width) + " " + cell(spread.p999(), width);
    }

    private static String cell(Double value, int width) {
        if (value == null) {
            return " ".repeat(width);
        }
        return String.format(Locale.ROOT, "%" + width + "." + (value >= 1_000 ? 0 : value >= 100 ? 1 : 2) + "f", value);
    }
}

package vn.caunoi.bench.speed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.logging.FileHandler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/**
 * How fast the hub is, beside the least that its parts take. docs/performance.md says what each figure means. Run by
 * {@code mvn -Pbench}; {@code -Dbench.parts=journey,drain} chooses parts.
 */
public final class SpeedBenchmark {
    private static final String ALL = "all";

    private SpeedBenchmark() {}

    public static void main(String[] args) throws Exception {
        var project = Path.of(System.getProperty("caunoi.project"));
        var parts = chosen(System.getProperty("bench.parts", ALL), all(project));
        var pace = Pace.of(System.getProperty("bench.rates", "20,50"), Integer.getInteger("bench.seconds", 15));
        Table table = null;
        logTo(project.resolve("bench/target/speed.log"));
        for (var part : parts) {
            var stage = Stage.open(project, pace);
            try {
                if (table == null) {
                    table = new Table(Circumstances.now(project, stage.hub().database("question")));
                    System.out.println(Table.header());
                }
                System.out.println(part.name());
                part.run(stage, table);
            } catch (Exception e) {
                stage.stop();
                System.err.println("What the hub logged is in " + stage.hub().logs());
                throw e;
            }
            stage.close();
            table.write(project.resolve("bench/target/speed.json"));
        }
        table.print();
        System.exit(0);
    }

    /** What our libraries say: the terminal is for the table. */
    private static void logTo(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        LogManager.getLogManager().reset();
        var handler = new FileHandler(file.toString());
        handler.setFormatter(new SimpleFormatter());
        handler.setLevel(Level.WARNING);
        Logger.getLogger("").addHandler(handler);
    }

    private static List<Part> all(Path project) {
        return List.of(
                new Journey(),
                new Accepts(),
                new Drain(),
                new Routing(),
                new Queries(),
                new Footprint(project),
                new Growth());
    }

    /** @throws IllegalArgumentException naming the parts that there are */
    private static List<Part> chosen(String names, List<Part> all) {
        if (names.equals(ALL)) {
            return all;
        }
        var wanted = Arrays.asList(names.split(","));
        var chosen = all.stream().filter(part -> wanted.contains(part.name())).toList();
        if (chosen.size() != wanted.size()) {
            throw new IllegalArgumentException(
                    names + ": not all of " + all.stream().map(Part::name).toList());
        }
        return chosen;
    }
}

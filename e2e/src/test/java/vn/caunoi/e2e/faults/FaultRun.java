package vn.caunoi.e2e.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

import vn.caunoi.standalone.Hub;
import vn.caunoi.standalone.HubOptions;
import vn.caunoi.standalone.home.HubHome;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A hub of its own, a workload on it, and faults one after the other. After each it is checked that all is healed and that
 * nothing that must hold was broken.
 */
final class FaultRun implements AutoCloseable {
    private static final String NOTIFICATION = "notification-service";
    private static final Duration HEALING = Duration.ofSeconds(120);
    private static final Duration REST = Duration.ofSeconds(180);

    /** Tells of every client that it makes; held, or its level would be forgotten. */
    private static final Logger KAFKA = Logger.getLogger("org.apache.kafka");

    private final Path directory;
    private final HubHome home;
    private final History history;
    private final Table table;
    private final Set<String> known = new HashSet<>();
    private Hub hub;
    private Workload workload;
    private Scene scene;
    private int recovered;

    /** @param name of the directory below {@code target/faults} where it leaves what it found */
    FaultRun(String name) throws IOException {
        KAFKA.setLevel(Level.WARNING);
        this.directory = Path.of("target", "faults", name);
        this.home = HubHome.at(Files.createTempDirectory("caunoi-faults"));
        this.history = new History(directory.resolve("history.jsonl"));
        this.table = new Table(directory);
    }

    FaultRun begin(double perSecond, long seed) throws InterruptedException {
        // A beat is a fifth, and what is remembered of the past a fifteenth, of what they are in a hall: to wait is no
        // test.
        hub = Hub.start(HubOptions.packaged(Path.of(".."), home.directory())
                .withProperty(NOTIFICATION, "caunoi.stream.beat", "3s")
                .withProperty(NOTIFICATION, "caunoi.ring.age", "3m"));
        workload = new Workload(hub, history, perSecond, seed);
        scene = Scene.of(hub, home, workload, history);
        return this;
    }

    Scene scene() {
        return scene;
    }

    void run(Fault fault) throws Exception {
        var obstacle = fault.obstacle().on(scene);
        if (obstacle.isPresent()) {
            table.add(Row.skipped(fault.name(), obstacle.get()));
            return;
        }
        var from = Instant.now();
        String broken = null;
        long healing = System.nanoTime();
        try {
            fault.inject().on(scene);
        } catch (InterruptedException e) {
            throw e;
        } catch (AssertionError | Exception e) {
            broken = e.toString();
        }
        try {
            healing = System.nanoTime();
            fault.heal().on(scene);
            workload.probe(HEALING);
        } catch (InterruptedException e) {
            throw e;
        } catch (AssertionError | Exception e) {
            broken = broken == null ? e.toString() : broken + "; then " + e;
        }
        double seconds = (System.nanoTime() - healing) / 1e9;
        var to = Instant.now();
        add(fault.name(), from, to, seconds, broken, settled());
    }

    private void add(String name, Instant from, Instant to, double seconds, String broken, Verdict verdict)
            throws IOException {
        var during = history.operations().stream()
                .filter(operation -> operation.during(from, to))
                .toList();
        // What was found after an earlier fault is that one's.
        var faults = verdict.faults().stream().filter(known::add).toList();
        var all = broken == null
                ? faults
                : Stream.concat(Stream.of(broken), faults.stream()).toList();
        table.add(new Row(
                name,
                count(during, Outcome.OK),
                count(during, Outcome.FAILED),
                count(during, Outcome.UNKNOWN),
                starting(faults, "I1 lost"),
                starting(faults, "I2 duplicated"),
                starting(faults, "I1 unexpected"),
                verdict.recovered().size() - recovered,
                seconds,
                all.isEmpty() ? Row.OK : "failed",
                all));
        recovered = verdict.recovered().size();
    }

    private static long count(List<Operation> operations, Outcome outcome) {
        return operations.stream()
                .filter(operation -> operation.outcome() == outcome)
                .count();
    }

    private static int starting(List<String> faults, String with) {
        return (int) faults.stream().filter(fault -> fault.startsWith(with)).count();
    }

    /** Nobody asks any more until all is handled: then, and only then, everything must be the same everywhere. */
    private Verdict settled() throws Exception {
        workload.gate().hold();
        try {
            long end = System.nanoTime() + REST.toNanos();
            while (true) {
                boolean late = System.nanoTime() > end;
                try {
                    if (!late
                            && !(workload.gate().busy().isEmpty()
                                    && scene.inspector().quiet())) {
                        Thread.sleep(300);
                        continue;
                    }
                    var verdict = Checker.check(scene.inspector()
                            .evidence(history, workload, scene.poison().get()));
                    // What was found after an earlier fault is not waited for: it does not go away.
                    if (late || known.containsAll(verdict.faults())) {
                        return verdict;
                    }
                } catch (IOException | SQLException | RuntimeException e) {
                    // Not everything is there again.
                    if (late) {
                        throw e;
                    }
                }
                Thread.sleep(1_000);
            }
        } finally {
            workload.gate().release();
        }
    }

    /** The whole of it, once more. */
    void end() throws Exception {
        var all = history.operations();
        var verdict = settled();
        System.out.printf(
                "attempts %d, acknowledged %d, stored %d, lost %d, duplicated %d, unexpected %d, recovered %d%n",
                verdict.attempts(),
                verdict.acknowledged(),
                verdict.stored(),
                verdict.lost().size(),
                verdict.duplicated().size(),
                verdict.unexpected().size(),
                verdict.recovered().size());
        assertThat(all).as("operations").hasSizeGreaterThan(50);
        assertThat(table.rows()).filteredOn(Row::isFailed).isEmpty();
        assertThat(verdict.faults()).isEmpty();
    }

    @Override
    public void close() throws IOException {
        if (workload != null) {
            workload.close();
        }
        history.close();
        if (hub != null) {
            var logs = directory.resolve("logs");
            Files.createDirectories(logs);
            hub.stop();
            try (var files = Files.list(hub.logs())) {
                for (var file : files.toList()) {
                    Files.copy(file, logs.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
        FullDisk.unmount(home.postgresData());
        FullDisk.unmount(home.kafkaData());
        try (var files = Files.walk(home.directory())) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}

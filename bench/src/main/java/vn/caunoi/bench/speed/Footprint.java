package vn.caunoi.bench.speed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** How soon the hub is there, what its processes hold of the memory, and how large what is shipped is. */
final class Footprint implements Part {
    private static final List<String> SERVICES =
            List.of("question-service", "bridge-registry-service", "notification-service");
    private static final int IDLE_SECONDS = 10;
    private static final int LOADED_SECONDS = 20;

    private final Path project;

    Footprint(Path project) {
        this.project = project;
    }

    @Override
    public String name() {
        return "footprint";
    }

    @Override
    public void run(Stage stage, Table table) throws Exception {
        table.add(Figure.of(
                name(),
                "start, empty hub with demo data",
                "s",
                stage.startedIn().toMillis() / 1e3));
        table.add(Figure.of(
                name(), "start on the data that is there", "s", stage.restart().toMillis() / 1e3));
        TimeUnit.SECONDS.sleep(IDLE_SECONDS);
        memory(stage, table, "idle");
        try (var ways =
                Ways.of(stage, stage.demoCrew(), stage.boards(Journey.LISTENERS), stage.screens(Journey.LISTENERS))) {
            ways.warmUp();
            int rate = stage.pace().fastest();
            ways.play(rate, LOADED_SECONDS);
            memory(stage, table, "after " + rate + "/s for " + LOADED_SECONDS + " s");
        }
        for (var service : SERVICES) {
            shipped(table, service, project.resolve(service).resolve("target/quarkus-app"));
        }
        shipped(table, "pages", project.resolve("web/dist"));
    }

    private void memory(Stage stage, Table table, String when) throws IOException {
        for (var service : SERVICES) {
            tellMemory(
                    table, service, when, resident(stage.hub().process(service).pid()));
        }
        tellMemory(table, "broker", when, resident(stage.hub().process("kafka").pid()));
        tellMemory(
                table,
                "PostgreSQL, all processes",
                when,
                shared(stage.hub().process("postgres").pid()));
    }

    private void tellMemory(Table table, String process, String when, long kib) {
        table.add(Figure.of(name(), process + ", memory, " + when, "MiB", kib / 1024.0));
    }

    private static long resident(long pid) throws IOException {
        return kib(Path.of("/proc/" + pid + "/status"), "VmRSS:");
    }

    /** Its processes hold the same buffers: each page is counted once. */
    private static long shared(long postmaster) throws IOException {
        long sum = 0;
        var process = ProcessHandle.of(postmaster).orElseThrow();
        for (var each : Stream.concat(Stream.of(process), process.descendants()).toList()) {
            var rollup = Path.of("/proc/" + each.pid() + "/smaps_rollup");
            if (Files.exists(rollup)) {
                sum += kib(rollup, "Pss:");
            }
        }
        return sum;
    }

    private static long kib(Path file, String field) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> line.startsWith(field))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
    }

    private void shipped(Table table, String what, Path directory) throws IOException {
        long bytes = 0;
        try (var files = Files.walk(directory)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                bytes += Files.size(file);
            }
        }
        table.add(Figure.of(name(), what + ", as shipped", "MiB", bytes / 1024.0 / 1024));
    }
}

package vn.caunoi.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import vn.caunoi.standalone.Hub;
import vn.caunoi.standalone.HubOptions;

/**
 * What it costs the registry to hear 200 halls: its share of one core, and the rows that it writes, with nobody beating and
 * with a heartbeat of each hall every five seconds, on the packaged hub with its demo data. Run by {@code mvn -Pbench-heartbeats}.
 */
public final class HeartbeatBenchmark {
    private static final int HALLS = 200;
    private static final Duration WARM_UP = Duration.ofSeconds(120);
    private static final Duration IN_A_HURRY = Duration.ofSeconds(1);
    private static final Duration EVERY = Duration.ofSeconds(5);
    private static final Duration SETTLING = Duration.ofSeconds(30);
    private static final Duration MEASURED = Duration.ofSeconds(120);

    private final Hub hub;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private HeartbeatBenchmark(Hub hub) {
        this.hub = hub;
    }

    public static void main(String[] args) throws Exception {
        var home = Files.createTempDirectory("caunoi-bench");
        try (var hub = Hub.start(HubOptions.packaged(Path.of(System.getProperty("caunoi.project")), home))) {
            new HeartbeatBenchmark(hub).run();
        } finally {
            try (var files = Files.walk(home)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            }
        }
    }

    private record Cost(double cpuPct, Map<String, Long> writes) {
        long allWrites() {
            return writes.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    private void run() throws Exception {
        try (var halls = halls()) {
            Thread.sleep(WARM_UP.toMillis());
            var idle = measure();
            // Ten minutes' worth in two: what a fresh process compiles meanwhile is no part of what a heartbeat costs.
            halls.beat(IN_A_HURRY);
            Thread.sleep(WARM_UP.toMillis());
            halls.beat(EVERY);
            Thread.sleep(SETTLING.toMillis());
            var before = halls.heard();
            var loaded = measure();
            report(idle, loaded, halls.heard() - before, halls.refused());
        }
    }

    /** Two hundred halls beside those of the demo, each with its token. */
    private BeatingHalls halls() {
        var rows = IntStream.range(0, HALLS)
                .mapToObj(i -> (1000 + i) + ",Xã thử " + i + ",Không,1")
                .collect(Collectors.joining("\n"));
        var table = "Mã điểm cầu,Tên điểm cầu,Điểm cầu tỉnh,Số xã\n" + rows + "\n";
        Member.signIn(http, hub.url(), "admin")
                .post("/api/v1/conference/import", "text/csv", table.getBytes(StandardCharsets.UTF_8));
        var technician = Member.signIn(http, hub.url(), "technician");
        var halls = new BeatingHalls(http, hub.url());
        for (int code = 1000; code < 1000 + HALLS; code++) {
            var made = technician.post(
                    "/api/v1/bridge-points/" + code + "/heartbeat-token", "application/json", new byte[0]);
            halls.add(String.valueOf(code), made.get("token").asText());
        }
        return halls;
    }

    private Cost measure() throws Exception {
        var process =
                ProcessHandle.of(hub.process("bridge-registry-service").pid()).orElseThrow();
        var writes = writes();
        var cpu = process.info().totalCpuDuration().orElseThrow();
        var began = System.nanoTime();
        Thread.sleep(MEASURED.toMillis());
        var used = process.info().totalCpuDuration().orElseThrow().minus(cpu);
        var share = 100.0 * used.toNanos() / (System.nanoTime() - began);
        var after = writes();
        writes.forEach((table, count) -> after.merge(table, -count, Long::sum));
        after.values().removeIf(count -> count == 0);
        return new Cost(share, after);
    }

    /** Rows written so far, by table. */
    private Map<String, Long> writes() throws SQLException {
        var database = hub.database("registry");
        var counts = new TreeMap<String, Long>();
        try (var connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password());
                var rows = connection
                        .createStatement()
                        .executeQuery("select relname, n_tup_ins + n_tup_upd + n_tup_del from pg_stat_user_tables")) {
            while (rows.next()) {
                counts.put(rows.getString(1), rows.getLong(2));
            }
        }
        return counts;
    }

    private static void report(Cost idle, Cost loaded, long heard, long refused) throws IOException {
        var out = System.out;
        out.printf("%n%d halls, a heartbeat of each every 5 s, for %d s%n", HALLS, MEASURED.toSeconds());
        out.printf("%-44s %10s %10s%n", "", "nobody", "all beat");
        out.printf("%-44s %9.1f%% %9.1f%%%n", "the registry's share of one core", idle.cpuPct(), loaded.cpuPct());
        out.printf("%-44s %10d %10d%n", "rows written", idle.allWrites(), loaded.allWrites());
        out.printf(
                "%-44s %10.2f %10.2f%n",
                "rows written per hall and 30 s", perHall(idle.allWrites()), perHall(loaded.allWrites()));
        out.printf("%-44s %10d %10d%n", "heartbeats heard", 0, heard);
        out.printf("%-44s %10d %10d%n", "heartbeats refused", 0, refused);
        loaded.writes()
                .forEach((table, count) -> out.printf(
                        "  rows of %-34s %10d %10d%n", table, idle.writes().getOrDefault(table, 0L), count));
    }

    private static double perHall(long rows) {
        return rows * 30.0 / MEASURED.toSeconds() / HALLS;
    }
}

package vn.caunoi.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import io.vertx.core.Vertx;
import io.vertx.core.http.WebSocketConnectOptions;
import org.HdrHistogram.Histogram;

import vn.caunoi.standalone.Hub;
import vn.caunoi.standalone.HubOptions;

/**
 * What one notification-service carries, beside a bare Vert.x server that sends the same frame in the same run. README.md
 * says how to read what it prints. Run by {@code mvn -Pbench-streams}.
 */
public final class StreamBenchmark {
    private static final String NOTIFICATION = "notification-service";
    private static final int ROUNDS = 3;
    private static final int PUBLICATIONS = 40;
    private static final int WARM_UP = 20;
    private static final long EVERY_MS = 500;
    private static final int LENGTH = 1_000;
    private static final int LONG = 20_000;
    private static final int SLOW = 200;
    // So many of these answers are more than a socket may wait for.
    private static final int UNTIL_TOO_SLOW = 120;
    private static final int FEW = 1_000;
    private static final int MANY = 10_000;
    private static final double KIB = 1_024;
    private static final double MIB = 1_024 * KIB;

    private final Hub hub;
    private final Vertx vertx = Vertx.vertx();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Answers answers;
    private final String cookie;
    private final int port;
    private byte[] sample;

    private StreamBenchmark(Hub hub) throws IOException {
        this.hub = hub;
        Member.signIn(http, hub.url(), "clerk.731").ask("Một câu hỏi để có cái mà trả lời");
        this.answers = new Answers(hub.bootstrapServers());
        this.cookie = Member.signIn(http, hub.url(), "screen.731").cookie();
        this.port = hub.ports().notification();
    }

    public static void main(String[] args) throws Exception {
        var home = Files.createTempDirectory("caunoi-bench");
        var options = HubOptions.packaged(Path.of(System.getProperty("caunoi.project")), home)
                .withProperty(NOTIFICATION, "caunoi.stream.sockets-per-session", "20000")
                .withProperty(NOTIFICATION, "caunoi.stream.sockets-per-account", "20000");
        try (var hub = Hub.start(options)) {
            new StreamBenchmark(hub).run();
        } finally {
            try (var files = Files.walk(home)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            }
        }
        System.exit(0);
    }

    private void run() throws Exception {
        System.out.printf("%n%-34s %8s %8s %8s %8s %10s%n", "last of all, ms", "p50", "p90", "p99", "max", "whole");
        long fresh = resident();
        long withFew = compare(FEW);
        long withMany = compare(MANY);
        System.out.printf(
                "resident: %.0f MiB fresh, %.0f MiB with %d idle sockets, %.0f MiB with %d: %.1f KiB for each of all, %.1f"
                        + " KiB for each that was added%n",
                fresh / MIB,
                withFew / MIB,
                FEW,
                withMany / MIB,
                MANY,
                (withMany - fresh) / KIB / MANY,
                (withMany - withFew) / KIB / (MANY - FEW));
        reconnect(1_000);
        slowReaders(800);
        answers.close();
        vertx.close();
    }

    /**
     * Hub and bare server in turn, so that what else happens on the machine meets both.
     *
     * @return bytes that the service held while all sockets waited
     */
    private long compare(int sockets) throws Exception {
        long idle = 0;
        var ofHub = new Histogram(3);
        var ofBare = new Histogram(3);
        for (int round = 0; round < ROUNDS; round++) {
            try (var crowd = new Crowd(vertx)) {
                crowd.open(toHub(null), sockets, false);
                if (round == 0) {
                    TimeUnit.SECONDS.sleep(5);
                    idle = resident();
                }
                ofHub.add(published("hub, " + sockets + " sockets", crowd, () -> answers.publish(LENGTH)));
                sample = crowd.sample().getBytes(StandardCharsets.UTF_8);
            }
            try (var server = BareProcess.start(BareServer.class, hub.bootstrapServers());
                    var crowd = new Crowd(vertx)) {
                crowd.open(toBare(server.port()), sockets, false);
                ofBare.add(published("bare, " + sockets + " sockets", crowd, () -> answers.publishBare(sample)));
            }
        }
        System.out.printf(
                "%d sockets, last of all, hub : bare = %.2f (p50), %.2f (p90)%n",
                sockets, ratio(ofHub, ofBare, 50), ratio(ofHub, ofBare, 90));
        return idle;
    }

    private static double ratio(Histogram one, Histogram other, double percentile) {
        return (double) one.getValueAtPercentile(percentile) / other.getValueAtPercentile(percentile);
    }

    /** Open loop: the next one is due whether or not the last one has arrived. */
    private static Histogram published(String name, Crowd crowd, Runnable publish) throws InterruptedException {
        TimeUnit.SECONDS.sleep(2);
        play(crowd, publish, WARM_UP);
        var latencies = play(crowd, publish, PUBLICATIONS);
        var last = latencies.last();
        print(name, last, latencies.whole(crowd.size()) + "/" + latencies.published());
        return last;
    }

    private static Latencies play(Crowd crowd, Runnable publish, int count) throws InterruptedException {
        var latencies = crowd.measure();
        long begin = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(EVERY_MS);
        for (int i = 0; i < count; i++) {
            long due = begin + TimeUnit.MILLISECONDS.toNanos(i * EVERY_MS);
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            latencies.publish(due);
            publish.run();
        }
        TimeUnit.SECONDS.sleep(3);
        return latencies;
    }

    private static void print(String name, Histogram micros, String whole) {
        System.out.printf(
                "%-34s %8.1f %8.1f %8.1f %8.1f %10s%n",
                name,
                micros.getValueAtPercentile(50) / 1e3,
                micros.getValueAtPercentile(90) / 1e3,
                micros.getValueAtPercentile(99) / 1e3,
                micros.getMaxValue() / 1e3,
                whole);
    }

    /** All at once, without jitter: half of it a resume, half of it a snapshot. */
    private void reconnect(int sockets) throws Exception {
        String cursor;
        try (var crowd = new Crowd(vertx)) {
            crowd.open(toHub(null), sockets, false);
            answers.publish(LENGTH);
            TimeUnit.SECONDS.sleep(1);
            cursor = crowd.cursor();
        }
        for (int i = 0; i < 5; i++) {
            answers.publish(LENGTH);
        }
        TimeUnit.SECONDS.sleep(1);
        try (var crowd = new Crowd(vertx)) {
            System.out.printf(
                    "%d at once, all resumed after %d ms%n", sockets, crowd.open(toHub(cursor), sockets, true));
        }
        try (var crowd = new Crowd(vertx)) {
            System.out.printf(
                    "%d at once, all with a snapshot after %d ms%n", sockets, crowd.open(toHub(null), sockets, true));
        }
    }

    /** With and without them in turn, as above. */
    private void slowReaders(int others) throws Exception {
        var quiet = new Histogram(3);
        var beside = new Histogram(3);
        int connected = 0;
        try (var crowd = new Crowd(vertx)) {
            crowd.open(toHub(null), others, false);
            play(crowd, () -> answers.publish(LONG), WARM_UP);
            for (int round = 0; round < ROUNDS; round++) {
                quiet.add(
                        play(crowd, () -> answers.publish(LONG), UNTIL_TOO_SLOW).each());
                try (var slow = new SlowReaders(port, hub.url(), cookie, SLOW)) {
                    TimeUnit.SECONDS.sleep(2);
                    double before = tooSlow();
                    var watch = new Thread(() -> watch(slow, before), "watch");
                    watch.setDaemon(true);
                    watch.start();
                    beside.add(play(crowd, () -> answers.publish(LONG), UNTIL_TOO_SLOW)
                            .each());
                    watch.join(TimeUnit.SECONDS.toMillis(30));
                    connected += slow.connected();
                }
            }
        }
        System.out.printf(
                "%d readers that never read: p99 of the others %.1f ms, quiet %.1f ms, ratio %.2f; %d are connected still%n",
                SLOW,
                beside.getValueAtPercentile(99) / 1e3,
                quiet.getValueAtPercentile(99) / 1e3,
                ratio(beside, quiet, 99),
                connected);
    }

    /** From the moment at which the service has closed the last one to that at which the kernel has none. */
    private void watch(SlowReaders slow, double before) {
        try {
            while (tooSlow() < before + SLOW) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
            long closed = System.nanoTime();
            while (slow.connected() > 0) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
            System.out.printf(
                    "the last connection was gone %d ms after the last was closed as too slow%n",
                    TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - closed));
        } catch (IOException e) {
            System.err.println("no figures of slow readers: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private double tooSlow() throws IOException, InterruptedException {
        var metrics = http.send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/q/metrics"))
                                .build(),
                        BodyHandlers.ofString())
                .body();
        return metrics.lines()
                .filter(line -> line.startsWith("caunoi_stream_closes_total{code=\"4408\"}"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private WebSocketConnectOptions toHub(String since) {
        return new WebSocketConnectOptions()
                .setHost("127.0.0.1")
                .setPort(port)
                .setURI("/api/v1/stream?view=screen" + (since == null ? "" : "&since=" + since))
                .addHeader("Origin", hub.url())
                .addHeader("Cookie", cookie);
    }

    private static WebSocketConnectOptions toBare(int port) {
        return new WebSocketConnectOptions().setHost("127.0.0.1").setPort(port).setURI("/");
    }

    /** Bytes of memory that the service holds. */
    private long resident() throws IOException {
        return Files.readAllLines(Path.of("/proc/" + hub.process(NOTIFICATION).pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                .findFirst()
                .orElseThrow();
    }
}

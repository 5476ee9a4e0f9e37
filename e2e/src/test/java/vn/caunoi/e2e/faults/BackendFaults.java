package vn.caunoi.e2e.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import vn.caunoi.e2e.QuestionLog;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What happens to the broker and to PostgreSQL. */
final class BackendFaults {
    private static final String KAFKA = "kafka";
    private static final String POSTGRES = "postgres";

    private BackendFaults() {}

    static List<Fault> all() {
        return List.of(
                ServiceFaults.killed(KAFKA),
                ServiceFaults.killed(POSTGRES),
                noBroker(),
                noDatabase(),
                brokerDataLost(),
                FullDisk.under(POSTGRES),
                FullDisk.under(KAFKA));
    }

    /** Asking goes on. */
    private static Fault noBroker() {
        return Fault.of(
                "no broker",
                Fault.Mode.SHORT,
                scene -> {
                    scene.process(KAFKA).stop();
                    var since = Instant.now();
                    scene.lasting(ofSeconds(8));
                    assertThat(scene.asksSince(since))
                            .as("asking while the broker is down")
                            .hasSizeGreaterThan(5)
                            .allMatch(ask -> ask.status() == 201);
                },
                scene -> {
                    var waiting = scene.inspector().waiting();
                    scene.process(KAFKA).start();
                    scene.awaitReady(KAFKA);
                    toldInOrder(scene, waiting);
                });
    }

    /** What waited is told of each question in the order in which it happened. @param waiting ids of events by key */
    private static void toldInOrder(Scene scene, Map<String, List<String>> waiting) {
        assertThat(waiting).as("what waits for the broker").hasSizeGreaterThan(5);
        try (var log = new QuestionLog(scene.hub().bootstrapServers())) {
            await("all that waited is told").atMost(Scene.PATIENCE).untilAsserted(() -> {
                var told = log.events();
                waiting.forEach((key, events) -> assertThat(told.getOrDefault(key, List.of()).stream()
                                .filter(events::contains)
                                .distinct())
                        .as("of %s", key)
                        .containsExactlyElementsOf(events));
            });
        }
    }

    /** Asking is refused in a way that a form can live with. */
    private static Fault noDatabase() {
        return Fault.of(
                "no PostgreSQL",
                Fault.Mode.SHORT,
                scene -> {
                    scene.process(POSTGRES).stop();
                    var since = Instant.now();
                    scene.lasting(ofSeconds(6));
                    assertThat(scene.asksSince(since))
                            .as("asking while the database is down")
                            .anyMatch(ask -> ask.status() == 503)
                            .allMatch(ask -> ask.status() == 503 && ask.retryAfter() || ask.status() == 0);
                },
                scene -> {
                    scene.process(POSTGRES).start();
                    scene.awaitReady(POSTGRES);
                });
    }

    /** Other topics, by the same names: everything is said again by its owner, and read again by everyone. */
    private static Fault brokerDataLost() {
        return Fault.of(
                "the broker's data is lost",
                Fault.Mode.LONG,
                scene -> {
                    scene.process(KAFKA).stop();
                    empty(scene.home().kafkaData());
                    scene.poison().set(0);
                },
                scene -> {
                    scene.process(KAFKA).start();
                    scene.awaitReady(KAFKA);
                });
    }

    private static void empty(Path directory) throws IOException {
        try (var files = Files.walk(directory)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                if (!file.equals(directory)) {
                    Files.delete(file);
                }
            }
        }
    }
}

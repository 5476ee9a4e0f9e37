package vn.caunoi.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

import vn.caunoi.contracts.EventJson;
import vn.caunoi.contracts.Topic;
import vn.caunoi.contracts.registry.BridgePointEvent;
import vn.caunoi.contracts.registry.LineState.Line;
import vn.caunoi.standalone.Hub;
import vn.caunoi.standalone.HubOptions;
import vn.caunoi.standalone.process.HubProcess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Two processes hear the halls in turns, and each is killed once: so it was once the one that writes the lamps. */
@Isolated("it has a hub of its own beside that of the others")
class RegistryReplicasIT {
    private static final String REGISTRY = "bridge-registry-service";
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    /** Silence, a look a second, and a machine that has much to do. */
    private static final Duration DOWN_WITHIN = Duration.ofSeconds(45);

    private static final List<String> HALLS = List.of("731", "732", "734", "735", "736", "737", "738", "739");
    private static final String BEFORE = "734";
    private static final String AT_FIRST_DEATH = "735";
    private static final String AT_SECOND_DEATH = "736";

    @TempDir
    Path home;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final ScheduledExecutorService clock = Executors.newScheduledThreadPool(4);
    private final Map<String, String> tokens = new TreeMap<>();
    private final Set<String> silent = ConcurrentHashMap.newKeySet();
    private final AtomicLong beats = new AtomicLong();
    private Hub hub;
    private HubProcess first;
    private HubProcess second;
    private Account moderator;

    @BeforeEach
    void startTwo() {
        hub = Hub.start(HubOptions.packaged(Path.of(".."), home));
        first = hub.process(REGISTRY);
        second = hub.startReplica(REGISTRY);
        moderator = Account.signedIn(hub.url(), "moderator");
        HALLS.forEach(hall -> tokens.put(hall, token(hall)));
        clock.scheduleAtFixedRate(this::beat, 0, 4, TimeUnit.SECONDS);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(lamps(HALLS)).containsOnly("UP"));
    }

    @AfterEach
    void stop() {
        clock.shutdownNow();
        if (hub != null) {
            hub.close();
        }
    }

    @Test
    void a_hall_that_falls_silent_is_down_once_whichever_replica_dies_and_no_other_hall_ever_is() {
        silent.add(BEFORE);
        awaitDown(BEFORE);

        silent.add(AT_FIRST_DEATH);
        first.kill();
        awaitDown(AT_FIRST_DEATH);
        await().atMost(PATIENCE).until(first::isReady);
        awaitHeard(3);

        silent.add(AT_SECOND_DEATH);
        second.kill();
        awaitDown(AT_SECOND_DEATH);
        await().atMost(PATIENCE).until(second::isReady);

        assertThat(outages()).isEqualTo(Map.of(BEFORE, 1, AT_FIRST_DEATH, 1, AT_SECOND_DEATH, 1));
        assertThat(incidents()).containsExactlyInAnyOrder(BEFORE, AT_FIRST_DEATH, AT_SECOND_DEATH);
        assertThat(lamps(HALLS.stream().filter(hall -> !silent.contains(hall)).toList()))
                .containsOnly("UP");
    }

    private void awaitDown(String hall) {
        await().atMost(DOWN_WITHIN).ignoreExceptions().untilAsserted(() -> assertThat(lamps(List.of(hall)))
                .containsOnly("DOWN"));
    }

    /** So many heartbeats of each hall more: who was started anew knows the halls by itself. */
    private void awaitHeard(int more) {
        long until = beats.get() + more;
        await().atMost(PATIENCE).until(() -> beats.get() > until);
    }

    /** Each hall at each replica in turn; as at a front door, at the other one where one is away. */
    private void beat() {
        long number = beats.incrementAndGet();
        for (int i = 0; i < HALLS.size(); i++) {
            var hall = HALLS.get(i);
            boolean toFirst = (number + i) % 2 == 0;
            if (!silent.contains(hall)) {
                clock.execute(() -> {
                    if (!beat(toFirst ? first : second, hall, number)) {
                        beat(toFirst ? second : first, hall, number);
                    }
                });
            }
        }
    }

    private boolean beat(HubProcess replica, String hall, long number) {
        var body = Map.of("seq", number, "bootId", "script", "rttMs", 20, "lossPct", 0, "jitterMs", 1);
        var request = HttpRequest.newBuilder(
                        URI.create(hub.address(replica.name()) + "/api/v1/bridge-points/" + hall + "/heartbeats"))
                .timeout(Duration.ofSeconds(2))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + tokens.get(hall))
                .POST(BodyPublishers.ofByteArray(EventJson.write(body)))
                .build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() == 202;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private String token(String hall) {
        return Account.json(moderator.send(moderator
                        .request("/api/v1/bridge-points/" + hall + "/heartbeat-token")
                        .POST(BodyPublishers.noBody())))
                .get("token")
                .asText();
    }

    private List<String> lamps(List<String> halls) {
        return items("/api/v1/bridge-points").stream()
                .filter(hall -> halls.contains(hall.get("code").asText()))
                .map(hall -> hall.get("health").get("state").asText())
                .toList();
    }

    /** The hall of each incident that was opened. */
    private List<String> incidents() {
        return items("/api/v1/incidents").stream()
                .map(incident -> incident.get("halls").get(0).get("code").asText())
                .toList();
    }

    /** How often each hall's lamp went DOWN, as everybody was told who passes over versions that they have seen. */
    private Map<String, Integer> outages() {
        var seen = new TreeMap<String, Long>();
        var last = new TreeMap<String, Line>();
        var outages = new TreeMap<String, Integer>();
        try (var log = new QuestionLog(hub.bootstrapServers())) {
            for (var record : log.records(Topic.BRIDGE_POINTS.topicName())) {
                if (BridgePointEvent.isKey(record.key())) {
                    var hall = EventJson.read(record.value(), BridgePointEvent.class)
                            .bridgePoint();
                    if (hall.version() <= seen.getOrDefault(hall.code(), 0L)) {
                        continue;
                    }
                    seen.put(hall.code(), hall.version());
                    var now = hall.health().state();
                    if (last.put(hall.code(), now) != now && now == Line.DOWN) {
                        outages.merge(hall.code(), 1, Integer::sum);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return outages;
    }

    private List<JsonNode> items(String path) {
        var items = new ArrayList<JsonNode>();
        Account.json(moderator.get(path)).get("items").forEach(items::add);
        return items;
    }
}

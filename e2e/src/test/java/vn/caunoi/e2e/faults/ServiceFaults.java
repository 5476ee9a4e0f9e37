package vn.caunoi.e2e.faults;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;

import vn.caunoi.standalone.process.HubProcess;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What happens to the processes of services. */
final class ServiceFaults {
    private static final String QUESTION = "question-service";
    private static final String REGISTRY = "bridge-registry-service";
    private static final String NOTIFICATION = "notification-service";
    static final String ROUTING = "question-routing";
    private static final Duration TAKE_OVER = ofSeconds(10);

    private ServiceFaults() {}

    static List<Fault> all() {
        return List.of(
                killed(QUESTION),
                killed(REGISTRY),
                killed(NOTIFICATION),
                stoppedLeader(ofSeconds(0), Fault.Mode.SHORT),
                diesAt("before commit", "before-commit/vn.caunoi.question.submit/5"),
                diesAt("after commit, before the reply", "after-commit/vn.caunoi.question.submit/5"),
                diesAt("after sending, before deleting the row", "after-sending/*/20"),
                diesAt("within a batch of routing", "within-routing/partly/1"),
                stoppedLeader(ofSeconds(60), Fault.Mode.LONG),
                pausedConsumers(),
                rollingRestart(),
                terminated());
    }

    /** Ends it as a power cut does; the supervisor starts it again. */
    static Fault killed(String process) {
        return Fault.of(
                "kill -9 of " + process,
                Fault.Mode.SHORT,
                scene -> scene.process(process).kill(),
                scene -> scene.awaitReady(process));
    }

    /** It dies by itself at a moment that no signal would meet. */
    private static Fault diesAt(String moment, String failpoint) {
        return Fault.of(
                "question-service dies " + moment,
                Fault.Mode.LONG,
                scene -> {
                    var process = scene.process(QUESTION);
                    process.restartOnceWith(Map.of("CAUNOI_FAILPOINT", failpoint));
                    long doomed = process.pid();
                    // Much at once, so that there are batches.
                    scene.workload().gate().rush(true);
                    try {
                        await("question-service dies " + moment)
                                .atMost(Scene.PATIENCE)
                                .until(() -> process.pid() != doomed);
                    } finally {
                        scene.workload().gate().rush(false);
                    }
                },
                scene -> scene.awaitReady(QUESTION));
    }

    /**
     * The leader of the relay is stopped with its lock in hand, as by a long pause of its machine; the other replica must
     * send what is asked then. When it wakes it may send late what the other has sent since.
     */
    private static Fault stoppedLeader(Duration longer, Fault.Mode mode) {
        return Fault.of(
                "SIGSTOP of the relay's leader" + (longer.isZero() ? "" : " for 60 s"),
                mode,
                scene -> {
                    var leader = scene.process(QUESTION);
                    await().atMost(Scene.PATIENCE)
                            .until(() -> scene.inspector().meters().sum(QUESTION, "caunoi_outbox_leader") == 1);
                    var replica = scene.hub().startReplica(QUESTION);
                    try {
                        leader.freeze();
                        var stopped = Instant.now();
                        takesOver(scene, replica.name(), stopped);
                        scene.lasting(longer);
                    } finally {
                        leader.thaw();
                        // Both are there for a moment: the former leader learns that it is none.
                        scene.lasting(ofSeconds(2));
                        replica.stop();
                    }
                },
                scene -> scene.awaitReady(QUESTION));
    }

    private static void takesOver(Scene scene, String replica, Instant stopped) throws InterruptedException {
        var clerk = scene.workload().pastTheFrontDoor(scene.hub().address(replica));
        var marker = Markers.marker("735", Math.abs(UUID.randomUUID().hashCode()));
        var asked = clerk.ask(
                UUID.randomUUID().toString(), marker, Map.of("text", Markers.text(marker, false), "topic", "OTHER"));
        assertThat(asked.status()).as("asking the replica: %s", asked.body()).isEqualTo(201);
        var id = asked.body().path("id").asText();
        var moderator = scene.workload().pages().stream()
                .filter(page -> page.viewer().role().equals("MODERATOR"))
                .findFirst()
                .orElseThrow();
        await("the other replica sends within 10 s")
                .atMost(TAKE_OVER.minus(Duration.between(stopped, Instant.now())))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> moderator.holds(id));
    }

    /**
     * Both routers are in one group. The one that reads what is asked here is stopped for longer than its session, and than
     * its poll interval: the group must give its partitions to the other, and take it back when it wakes.
     */
    private static Fault pausedConsumers() {
        return Fault.of(
                "SIGSTOP of a routing consumer for 60 s",
                Fault.Mode.LONG,
                scene -> {
                    try (var groups = new Groups(scene.hub().bootstrapServers())) {
                        var first = groups.members(ROUTING);
                        var replica = scene.hub().startReplica(QUESTION);
                        try {
                            await("both routers read")
                                    .atMost(Scene.PATIENCE)
                                    .until(() -> groups.members(ROUTING).size() == first.size() + 1);
                            var asked = LogFaults.partition(scene);
                            await("somebody reads what is asked here")
                                    .atMost(Scene.PATIENCE)
                                    .until(() -> groups.reader(ROUTING, asked).isPresent());
                            var reader = groups.reader(ROUTING, asked).orElseThrow();
                            pause(
                                    first.contains(reader) ? scene.process(QUESTION) : replica,
                                    scene,
                                    () -> groups.reader(ROUTING, asked)
                                            .filter(other -> !other.equals(reader))
                                            .isPresent());
                            await("both routers read again")
                                    .atMost(Scene.PATIENCE)
                                    .until(() -> groups.members(ROUTING).size() == first.size() + 1);
                        } finally {
                            replica.stop();
                        }
                    }
                },
                scene -> scene.awaitReady(QUESTION));
    }

    private static void pause(HubProcess process, Scene scene, Callable<Boolean> takenOver)
            throws InterruptedException {
        long thawing = System.nanoTime() + ofSeconds(60).toNanos();
        process.freeze();
        try {
            await("the other router reads in its place").atMost(ofSeconds(40)).until(takenOver);
            scene.lasting(Duration.ofNanos(thawing - System.nanoTime()));
        } finally {
            process.thaw();
        }
    }

    private static Fault rollingRestart() {
        return Fault.of(
                "rolling restart of two replicas each",
                Fault.Mode.LONG,
                scene -> {
                    for (var service : List.of(QUESTION, REGISTRY, NOTIFICATION)) {
                        var replica = scene.hub().startReplica(service);
                        scene.process(service).restart();
                        scene.awaitReady(service);
                        replica.restart();
                        scene.awaitReady(replica.name());
                        replica.stop();
                    }
                },
                scene -> {});
    }

    private static Fault terminated() {
        return Fault.of(
                "SIGTERM of all services under load",
                Fault.Mode.LONG,
                scene -> {
                    for (var service : List.of(QUESTION, REGISTRY, NOTIFICATION)) {
                        scene.process(service).restart();
                        scene.awaitReady(service);
                    }
                },
                scene -> {});
    }
}

package vn.caunoi.e2e.faults;

import java.time.Duration;
import java.util.List;

import vn.caunoi.e2e.WrongClockHall;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What happens between the hub and those who read it. */
final class LineFaults {
    private static final String NOTIFICATION = "notification-service";
    /** 60 kB of it, in three bytes each. */
    private static final String LONG_ANSWER = "ế".repeat(20_000);

    private LineFaults() {}

    static List<Fault> all() {
        return List.of(
                halfOpen(),
                hallOffline(),
                slowReaders(40, Fault.Mode.SHORT),
                slowReaders(200, Fault.Mode.LONG),
                crowd(1_000),
                wrongClocks());
    }

    /** Nothing comes, and nobody says that nothing will: the page has to notice by itself. */
    private static Fault halfOpen() {
        return Fault.of(
                "a half-open line",
                Fault.Mode.SHORT,
                scene -> {
                    var page = scene.workload().behindHalfOpenLine();
                    int before = page.connections();
                    assertThat(scene.workload().halfOpenLine().die()).isPositive();
                    await("the page connects anew")
                            .atMost(ofSeconds(60))
                            .until(() -> page.connections() > before && page.connected());
                },
                scene -> scene.workload().halfOpenLine().forget());
    }

    /** The hub of these runs remembers three minutes, not 45: so twenty simulated minutes are eighty seconds. */
    private static Fault hallOffline() {
        return Fault.of(
                "a hall without a line for 20 simulated minutes",
                Fault.Mode.LONG,
                scene -> {
                    scene.workload().farHall().offline();
                    scene.lasting(ofSeconds(80));
                },
                scene -> scene.workload().farHall().online());
    }

    /** They shake hands and never read; what waits for them is bounded, and they are sent away. */
    private static Fault slowReaders(int count, Fault.Mode mode) {
        return Fault.of(
                count + " readers that stop reading",
                mode,
                scene -> {
                    double before = tooSlow(scene);
                    try (var readers = SlowReaders.of(scene.hub(), count)) {
                        scene.workload().answerWith(LONG_ANSWER);
                        await("all slow readers are sent away with 4408")
                                .atMost(Duration.ofMinutes(3))
                                .pollInterval(Duration.ofMillis(500))
                                .until(() -> {
                                    // Also before they are gone, when most waits for them.
                                    assertThat(scene.inspector().excesses()).isEmpty();
                                    return tooSlow(scene) - before >= readers.count();
                                });
                    } finally {
                        scene.workload().answerWith(null);
                    }
                },
                scene -> {});
    }

    private static double tooSlow(Scene scene) {
        return scene.inspector().meters().sum(NOTIFICATION, "caunoi_stream_closes_total", "code=\"4408\"");
    }

    /** What a hall sends carries no time of its own; what its pages show beside the hub's times must not, either. */
    private static Fault wrongClocks() {
        return Fault.of(
                        "hall clocks an hour off",
                        Fault.Mode.LONG,
                        scene -> {
                            for (var ahead : List.of(Duration.ofHours(1), Duration.ofHours(-1))) {
                                try (var hall = WrongClockHall.of(scene.hub().url(), ahead)) {
                                    hall.tellsTheHubsTime();
                                    scene.workload().askAt(hall);
                                    hall.opensAgain();
                                    hall.tellsTheHubsTime();
                                }
                            }
                        },
                        scene -> {})
                .unless(scene -> WrongClockHall.obstacle());
    }

    private static Fault crowd(int count) {
        return Fault.of(
                count + " reconnects at once",
                Fault.Mode.LONG,
                scene -> {
                    try (var crowd = Crowd.of(scene.hub(), count)) {
                        crowd.awaitAll(Duration.ofMinutes(2));
                        crowd.cut();
                        crowd.awaitAll(Duration.ofMinutes(2));
                    }
                },
                scene -> {});
    }
}

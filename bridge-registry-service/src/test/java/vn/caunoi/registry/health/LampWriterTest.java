package vn.caunoi.registry.health;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.caunoi.contracts.registry.BridgePointState;
import vn.caunoi.contracts.registry.LineState;
import vn.caunoi.contracts.registry.LineState.Line;
import vn.caunoi.kit.testing.HandClock;
import vn.caunoi.registry.bridgepoint.BridgePointService;
import vn.caunoi.registry.testing.Browser;
import vn.caunoi.registry.testing.Hub;
import vn.caunoi.registry.testing.RegistryTest;
import vn.caunoi.registry.testing.TestConference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;

/** Two replicas that judge the same halls, at one database. */
@RegistryTest
class LampWriterTest {
    @Inject
    Hub hub;

    @Inject
    BridgePointService halls;

    @Inject
    RegistryDatabase registry;

    @Inject
    DataSource database;

    private final List<LampWriter> replicas = new ArrayList<>();
    private final HandClock clock = new HandClock("2031-04-28T01:00:00Z");
    // Another one than that of the service that runs here.
    private final long lock = ThreadLocalRandom.current().nextLong(Integer.MAX_VALUE);
    private TestConference conference;

    @BeforeEach
    void makeConference() {
        conference = hub.conference();
    }

    @AfterEach
    void stop() {
        replicas.forEach(replica -> replica.stop(null));
    }

    @Test
    void of_two_replicas_one_writes_and_when_it_dies_the_other_does_and_nothing_twice() throws SQLException {
        var first = replica(() -> true);
        var second = replica(() -> true);
        first.write();
        second.write();
        assertThat(first.leads()).isTrue();
        assertThat(second.leads()).isFalse();

        first.show(id(), lamp(Line.DOWN, "SILENCE"));
        second.show(id(), lamp(Line.DOWN, "PROBES_FAILED"));
        second.write();
        assertThat(hall().health().state()).as("the second has nothing to say").isEqualTo(Line.UNKNOWN);
        first.write();
        first.write();
        assertThat(hall().health().state()).isEqualTo(Line.DOWN);
        assertThat(hall().version()).isEqualTo(2);

        endSession();
        second.write();

        assertThat(second.leads()).isTrue();
        assertThat(hall().health().state()).isEqualTo(Line.DOWN);
        Browser.page(Browser.session(conference.moderator()))
                .get("/api/v1/incidents")
                .then()
                .statusCode(200)
                .body("items.symptom", contains("DOWN"));

        second.show(id(), lamp(Line.UP, "HEARD"));
        second.write();
        assertThat(hall().health().state()).isEqualTo(Line.UP);
    }

    @Test
    void who_takes_over_a_moment_behind_does_not_put_in_doubt_what_is_down() throws SQLException {
        var first = replica(() -> true);
        var second = replica(() -> true);
        first.write();
        second.show(id(), lamp(Line.SUSPECT, "HEARTBEATS_OVERDUE"));
        clock.pass(Duration.ofSeconds(19));
        first.show(id(), lamp(Line.DOWN, "SILENCE"));
        first.write();
        endSession();

        second.write();
        clock.pass(Duration.ofSeconds(1));
        second.show(id(), lamp(Line.DOWN, "SILENCE"));
        second.write();

        assertThat(second.leads()).isTrue();
        assertThat(hall().health().state()).isEqualTo(Line.DOWN);
        assertThat(hall().version()).as("it went down once").isEqualTo(2);

        clock.pass(Duration.ofSeconds(60));
        second.show(id(), lamp(Line.SUSPECT, "HEARTBEATS_OVERDUE"));
        second.write();
        assertThat(hall().health().state()).as("it was there in between").isEqualTo(Line.SUSPECT);
    }

    @Test
    void a_replica_whose_session_was_ended_lets_the_other_write() throws SQLException {
        var first = replica(() -> true);
        var second = replica(() -> true);
        first.write();
        endSession();
        second.write();

        // Who has just asked does not ask again.
        pauseUntilAsked(first);

        assertThat(first.leads()).isFalse();
        assertThat(second.leads()).isTrue();
    }

    @Test
    void who_does_not_hear_the_other_replicas_writes_nothing_until_it_has_heard_them_again_for_a_while() {
        var hears = new AtomicBoolean(true);
        var replica = replica(hears::get);
        replica.write();
        hears.set(false);
        replica.show(id(), lamp(Line.DOWN, "SILENCE"));

        replica.write();
        assertThat(hall().health().state()).isEqualTo(Line.UNKNOWN);

        hears.set(true);
        replica.write();
        clock.pass(Duration.ofSeconds(14));
        replica.write();
        assertThat(hall().health().state()).isEqualTo(Line.UNKNOWN);

        replica.show(id(), lamp(Line.UP, "HEARD"));
        clock.pass(Duration.ofSeconds(2));
        replica.write();
        assertThat(hall().health().state()).isEqualTo(Line.UP);
        assertThat(hall().version()).as("it was never down").isEqualTo(2);
    }

    @Test
    void who_does_not_hear_the_others_leaves_the_writing_to_one_that_does() {
        var hears = new AtomicBoolean(true);
        var first = replica(hears::get);
        var second = replica(() -> true);
        first.write();
        hears.set(false);

        first.write();
        second.show(id(), lamp(Line.DOWN, "SILENCE"));
        second.write();

        assertThat(first.leads()).isFalse();
        assertThat(second.leads()).isTrue();
        assertThat(hall().health().state()).isEqualTo(Line.DOWN);
    }

    @Test
    void who_was_deaf_before_its_turn_came_waits_too() throws SQLException {
        var hears = new AtomicBoolean(true);
        var first = replica(() -> true);
        var second = replica(hears::get);
        first.write();
        second.write();
        hears.set(false);
        second.write();
        second.show(id(), lamp(Line.DOWN, "SILENCE"));
        hears.set(true);
        endSession();

        second.write();

        assertThat(second.leads()).isTrue();
        assertThat(hall().health().state()).isEqualTo(Line.UNKNOWN);
    }

    private static void pauseUntilAsked(LampWriter replica) {
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            replica.write();
            return !replica.leads();
        });
    }

    private LampWriter replica(BooleanSupplier hears) {
        var replica = new LampWriter(halls, registry, hears, clock, lock);
        replicas.add(replica);
        return replica;
    }

    private BridgePointState hall() {
        return halls.get(conference.id(), "731");
    }

    private UUID id() {
        return hall().id();
    }

    private LineState lamp(Line state, String cause) {
        return new LineState(state, clock.instant(), cause, null);
    }

    /** What PostgreSQL does when the leader's process dies. */
    private void endSession() throws SQLException {
        try (var connection = database.getConnection();
                var end = connection.prepareStatement("select pg_terminate_backend(pid, 5000) from pg_locks"
                        + " where locktype = 'advisory' and granted and classid = 0 and objid = ?")) {
            end.setLong(1, lock);
            try (var ended = end.executeQuery()) {
                assertThat(ended.next()).isTrue();
            }
        }
    }
}

package vn.caunoi.outbox;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

import vn.caunoi.backends.Backends;
import vn.caunoi.contracts.Topic;
import vn.caunoi.kit.kafka.EventHeadersReader;
import vn.caunoi.kit.kafka.Partitions;
import vn.caunoi.kit.testing.ShownSpans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class OutboxRelayIT {
    private static final Duration POLL = Duration.ofMillis(100);
    /** Longer than a starved machine holds a test's thread up: a leader that lost its lease would send again. */
    private static final Duration LEASE = Duration.ofSeconds(10);

    private static final Duration SHORT_LEASE = Duration.ofSeconds(2);

    private static final String SEND = "send caunoi.questions.v1";

    private final TopicLog log = new TopicLog(Topic.QUESTIONS);
    private final List<OutboxRelay> relays = new ArrayList<>();
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private Things things;

    @BeforeEach
    void begin() throws SQLException {
        log.delete();
        things = new Things(Topic.QUESTIONS);
    }

    @AfterEach
    void closeRelays() {
        relays.forEach(OutboxRelay::close);
    }

    @Test
    void what_is_committed_is_sent_and_deleted() throws SQLException {
        start();

        things.change("a");

        await().untilAsserted(() -> assertThat(log.versions("a")).containsExactly(1L));
        await().until(() -> things.waiting() == 0);
        var record = log.records().get(0);
        assertThat(record.partition()).isEqualTo(Partitions.of(Topic.QUESTIONS, Things.CONFERENCE));
        var headers = EventHeadersReader.of(record.headers());
        assertThat(headers.source()).contains("caunoi/things");
        assertThat(headers.subject()).contains("a");
        assertThat(headers.type()).contains("vn.caunoi.thing.changed");
    }

    @Test
    void a_record_goes_on_with_the_trace_of_its_row_as_a_step_of_the_sender() throws SQLException {
        var trace = ShownSpans.begun();
        try (var shown = ShownSpans.gathered()) {
            things.causedBy(trace);
            things.change("a");
            things.causedBy(null);
            things.change("b");

            start();

            // Of a topic that is new all is said again.
            await().untilAsserted(() -> assertThat(log.records()).hasSizeGreaterThanOrEqualTo(2));
            var sent = shown.await(trace, SEND);
            assertThat(sent.getParentSpanId()).isEqualTo(ShownSpans.spanOf(trace));
            assertThat(traceparentOf("a")).contains("00-" + sent.getTraceId() + "-" + sent.getSpanId() + "-01");
        }
        assertThat(traceparentOf("b").orElseThrow())
                .matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01")
                .doesNotContain(trace.split("-")[1]);
    }

    @Test
    @DisabledIfSystemProperty(
            named = "backends",
            matches = "testcontainers",
            disabledReason = "only embedded ones stop")
    void a_row_that_is_tried_again_is_shown_once_when_it_is_acknowledged() throws SQLException {
        var tries = new AtomicInteger();
        var trace = ShownSpans.begun();
        start(POLL, LEASE, tries::incrementAndGet);
        try (var shown = ShownSpans.gathered()) {
            Backends.stopBroker();
            try {
                things.causedBy(trace);
                things.change("a");
                await().atMost(20, TimeUnit.SECONDS).until(() -> tries.get() >= 2);
                assertThat(shown.of(trace)).isEmpty();
            } finally {
                Backends.startBroker();
            }

            await().atMost(20, TimeUnit.SECONDS).until(() -> things.waiting() == 0);
            assertThat(shown.of(trace)).singleElement().satisfies(sent -> assertThat(traceparentOf("a"))
                    .contains("00-" + sent.getTraceId() + "-" + sent.getSpanId() + "-01"));
        }
    }

    private Optional<String> traceparentOf(String key) {
        return log.records().stream()
                .filter(record -> record.key().equals(key))
                .findFirst()
                .flatMap(record -> EventHeadersReader.of(record.headers()).traceparent());
    }

    @Test
    void what_is_rolled_back_is_never_sent() throws SQLException {
        start();

        things.changeAndRollBack("a");
        things.change("b");

        await().untilAsserted(() -> assertThat(log.versions("b")).containsExactly(1L));
        assertThat(log.versions("a")).isEmpty();
    }

    @Test
    void a_purged_key_ends_in_a_tombstone() throws SQLException {
        start();

        things.change("a");
        things.purge("a");

        await().untilAsserted(() -> assertThat(log.versions("a")).containsExactly(1L, -1L));
    }

    @Test
    void each_key_keeps_its_order_under_concurrent_writers() throws Exception {
        start();
        start();
        var keys = List.of("a", "b", "c");

        var writers = Executors.newFixedThreadPool(4);
        var writing = new ArrayList<Future<?>>();
        for (int writer = 0; writer < 4; writer++) {
            writing.add(writers.submit(() -> {
                for (int i = 0; i < 50; i++) {
                    things.change(keys.get(i % keys.size()));
                }
                return null;
            }));
        }
        for (var each : writing) {
            each.get(30, TimeUnit.SECONDS);
        }
        writers.shutdown();

        await().until(() -> things.waiting() == 0);
        for (var key : keys) {
            assertThat(log.versions(key))
                    .containsExactlyElementsOf(upTo(things.all().get(key)));
        }
    }

    @Test
    @DisabledIfSystemProperty(
            named = "backends",
            matches = "testcontainers",
            disabledReason = "only embedded ones stop")
    void rows_wait_for_the_broker_and_are_then_sent_once_in_order() throws SQLException {
        start();
        things.change("a");
        await().untilAsserted(() -> assertThat(log.versions("a")).containsExactly(1L));

        Backends.stopBroker();
        try {
            for (int i = 0; i < 20; i++) {
                things.change("a");
            }
            await().untilAsserted(() -> assertThat(
                            metrics.get("caunoi.outbox.rows").gauge().value())
                    .isEqualTo(20));
            assertThat(metrics.get("caunoi.outbox.oldest.age").gauge().value()).isPositive();
        } finally {
            Backends.startBroker();
        }

        await().atMost(20, TimeUnit.SECONDS).until(() -> things.waiting() == 0);
        assertThat(log.versions("a")).containsExactlyElementsOf(upTo(21));
    }

    @Test
    void metrics_tell_what_waits_while_sending_is_stuck() throws SQLException {
        var goOn = new CountDownLatch(1);
        try {
            start(POLL, LEASE, () -> awaitQuietly(goOn));
            things.change("a");
            things.change("b");
            await().untilAsserted(() -> assertThat(
                            metrics.get("caunoi.outbox.rows").gauge().value())
                    .isEqualTo(2));
            things.change("c");

            await().untilAsserted(() -> assertThat(
                            metrics.get("caunoi.outbox.rows").gauge().value())
                    .isEqualTo(3));
        } finally {
            goOn.countDown();
        }
    }

    @Test
    @DisabledIfSystemProperty(
            named = "backends",
            matches = "testcontainers",
            disabledReason = "only embedded ones stop")
    void works_on_after_the_database_was_away() throws SQLException {
        start();
        things.change("a");
        await().untilAsserted(() -> assertThat(log.versions("a")).containsExactly(1L));

        Backends.stopPostgres();
        Backends.startPostgres();
        things.change("a");

        await().untilAsserted(() -> assertThat(log.versions("a")).endsWith(2L));
    }

    @Test
    void of_two_one_leads_and_the_other_takes_over() throws SQLException {
        var first = start();
        await().until(first::isLeader);
        var second = start();
        assertThat(second.isLeader()).isFalse();

        first.close();

        await().atMost(5, TimeUnit.SECONDS).until(second::isLeader);
        things.change("a");
        await().untilAsserted(() -> assertThat(log.versions("a")).containsExactly(1L));
    }

    @Test
    void somebody_leads_again_after_the_leaders_session_died() throws SQLException {
        var first = start();
        await().until(first::isLeader);
        start();

        things.endLeader();
        things.change("a");

        await().untilAsserted(() -> assertThat(log.versions("a")).startsWith(1L));
        await().until(() -> relays.stream().filter(OutboxRelay::isLeader).count() == 1);
    }

    @Test
    void a_commit_in_another_process_wakes_the_leader() throws SQLException {
        var leader = start(Duration.ofMinutes(1), Duration.ofMinutes(2), () -> {});
        await().until(leader::isLeader);
        var standby = start(Duration.ofMinutes(1), Duration.ofMinutes(2), () -> {});

        things.change("a");

        await().untilAsserted(() -> {
            standby.committed();
            assertThat(log.versions("a")).isNotEmpty();
        });
    }

    @Test
    void what_a_paused_leader_appends_late_is_healed() throws Exception {
        var pause = new AtomicBoolean();
        var paused = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var former = start(POLL, SHORT_LEASE, () -> {
            if (pause.get()) {
                paused.countDown();
                awaitQuietly(goOn);
            }
        });
        await().until(former::isLeader);
        things.change("a");
        await().untilAsserted(() -> assertThat(log.versions("a")).containsExactly(1L));
        await().until(() -> things.waiting() == 0);

        pause.set(true);
        things.change("a");
        assertThat(paused.await(10, TimeUnit.SECONDS)).isTrue();
        var next = start(POLL, SHORT_LEASE, () -> {});
        await().until(next::isLeader);
        things.change("a");
        await().untilAsserted(() -> assertThat(log.versions("a")).containsExactly(1L, 2L, 3L));
        pause.set(false);
        goOn.countDown();

        // Both owners may see the late one and each state the present once: the same version twice harms nobody.
        await().untilAsserted(() -> assertThat(log.versions("a"))
                .startsWith(1L, 2L, 3L, 2L, 3L)
                .filteredOn(version -> version != 3L)
                .containsExactly(1L, 2L, 2L));
        await().until(() -> things.waiting() == 0);
        assertThat(log.last()).isEqualTo(things.all());
    }

    @Test
    void everything_is_said_again_in_a_topic_that_was_created_anew() throws SQLException {
        start();
        things.change("a");
        things.change("a");
        things.change("b");
        await().untilAsserted(() -> assertThat(log.last()).isEqualTo(things.all()));
        await().until(() -> things.waiting() == 0);

        log.deleteNow();

        await().atMost(20, TimeUnit.SECONDS)
                .untilAsserted(() -> assertThat(log.last()).isEqualTo(things.all()));
        assertThat(log.versions("a")).doesNotContain(1L);
        things.change("a");
        await().untilAsserted(() -> assertThat(log.last()).containsEntry("a", 3L));
    }

    @Test
    void the_tables_of_the_migrations_have_the_agreed_shape() throws SQLException {
        try (var connection = things.database.connect()) {
            OutboxTable.check(connection);
        }
    }

    private OutboxRelay start() {
        return start(POLL, LEASE, () -> {});
    }

    private OutboxRelay start(Duration poll, Duration lease, Runnable beforeSend) {
        var database = things.database;
        var settings = new RelaySettings(
                database.jdbcUrl(),
                database.username(),
                database.password(),
                Backends.bootstrapServers(),
                "caunoi/things",
                100,
                poll,
                lease,
                Duration.ofMillis(200),
                Duration.ofMillis(200));
        var relay = new OutboxRelay(settings, things.dataSource(), List.of(things), metrics, beforeSend).start();
        relays.add(relay);
        // Until then everything is said once more, which is right and yet not what the tests count.
        await().until(things::topicIsKnown);
        return relay;
    }

    private static List<Long> upTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package vn.caunoi.outbox;

import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;

import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.caunoi.backends.BackendsResource;
import vn.caunoi.contracts.Topic;
import vn.caunoi.kit.kafka.EventHeadersReader;
import vn.caunoi.kit.testing.ShownSpans;
import vn.caunoi.kit.trace.Traces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/** The outbox in a service, with its own relay. */
@QuarkusTest
@QuarkusTestResource(BackendsResource.class)
class OutboxTest {
    @Inject
    Outbox outbox;

    @Inject
    DataSource database;

    private final TopicLog log = new TopicLog(Topic.PEOPLE);
    private final String key = UUID.randomUUID().toString();

    @BeforeEach
    void createTables() throws SQLException {
        try (var connection = database.getConnection()) {
            Tables.create(connection);
        }
    }

    @Test
    void what_a_transaction_appended_goes_out_after_its_commit() {
        QuarkusTransaction.requiringNew().run(() -> {
            outbox.append(version(1));
            outbox.append(version(2));
        });

        await().untilAsserted(() -> assertThat(log.versions(key)).containsExactly(1L, 2L));
        var headers = EventHeadersReader.of(log.records().get(0).headers());
        assertThat(headers.source()).contains("caunoi/things");
        assertThat(headers.id().map(UUID::fromString).map(UUID::version)).contains(7);
    }

    @Test
    void what_a_transaction_appended_is_forgotten_with_its_rollback() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    outbox.append(version(1));
                    throw new IllegalStateException("no");
                }))
                .isInstanceOf(IllegalStateException.class);
        QuarkusTransaction.requiringNew().run(() -> outbox.append(version(2)));

        await().untilAsserted(() -> assertThat(log.versions(key)).containsExactly(2L));
    }

    @Test
    void what_a_step_appended_is_sent_as_the_next_step_of_its_trace() throws Exception {
        var trace = ShownSpans.begun();
        try (var shown = ShownSpans.gathered()) {
            Traces.within(Traces.step("act", trace).startSpan(), (Runnable)
                    () -> QuarkusTransaction.requiringNew().run(() -> outbox.append(version(1))));

            var sent = shown.await(trace, "send caunoi.people.v1");

            assertThat(shown.way(sent)).extracting(SpanData::getName).containsExactly("act", "send caunoi.people.v1");
        }
    }

    @Test
    void nothing_is_appended_outside_of_a_transaction() {
        assertThatThrownBy(() -> outbox.append(version(1))).isInstanceOf(TransactionalException.class);
    }

    @Test
    void what_no_broker_takes_fails_before_the_commit() {
        var huge = new OutboxRecord(Topic.PEOPLE, key, null, "vn.caunoi.thing.changed", "x".repeat(1_000_000));

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> outbox.append(huge)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private OutboxRecord version(long version) {
        return new OutboxRecord(Topic.PEOPLE, key, null, "vn.caunoi.thing.changed", new Things.Thing(key, version));
    }
}

package vn.caunoi.outbox;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
import vn.caunoi.contracts.question.Action;
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
            try (var create = connection.createStatement()) {
                create.execute("""
                        create table if not exists line (id bigint generated always as identity primary key,
                          thing uuid not null, words text, action text, load integer, at timestamptz)""");
            }
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
    void what_goes_with_an_event_is_stored_or_forgotten_with_it() throws SQLException {
        var id = UUID.randomUUID();
        QuarkusTransaction.requiringNew()
                .run(() ->
                        outbox.append(version(1), line(id, "first", Instant.EPOCH), line(id, "second", Instant.EPOCH)));
        QuarkusTransaction.requiringNew().run(() -> outbox.store(line(id, null, null)));

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    outbox.append(version(2), line(id, "forgotten", Instant.EPOCH));
                    throw new IllegalStateException("no");
                }))
                .isInstanceOf(IllegalStateException.class);

        var lines = lines(id);
        assertThat(lines.subList(0, 2))
                .containsExactlyInAnyOrder("first SUBMIT 7 1970-01-01 00:00:00", "second SUBMIT 7 1970-01-01 00:00:00");
        assertThat(lines.subList(2, lines.size())).containsExactly("null null null null");
        await().untilAsserted(() -> assertThat(log.versions(key)).containsExactly(1L));
    }

    @Test
    void on_a_condition_all_is_stored_or_nothing_and_it_is_told_what_was_found() throws SQLException {
        var id = UUID.randomUUID();

        var results = QuarkusTransaction.requiringNew()
                .call(() -> List.of(
                        outbox.append(when(false), version(1), line(id, "no", Instant.EPOCH), line(id, "no", null)),
                        outbox.append(when(true), version(2), line(id, "yes", Instant.EPOCH))));

        assertThat(results)
                .containsExactly(
                        new Condition.Result(false, List.of("found", 7L)),
                        new Condition.Result(true, List.of("found", 7L)));
        assertThat(lines(id)).containsExactly("yes SUBMIT 7 1970-01-01 00:00:00");
        await().untilAsserted(() -> assertThat(log.versions(key)).containsExactly(2L));
    }

    private static Condition when(boolean fulfilled) {
        return new Condition(
                "looked as (select cast(? as text) as word, cast(? as bigint) as count), given as (select from looked where ?)",
                "given",
                "(select word from looked), (select count from looked)",
                List.of("found", 7L, fulfilled));
    }

    @Test
    void an_event_does_not_go_out_without_what_goes_with_it() {
        var wrong = SiblingRow.of("line").text("no_such_column", "x");

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> outbox.append(version(1), wrong)))
                .isInstanceOf(OutboxUnavailable.class);
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

    private static SiblingRow line(UUID id, String text, Instant at) {
        return SiblingRow.of("line")
                .uuid("thing", id)
                .text("words", text)
                .text("action", text == null ? null : Action.SUBMIT)
                .number("load", text == null ? null : 7)
                .time("at", at);
    }

    private List<String> lines(UUID id) throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(
                        "select words, action, load, at at time zone 'UTC' from line where thing = ? order by id")) {
            select.setObject(1, id);
            var found = new ArrayList<String>();
            var rows = select.executeQuery();
            while (rows.next()) {
                found.add(rows.getString(1) + " " + rows.getString(2) + " " + rows.getString(3) + " "
                        + rows.getString(4));
            }
            return found;
        }
    }

    private OutboxRecord version(long version) {
        return new OutboxRecord(Topic.PEOPLE, key, null, "vn.caunoi.thing.changed", new Things.Thing(key, version));
    }
}

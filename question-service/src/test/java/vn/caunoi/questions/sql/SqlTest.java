package vn.caunoi.questions.sql;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

import vn.caunoi.questions.question.Actor;
import vn.caunoi.questions.question.Question;
import vn.caunoi.questions.testing.ServiceTest;
import vn.caunoi.questions.testing.TestConference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@QuarkusTest
class SqlTest extends ServiceTest {
    private static final String TEXT = "select text from question where id = ?1";

    @Inject
    Sql sql;

    @Inject
    Session session;

    @Test
    void a_parameter_is_used_by_its_number_as_often_as_one_likes_but_not_within_quotes() {
        var row = rows("select cast(?2 as text), cast(?1 as text), cast(?2 as text) || ' it''s ?1'", "a", "b")
                .get(0);

        assertThat(row.get(0, String.class)).isEqualTo("b");
        assertThat(row.get(1, String.class)).isEqualTo("a");
        assertThat(row.get(2, String.class)).isEqualTo("b it's ?1");
    }

    @Test
    void what_goes_in_comes_back_as_the_same() {
        var id = UUID.randomUUID();
        var at = Instant.parse("2026-03-01T12:00:00.123456Z");
        var row = rows("""
                        select cast(?1 as uuid), cast(?2 as timestamptz), cast(?3 as bytea), cast(?4 as text[]), ?5 and true,
                          ?6 + 1, ?7 + cast(1 as bigint), cast(?8 as text)""", id, at, new byte[] {1, 2}, new String[] {"một", "hai"}, true, 6, 7L, null)
                .get(0);

        assertThat(row.get(0, UUID.class)).isEqualTo(id);
        assertThat(row.get(1, Instant.class)).isEqualTo(at);
        assertThat(row.get(2, byte[].class)).containsExactly(1, 2);
        assertThat(row.get(3, String[].class)).containsExactly("một", "hai");
        assertThat(row.get(4, Boolean.class)).isTrue();
        assertThat(row.get(5, Integer.class)).isEqualTo(7);
        assertThat(row.get(6, Long.class)).isEqualTo(8);
        assertThat(row.get(7)).isNull();
    }

    @Test
    void nothing_found_is_an_empty_list_and_a_missing_column_of_an_outer_join_null() {
        assertThat(rows("select 1 where false")).isEmpty();
        assertThat(rows("""
                        select f.at, f.names from (select 1) one
                        left join (select now() as at, array['a'] as names) f on false""").get(0).get(0, Instant.class)).isNull();
    }

    @Test
    void of_several_statements_each_tells_what_it_found_and_sees_what_those_before_did() {
        var found = QuarkusTransaction.requiringNew().call(() -> sql.results("""
                select set_config('caunoi.test', ?1, true); select ';' as other where false;
                select current_setting('caunoi.test') || ?1""", "a"));

        assertThat(found).hasSize(3);
        assertThat(found.get(0)).singleElement().satisfies(row -> assertThat(row.get(0))
                .isEqualTo("a"));
        assertThat(found.get(1)).isEmpty();
        assertThat(found.get(2)).singleElement().satisfies(row -> assertThat(row.get(0))
                .isEqualTo("aa"));
    }

    @Test
    void what_the_transaction_has_changed_is_written_before_it_is_read_but_not_before_what_is_apart() {
        var id = UUID.fromString(TestConference.live().ask("Khai mạc mấy giờ?").getString("id"));

        QuarkusTransaction.begin();
        try {
            var question = session.find(Question.class, id);
            question.edit("Khai mạc lúc nào?", new Actor("moderator", "Điều phối"), Instant.now());
            assertThat(sql.rowsApart(TEXT, id).get(0).get(0)).isEqualTo("Khai mạc mấy giờ?");
            assertThat(sql.rows(TEXT, id).get(0).get(0)).isEqualTo("Khai mạc lúc nào?");
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    @Test
    void nothing_is_changed_outside_of_a_transaction() {
        assertThatThrownBy(() -> sql.update("delete from outbox where false"))
                .isInstanceOf(TransactionalException.class);
    }

    private List<Row> rows(String text, Object... parameters) {
        return QuarkusTransaction.requiringNew().call(() -> sql.rows(text, parameters));
    }
}

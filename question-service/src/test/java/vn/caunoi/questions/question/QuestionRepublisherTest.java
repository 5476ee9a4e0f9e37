package vn.caunoi.questions.question;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jakarta.inject.Inject;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import vn.caunoi.contracts.EventJson;
import vn.caunoi.contracts.question.QuestionEvent;
import vn.caunoi.contracts.question.TallyEvent;
import vn.caunoi.contracts.question.WorkEvent;
import vn.caunoi.outbox.OutboxTable;
import vn.caunoi.questions.testing.QuestionLog;
import vn.caunoi.questions.testing.ServiceTest;
import vn.caunoi.questions.testing.TestConference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;

@QuarkusTest
class QuestionRepublisherTest extends ServiceTest {
    @Inject
    QuestionRepublisher republisher;

    @Inject
    AgroalDataSource database;

    @Test
    void everything_is_said_again_as_it_is() {
        var conference = TestConference.live();
        var one = conference.ask("Câu một?").getUUID("id");
        var two = conference.ask("Câu hai?").getUUID("id");

        republisher.restateAll();

        await().untilAsserted(() -> {
            assertRestated(one);
            assertRestated(two);
        });
        assertThat(conference.read(one).getLong("version")).isEqualTo(1);
    }

    @Test
    void one_question_is_said_again_and_an_unknown_one_is_not() {
        var conference = TestConference.live();
        var one = conference.ask("Câu một?").getUUID("id");

        assertThatCode(() -> republisher.restate(UUID.randomUUID().toString())).doesNotThrowAnyException();
        republisher.restate(one.toString());

        await().untilAsserted(() -> assertRestated(one));
    }

    @Test
    void questions_and_tallies_have_versions_each_of_their_own() throws IOException {
        var conference = TestConference.live();
        var one = conference.ask("Câu một?").getUUID("id");
        await().until(() -> !QuestionLog.of(one).isEmpty());
        var tally = new TallyEvent(one, conference.id(), 7, List.of(), 0, List.of(), List.of(), List.of(), null);

        assertThat(republisher.version(
                        one.toString(), EventJson.write(QuestionLog.of(one).get(0))))
                .hasValue(1);
        assertThat(republisher.version(TallyEvent.key(one), EventJson.write(tally)))
                .hasValue(7);
        assertThat(republisher.version(WorkEvent.key(one), EventJson.write(tally)))
                .isEmpty();
    }

    @Test
    void a_tally_is_said_again_in_its_next_version_and_that_of_an_unknown_question_is_not() throws SQLException {
        var conference = TestConference.live();
        var one = conference.ask("Câu một?").getUUID("id");
        assertThatCode(() -> republisher.restate(TallyEvent.key(UUID.randomUUID())))
                .doesNotThrowAnyException();

        republisher.restate(TallyEvent.key(one));
        await().until(() -> tallyVersion(one) == 1);
        republisher.restate(TallyEvent.key(one));

        await().until(() -> tallyVersion(one) == 2);
    }

    /** As stored once it is told; 0 while there is none. */
    private long tallyVersion(UUID question) throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(
                        "select version from question_tally where question_id = ? and not dirty")) {
            select.setObject(1, question);
            try (var rows = select.executeQuery()) {
                return rows.next() ? rows.getLong(1) : 0;
            }
        }
    }

    @Test
    void no_name_or_phone_of_who_asked_is_in_an_event() {
        var conference = TestConference.live();
        var one = conference
                .ask("Câu hỏi?", "asker", Map.of("name", "Lê Minh Họa", "commune", "Đồi Mây"))
                .getUUID("id");

        await().until(() -> !QuestionLog.of(one).isEmpty());

        assertThat(new String(EventJson.write(QuestionLog.of(one).get(0)), StandardCharsets.UTF_8))
                .contains("Câu hỏi?")
                .doesNotContain("Minh Họa", "Đồi Mây");
    }

    @Test
    void the_outbox_has_the_agreed_shape() throws SQLException {
        try (var connection = database.getConnection()) {
            assertThatCode(() -> OutboxTable.check(connection)).doesNotThrowAnyException();
        }
    }

    /** At least once: a relay that was not sure says it once more. */
    private static void assertRestated(UUID question) throws IOException {
        assertThat(QuestionLog.of(question))
                .hasSizeGreaterThanOrEqualTo(2)
                .allMatch(event -> event.question().version() == 1)
                .last()
                .matches(QuestionRepublisherTest::restated);
    }

    private static boolean restated(QuestionEvent event) {
        return event.action() == null && event.type().equals("vn.caunoi.question.restated");
    }
}

package vn.caunoi.questions.purge;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import vn.caunoi.contracts.Topic;
import vn.caunoi.contracts.question.TallyEvent;
import vn.caunoi.contracts.registry.ConferencePhase;
import vn.caunoi.contracts.registry.Role;
import vn.caunoi.outbox.Republisher;
import vn.caunoi.questions.testing.QuestionLog;
import vn.caunoi.questions.testing.ServiceTest;
import vn.caunoi.questions.testing.TestConference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static vn.caunoi.questions.testing.TestConference.BIEN_HOA;
import static vn.caunoi.questions.testing.TestConference.LONG_KHANH;

@QuarkusTest
class PurgeResourceTest extends ServiceTest {
    private static final String QUESTIONS = "/api/v1/questions";

    @Inject
    EntityManager entities;

    @Inject
    @All
    List<Republisher> republishers;

    private TestConference conference;

    @BeforeEach
    void makeConference() {
        conference = TestConference.live();
    }

    @Test
    void everything_that_was_asked_in_a_rehearsal_disappears() {
        conference.phase(ConferencePhase.REHEARSAL);
        var id = askedByTwoHalls();
        conference.ask("Câu thứ hai?");

        purge("\"2\"").statusCode(200).body("questions", equalTo(2)).body("calls", equalTo(0));

        conference.as(Role.MODERATOR).get(QUESTIONS).then().body("items", empty());
        conference.as(Role.MODERATOR).get(QUESTIONS + "/" + id).then().statusCode(404);
        assertThat(rows("question_history")).isZero();
        assertThat(rows("question_hall")).isZero();
        assertThat(rows("idempotency_key")).isZero();
        assertThat(rows("answer_receipt")).isZero();
    }

    @Test
    void numbers_begin_again_and_a_key_that_was_used_asks_anew() {
        conference.phase(ConferencePhase.REHEARSAL);
        var key = UUID.randomUUID();
        var first = ask(key);

        purge("\"1\"").statusCode(200);
        var second = ask(key);

        assertThat(second.get("number")).isEqualTo(first.get("number"));
        assertThat(second.get("id")).isNotEqualTo(first.get("id"));
    }

    @Test
    void whoever_read_of_a_question_is_told_that_it_is_gone_with_all_that_stands_beside_it() {
        conference.phase(ConferencePhase.REHEARSAL);
        var id = askedByTwoHalls();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !told(TallyEvent.key(id)).isEmpty());

        purge("\"1\"").statusCode(200);

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(last(id.toString()).value()).isNull();
            assertThat(last(TallyEvent.key(id)).value()).isNull();
        });
    }

    @Test
    void what_is_said_late_of_a_purged_question_is_taken_back() {
        conference.phase(ConferencePhase.REHEARSAL);
        var id = UUID.fromString(conference.ask("Thử?").getString("id"));
        purge("\"1\"").statusCode(200);

        owner().restate(id.toString());

        await().atMost(Duration.ofSeconds(20))
                .until(() -> told(id.toString()).stream()
                                .filter(record -> record.value() == null)
                                .count()
                        == 2);
    }

    @Test
    void another_conference_keeps_its_questions() {
        var other = TestConference.live();
        other.ask("Của hội nghị khác?");
        conference.phase(ConferencePhase.REHEARSAL);
        conference.ask("Thử?");

        purge("\"1\"").statusCode(200);

        other.as(Role.MODERATOR).get(QUESTIONS).then().body("items", hasSize(1));
    }

    @Test
    void a_purge_that_does_not_know_of_the_last_question_is_refused() {
        conference.phase(ConferencePhase.REHEARSAL);
        conference.ask("Thử?");
        conference.ask("Vừa hỏi thêm?");

        purge("\"1\"").statusCode(412);

        conference.as(Role.MODERATOR).get(QUESTIONS).then().body("items", hasSize(2));
    }

    @Test
    void a_purge_says_beforehand_what_goes() {
        conference.phase(ConferencePhase.REHEARSAL);
        conference.ask("Thử?");

        conference
                .as(Role.ADMIN)
                .get(QUESTIONS + "/purge")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("questions", equalTo(1))
                .body("attachments", equalTo(0))
                .body("possible", equalTo(true));
    }

    @ParameterizedTest
    @EnumSource(names = {"LIVE", "ANSWERING", "CLOSED"})
    void what_was_asked_in_earnest_is_never_purged(ConferencePhase phase) {
        conference.ask("Thật?");
        conference.phase(phase);

        purge("\"1\"").statusCode(409).body("type", equalTo("urn:caunoi:problem:purge-too-late"));

        conference.as(Role.MODERATOR).get(QUESTIONS).then().body("items", hasSize(1));
    }

    @Test
    void nobody_but_an_administrator_purges_and_never_without_having_looked() {
        conference.phase(ConferencePhase.REHEARSAL);

        conference
                .as(Role.MODERATOR)
                .header("If-Match", "\"0\"")
                .delete(QUESTIONS)
                .then()
                .statusCode(403);
        conference.as(Role.ADMIN).delete(QUESTIONS).then().statusCode(428);
    }

    private UUID askedByTwoHalls() {
        var id = UUID.fromString(conference.ask("Thử?").getString("id"));
        conference
                .clerk(LONG_KHANH)
                .body(Map.of())
                .post(QUESTIONS + "/" + id + "/ask-too")
                .then()
                .statusCode(200);
        return id;
    }

    private Map<String, Object> ask(UUID key) {
        return conference
                .clerk(BIEN_HOA)
                .header("Idempotency-Key", key)
                .body(TestConference.body("Thử?"))
                .post(QUESTIONS)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getMap("");
    }

    private ValidatableResponse purge(String seen) {
        return conference
                .as(Role.ADMIN)
                .header("If-Match", seen)
                .delete(QUESTIONS)
                .then();
    }

    private Republisher owner() {
        return republishers.stream()
                .filter(one -> one.topic() == Topic.QUESTIONS)
                .findFirst()
                .orElseThrow();
    }

    /** Of this conference's questions, the rows that are left. */
    private long rows(String table) {
        return QuarkusTransaction.requiringNew().call(() -> ((Number) entities.createNativeQuery(
                                "select count(*) from " + table
                                        + " where question_id in (select id from purged_question where conference = ?1)")
                        .setParameter(1, conference.id())
                        .getSingleResult())
                .longValue());
    }

    private static List<ConsumerRecord<String, byte[]>> told(String key) {
        return QuestionLog.records(Topic.QUESTIONS.topicName()).stream()
                .filter(record -> key.equals(record.key()))
                .toList();
    }

    private static ConsumerRecord<String, byte[]> last(String key) {
        var told = told(key);
        return told.get(told.size() - 1);
    }
}

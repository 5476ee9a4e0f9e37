package vn.caunoi.questions.targets;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.caunoi.contracts.registry.AgendaItem;
import vn.caunoi.contracts.registry.AgendaKind;
import vn.caunoi.contracts.registry.ConferencePhase;
import vn.caunoi.contracts.registry.ConferenceTargets;
import vn.caunoi.contracts.registry.Role;
import vn.caunoi.contracts.registry.TopicTargets;
import vn.caunoi.questions.testing.QuestionLog;
import vn.caunoi.questions.testing.ServiceTest;
import vn.caunoi.questions.testing.TestConference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.caunoi.questions.testing.TestConference.act;

@QuarkusTest
class TargetsTest extends ServiceTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private TestConference conference;

    @BeforeEach
    void meet() {
        conference = TestConference.live();
    }

    @Test
    void a_question_is_to_be_taken_up_in_5_minutes_and_answered_in_30() {
        var asked = conference.ask("Dấu lấy ở đâu?");

        assertThat(minutes(asked, "takeUpBy")).isEqualTo(5);
        assertThat(minutes(asked, "dueAt")).isEqualTo(30);
    }

    @Test
    void other_targets_hold_for_what_waits_already() {
        var id = id(conference.ask("Dấu lấy ở đâu?", "topic", "SEALS"));
        var loose = id(conference.ask("Ai trả lời?"));

        conference.targets(new ConferenceTargets(3, 20, List.of(new TopicTargets("SEALS", 1, 10))));

        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(minutes(conference.read(id), "dueAt")).isEqualTo(10);
            assertThat(minutes(conference.read(loose), "dueAt")).isEqualTo(20);
        });
        assertThat(minutes(conference.read(id), "takeUpBy")).isEqualTo(1);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(QuestionLog.of(id)).last().satisfies(event -> {
                    assertThat(event.action()).isNull();
                    assertThat(event.question().version()).isEqualTo(2);
                    assertThat(event.question().takeUpBy()).isNotNull();
                }));
        assertThat(historyOf(id)).as("nobody did anything to it").isEqualTo(1);
    }

    @Test
    void what_changes_nothing_of_its_times_makes_no_version() {
        var id = id(conference.ask("Dấu lấy ở đâu?"));

        conference.phase(ConferencePhase.ANSWERING);

        await().atMost(PATIENCE)
                .until(() -> count("select count(*) from question where id = ?1 and reckoned_by = 2", id) == 1);
        assertThat(conference.read(id).getLong("version")).isEqualTo(1);
    }

    @Test
    void when_the_conference_closes_nothing_more_becomes_late_until_it_answers_again() {
        var id = id(conference.ask("Dấu lấy ở đâu?"));

        conference.phase(ConferencePhase.CLOSED);
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(conference.read(id).getString("dueAt")).isNull());

        conference.phase(ConferencePhase.ANSWERING);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(minutes(conference.read(id), "dueAt"))
                .isEqualTo(30));
    }

    @Test
    void in_a_presentation_the_clock_stands_still() {
        var now = Instant.now();
        conference.agenda(
                new AgendaItem(
                        now.minusSeconds(60), now.plus(Duration.ofHours(1)), AgendaKind.PRESENTING, "Quán triệt"),
                new AgendaItem(
                        now.plus(Duration.ofHours(1)), now.plus(Duration.ofHours(3)), AgendaKind.ANSWERING, "Hỏi đáp"));

        var asked = conference.ask("Dấu lấy ở đâu?");

        assertThat(Duration.between(now.plus(Duration.ofHours(1)), Instant.parse(asked.getString("dueAt"))))
                .isCloseTo(Duration.ofMinutes(30), Duration.ofSeconds(1));
    }

    @Test
    void what_nobody_takes_up_in_time_is_late_and_what_somebody_works_on_is_not_yet() {
        var lan = conference.official("lan", false, "SEALS");
        var left = id(conference.ask("Dấu lấy ở đâu?"));
        var taken = conference.taken("Dấu đóng ở đâu?", lan);
        change(
                "update question set take_up_by = now() - interval '1 minute' where take_up_by is not null and conference = ?1",
                conference.id());

        assertThat(late()).containsExactly(left.toString());

        change("update question set due_at = now() - interval '1 minute' where id = ?1", taken);
        assertThat(late()).containsExactlyInAnyOrder(left.toString(), taken.toString());
    }

    @Test
    void while_the_asker_is_asked_for_more_it_is_due_at_no_time_and_then_has_what_was_left() {
        var id = id(conference.ask("Dấu lấy ở đâu?"));

        act(conference.as(Role.MODERATOR), id, "request-info", 1, Map.of("text", "Xã nào?"))
                .statusCode(200);
        assertThat(conference.read(id).getString("dueAt")).isNull();
        act(conference.clerk(TestConference.BIEN_HOA), id, "supplement", 2, Map.of("text", "Xã Phú Lý"))
                .statusCode(200);

        assertThat(minutes(conference.read(id), "dueAt")).isEqualTo(30);
    }

    private List<String> late() {
        return conference
                .as(Role.MODERATOR)
                .queryParam("flag", "late")
                .get("/api/v1/questions")
                .then()
                .extract()
                .jsonPath()
                .getList("items.id");
    }

    /** How long after the asking it is late; to be awaited while its clock may still stand. */
    private static long minutes(JsonPath question, String field) {
        assertThat(question.getString(field)).as(field).isNotNull();
        return Duration.between(Instant.parse(question.getString("askedAt")), Instant.parse(question.getString(field)))
                .toMinutes();
    }

    private static UUID id(JsonPath question) {
        return UUID.fromString(question.getString("id"));
    }
}

package vn.caunoi.questions.routing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.caunoi.contracts.registry.ConferencePhase;
import vn.caunoi.contracts.registry.Role;
import vn.caunoi.questions.testing.ServiceTest;
import vn.caunoi.questions.testing.TestConference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static vn.caunoi.questions.testing.TestConference.BIEN_HOA;
import static vn.caunoi.questions.testing.TestConference.act;

@QuarkusTest
class EscalationTest extends ServiceTest {
    @Inject
    Escalations escalations;

    @Inject
    Router router;

    private TestConference conference;
    private String lan;
    private String minh;
    private UUID id;

    /** Lan is asked first and leaves it, Minh is her deputy. */
    @BeforeEach
    void assign() {
        conference = TestConference.live();
        lan = conference.official("lan", true);
        minh = conference.official("minh", true);
        conference
                .as(Role.MODERATOR)
                .header("If-Match", "\"0\"")
                .body(Map.of(
                        "rules",
                        List.of(Map.of(
                                "topic",
                                "SEALS",
                                "firstLine",
                                List.of(lan),
                                "deputies",
                                List.of(minh),
                                "fallback",
                                List.of())),
                        "caps",
                        List.of(),
                        "escalation",
                        Map.of("toDeputyMinutes", 5, "toModeratorMinutes", 10)))
                .put("/api/v1/topics/routing")
                .then()
                .statusCode(200);
        id = UUID.fromString(conference.ask("Dấu lấy ở đâu?", "topic", "SEALS").getString("id"));
        conference.awaitStatus(id, "ASSIGNED");
    }

    @Test
    void what_was_just_given_stays() {
        minutesGoBy(4);

        escalations.pass(conference.id());

        assertThat(conference.read(id).getString("official.username")).isEqualTo(lan);
        assertThat(conference.read(id).getLong("version")).isEqualTo(2);
    }

    @Test
    void what_is_left_for_five_minutes_goes_to_a_deputy_and_after_ten_to_the_moderators() {
        minutesGoBy(5);
        escalations.pass(conference.id());
        escalations.pass(conference.id());

        var handedOn = conference.read(id);
        assertThat(handedOn.getString("status")).isEqualTo("ASSIGNED");
        assertThat(handedOn.getString("official.username")).isEqualTo(minh);
        assertThat(handedOn.getString("assignedWhy.kind")).isEqualTo("ESCALATION");
        assertThat(handedOn.getLong("version")).isEqualTo(3);

        minutesGoBy(5);
        escalations.pass(conference.id());
        router.drain(conference.id());

        var escalated = conference.read(id);
        assertThat(escalated.getString("status")).isEqualTo("SUBMITTED");
        assertThat(escalated.getBoolean("escalated")).isTrue();
        assertThat(escalated.getLong("version")).isEqualTo(4);
        conference
                .as(Role.MODERATOR)
                .get("/api/v1/questions/" + id + "/history")
                .then()
                .body("items.action", equalTo(List.of("submit", "assign", "escalate", "escalate")))
                .body("items[3].by", equalTo(null));
    }

    @Test
    void the_moderators_find_it_and_others_do_not_learn_of_it() {
        minutesGoBy(10);
        escalations.pass(conference.id());

        conference
                .as(Role.MODERATOR)
                .queryParam("flag", "escalated")
                .get("/api/v1/questions")
                .then()
                .body("items.id", equalTo(List.of(id.toString())));
        conference
                .clerk(BIEN_HOA)
                .queryParam("flag", "escalated")
                .get("/api/v1/questions")
                .then()
                .statusCode(200)
                .body("items", equalTo(List.of()));
        conference
                .clerk(BIEN_HOA)
                .get("/api/v1/questions/" + id)
                .then()
                .statusCode(200)
                .body("$", not(hasKey("escalated")))
                .body("$", not(hasKey("assignedWhy")))
                .body("$", hasKey("takeUpBy"));
    }

    @Test
    void filed_anew_by_a_moderator_it_is_routed_again() {
        minutesGoBy(10);
        escalations.pass(conference.id());

        act(conference.as(Role.MODERATOR), id, "classify", 3, Map.of("topic", "SEALS"))
                .statusCode(200)
                .body("escalated", equalTo(false));

        conference.awaitStatus(id, "ASSIGNED");
    }

    @Test
    void without_a_deputy_on_duty_it_stays_until_the_moderators_turn() {
        conference.official("minh", false);
        minutesGoBy(6);

        escalations.pass(conference.id());

        assertThat(conference.read(id).getString("official.username")).isEqualTo(lan);
    }

    @Test
    void what_was_taken_or_put_off_is_left_alone() {
        act(conference.official(lan), id, "take", 2, null).statusCode(200);
        var later = UUID.fromString(
                conference.ask("Bao giờ có dấu?", "topic", "SEALS").getString("id"));
        conference.awaitStatus(later, "ASSIGNED");
        act(
                        conference.as(Role.MODERATOR),
                        later,
                        "extend",
                        2,
                        Map.of("dueAt", Instant.now().plusSeconds(86_400).toString(), "reason", "Chờ văn bản"))
                .statusCode(200);
        minutesGoBy(60);

        escalations.pass(conference.id());

        assertThat(conference.read(id).getString("status")).isEqualTo("IN_PROGRESS");
        assertThat(conference.read(later).getString("status")).isEqualTo("ASSIGNED");
    }

    @Test
    void time_does_not_count_while_the_asker_is_asked_for_more() {
        act(conference.official(lan), id, "take", 2, null).statusCode(200);
        act(conference.official(lan), id, "give-back", 3, Map.of("reason", "Không rõ"))
                .statusCode(200);
        conference.awaitStatus(id, "ASSIGNED");
        act(conference.as(Role.MODERATOR), id, "request-info", 5, Map.of("text", "Xã nào?"))
                .statusCode(200);
        minutesGoBy(30);
        change("""
                update question set pauses = jsonb_build_array(jsonb_build_object('from',
                  to_char((now() - interval '29 minutes') at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'to', null))
                where id = ?1""", id);
        act(conference.clerk(BIEN_HOA), id, "supplement", 6, Map.of("text", "Xã Phú Lý"))
                .statusCode(200)
                .body("status", equalTo("ASSIGNED"));

        escalations.pass(conference.id());

        conference.as(Role.MODERATOR).get("/api/v1/questions/" + id).then().body("version", equalTo(7));
    }

    @Test
    void time_does_not_count_while_the_conference_is_closed() {
        conference.phase(ConferencePhase.ANSWERING);
        conference.phase(ConferencePhase.CLOSED);
        change(
                "update directory_session set closed_at = now() - interval '58 minutes', opened_at = now() - interval '2 days' where conference = ?1",
                conference.id());
        minutesGoBy(60);
        // What is kept of the session was changed behind the service's back; another version makes it look again.
        conference.settings(true);

        escalations.pass(conference.id());

        assertThat(conference.read(id).getString("status")).isEqualTo("ASSIGNED");
    }

    /** As if it had been given so much earlier. */
    private void minutesGoBy(int minutes) {
        change(
                "update question set waits_since = waits_since - make_interval(mins => ?2) where conference = ?1",
                conference.id(),
                minutes);
    }
}

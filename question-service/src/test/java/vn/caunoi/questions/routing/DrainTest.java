package vn.caunoi.questions.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import vn.caunoi.contracts.registry.Role;
import vn.caunoi.questions.testing.ServiceTest;
import vn.caunoi.questions.testing.TestConference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static vn.caunoi.questions.testing.TestConference.act;

@QuarkusTest
class DrainTest extends ServiceTest {
    @Inject
    Router router;

    @Test
    void nobody_holds_more_than_the_cap_and_what_waits_goes_on_as_soon_as_somebody_is_freed() {
        var conference = TestConference.live();
        var lan = conference.official("lan", true, "SEALS");
        save(conference, 0, List.of(), Map.of(lan, 1));
        var first = asked(conference);
        conference.awaitStatus(first, "ASSIGNED");
        var second = asked(conference);
        router.drain(conference.id());
        assertThat(conference.read(second).getString("status")).isEqualTo("SUBMITTED");

        act(conference.official(lan), first, "take", 2, null).statusCode(200);
        act(conference.official(lan), first, "answer", 3, Map.of("text", "Ở xã."))
                .statusCode(200);

        assertThat(conference.awaitStatus(second, "ASSIGNED").getString("official.username"))
                .isEqualTo(lan);
    }

    @Test
    void a_raised_cap_holds_at_once() {
        var conference = TestConference.live();
        var lan = conference.official("lan", true, "SEALS");
        save(conference, 0, List.of(), Map.of(lan, 1));
        conference.awaitStatus(asked(conference), "ASSIGNED");
        var waiting = asked(conference);
        router.drain(conference.id());

        save(conference, 1, List.of(), Map.of(lan, 2));

        conference.awaitStatus(waiting, "ASSIGNED");
    }

    @Test
    void the_urgent_come_first_when_somebody_comes_on_duty() {
        var conference = TestConference.live();
        var lan = conference.official("lan", false, "SEALS");
        save(conference, 0, List.of(), Map.of(lan, 1));
        asked(conference);
        var urgent = UUID.fromString(
                conference.ask("Mất dấu?", "topic", "SEALS", "urgent", true).getString("id"));

        conference.official("lan", true, "SEALS");

        conference.awaitStatus(urgent, "ASSIGNED");
        router.drain(conference.id());
        assertThat(statuses(conference, "ASSIGNED")).isEqualTo(1);
    }

    @Test
    void deputies_and_the_fallback_desk_take_what_those_before_them_can_not_and_it_is_told_why() {
        var conference = TestConference.live();
        var lan = conference.official("lan", true);
        var minh = conference.official("minh", true);
        var desk = conference.official("desk", true);
        save(conference, 0, List.of(rule(List.of(lan), List.of(minh), List.of(desk))), Map.of(lan, 1, minh, 1));

        var byRule = conference.awaitStatus(asked(conference), "ASSIGNED");
        var byDeputy = conference.awaitStatus(asked(conference), "ASSIGNED");
        var byFallback = conference.awaitStatus(asked(conference), "ASSIGNED");

        assertThat(List.of(
                        byRule.getString("assignedWhy.kind"),
                        byDeputy.getString("assignedWhy.kind"),
                        byFallback.getString("assignedWhy.kind")))
                .containsExactly("RULE", "DEPUTY", "FALLBACK");
        assertThat(byFallback.getString("official.username")).isEqualTo(desk);
        assertThat(byFallback.getInt("assignedWhy.load")).isZero();
        conference
                .as(Role.MODERATOR)
                .get("/api/v1/questions/" + byDeputy.getString("id") + "/history")
                .then()
                .body("items[0].assignedWhy", nullValue())
                .body("items[1].action", equalTo("assign"))
                .body("items[1].assignedWhy.kind", equalTo("DEPUTY"))
                .body("items[1].assignedWhy.load", equalTo(0));
    }

    @Test
    void two_routers_at_once_assign_nothing_twice_and_spread_evenly() throws Exception {
        var conference = TestConference.live();
        for (int i = 0; i < 60; i++) {
            asked(conference);
        }
        // Behind the service's back, so that nothing is routed before both begin.
        for (var name : List.of("an", "binh", "chi")) {
            change("""
                    insert into directory_person
                      (id, version, conference, username, display_name, role, topics, on_duty, enabled)
                    values (?1, 1, ?2, ?3, ?3, 'OFFICIAL', array['SEALS'], true, true)""", UUID.randomUUID(), conference.id(), name + "." + conference.id());
        }

        var together = new CyclicBarrier(2);
        var threads = Executors.newFixedThreadPool(2);
        var passes = new ArrayList<Future<?>>();
        for (int i = 0; i < 2; i++) {
            passes.add(threads.submit(() -> {
                together.await(10, TimeUnit.SECONDS);
                router.drain(conference.id());
                return null;
            }));
        }
        for (var pass : passes) {
            pass.get(60, TimeUnit.SECONDS);
        }
        threads.shutdown();

        assertThat(count(
                        "select count(*) from question where conference = ?1 and version = 2 and status = 'ASSIGNED'",
                        conference.id()))
                .isEqualTo(60);
        assertThat(count("""
                        select count(*) from question_history h join question q on q.id = h.question_id
                        where q.conference = ?1 and h.action = 'ASSIGN'""", conference.id())).isEqualTo(60);
        assertThat(count("""
                        select max(open) - min(open) from (
                          select count(*) as open from question where conference = ?1 group by official_username) held""", conference.id())).isZero();
    }

    private static UUID asked(TestConference conference) {
        return UUID.fromString(
                conference.ask("Dấu lấy ở đâu?", "topic", "SEALS").getString("id"));
    }

    private long statuses(TestConference conference, String status) {
        return count("select count(*) from question where conference = ?1 and status = ?2", conference.id(), status);
    }

    private static Map<String, Object> rule(List<String> firstLine, List<String> deputies, List<String> fallback) {
        return Map.of("topic", "SEALS", "firstLine", firstLine, "deputies", deputies, "fallback", fallback);
    }

    /** @param caps by username */
    private static void save(TestConference conference, long version, List<?> rules, Map<String, Integer> caps) {
        var items = caps.entrySet().stream()
                .map(cap -> Map.of("official", cap.getKey(), "open", cap.getValue()))
                .toList();
        conference
                .as(Role.MODERATOR)
                .header("If-Match", "\"" + version + "\"")
                .body(Map.of(
                        "rules",
                        rules,
                        "caps",
                        items,
                        "escalation",
                        Map.of("toDeputyMinutes", 5, "toModeratorMinutes", 10)))
                .put("/api/v1/topics/routing")
                .then()
                .statusCode(200);
    }
}

package vn.caunoi.questions.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
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
    void a_question_that_is_given_away_is_written_once() {
        var conference = TestConference.live();
        conference.official("lan", true, "SEALS");
        change("create table written (id uuid)");
        change("""
                create function note_written() returns trigger language plpgsql as
                $$ begin insert into written values (new.id); return null; end $$""");
        change("create trigger written after update on question for each row execute function note_written()");
        try {
            var question = asked(conference);
            conference.awaitStatus(question, "ASSIGNED");

            assertThat(count("select count(*) from written where id = ?1", question))
                    .isEqualTo(1);
        } finally {
            change("drop trigger written on question");
            change("drop function note_written()");
            change("drop table written");
        }
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
    void two_routers_give_two_thousand_waiting_questions_to_twenty_officials_once_each_and_evenly() throws Exception {
        var conference = TestConference.live();
        waiting(conference, 2_000);
        var officials = onDuty(conference, 20);
        save(conference, 0, List.of(), Map.of(officials.get(0), 10));

        drainTwiceAtOnce(conference);

        assertThat(count(
                        "select count(*) from question where conference = ?1 and version = 2 and status = 'ASSIGNED'",
                        conference.id()))
                .isEqualTo(2_000);
        assertThat(count("""
                        select count(*) from question_history h join question q on q.id = h.question_id
                        where q.conference = ?1 and h.action = 'ASSIGN'""", conference.id())).isEqualTo(2_000);
        assertThat(held(conference, "q.official_username = '" + officials.get(0) + "'"))
                .as("no more than the cap")
                .containsExactly(10L);
        var others = held(conference, "q.official_username <> '" + officials.get(0) + "'");
        assertThat(others).hasSize(19);
        assertThat(others.get(18) - others.get(0))
                .as("within one of even: %s", others)
                .isLessThanOrEqualTo(1);
    }

    private void drainTwiceAtOnce(TestConference conference) throws Exception {
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
    }

    /** Asks once, and copies it past the API until there are {@code count}. */
    private void waiting(TestConference conference, int count) {
        var first = asked(conference);
        var columns = QuarkusTransaction.requiringNew()
                .call(() -> (String) entities.createNativeQuery("""
                        select string_agg(column_name, ',') from information_schema.columns
                        where table_name = 'question' and is_generated = 'NEVER'""").getSingleResult());
        change("""
                insert into question (%1$s) select %1$s from (
                  select (jsonb_populate_record(q, jsonb_build_object('id', gen_random_uuid(),
                    'counter', q.counter + n, 'number', (q.counter + n) || '-0', 'urgent', n %% 10 = 0))).*
                  from question q, generate_series(1, ?2 - 1) n where q.id = ?1) copies""".formatted(columns), first, count);
    }

    /** Officials of SEALS, put into the directory behind the service's back, so that nothing wakes the router. */
    private List<String> onDuty(TestConference conference, int count) {
        var usernames = IntStream.rangeClosed(1, count)
                .mapToObj(i -> "official-%02d.%s".formatted(i, conference.id()))
                .toList();
        usernames.forEach(username -> change("""
                    insert into directory_person
                      (id, version, conference, username, display_name, role, topics, on_duty, enabled)
                    values (?1, 1, ?2, ?3, ?3, 'OFFICIAL', array['SEALS'], true, true)""", UUID.randomUUID(), conference.id(), username));
        return usernames;
    }

    /** How much each official holds, the least first. */
    private List<Long> held(TestConference conference, String of) {
        return QuarkusTransaction.requiringNew().call(() -> entities.createNativeQuery("""
                                select count(*) from question q where q.conference = ?1 and %s
                                group by q.official_username order by 1""".formatted(of), Long.class)
                .setParameter(1, conference.id())
                .getResultList());
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

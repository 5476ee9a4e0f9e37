package vn.caunoi.questions.handling;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import jakarta.inject.Inject;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static vn.caunoi.questions.testing.TestConference.BIEN_HOA;
import static vn.caunoi.questions.testing.TestConference.LONG_KHANH;
import static vn.caunoi.questions.testing.TestConference.act;

@QuarkusTest
class MergeActionResourceTest extends LifeTest {
    @Inject
    AgroalDataSource database;

    @Test
    void one_answer_reaches_every_hall_that_asked() {
        var main = asked("Ghi tên ở đâu?");
        var same = fromLongKhanh("Ghi ten o dau?");

        merge(same, 1, main).body("status", equalTo("MERGED"));
        read(moderator(), main).body("halls.code", equalTo(List.of("731", "732")));
        taken(main);
        act(official(), main, "answer", 3, YES).statusCode(200);

        read(conference.clerk(LONG_KHANH), main).body("answer.text", equalTo("Được."));
        read(conference.clerk(LONG_KHANH), same)
                .body("mergedInto", equalTo(main.toString()))
                .body("mergedIntoNumber", equalTo(conference.read(main).getString("number")));
    }

    @Test
    void undoing_restores_halls_and_holder() {
        var main = asked("Câu chính?");
        var same = taken(fromLongKhanh("Câu trùng?"));
        merge(same, 3, main);

        act(moderator(), same, "unmerge", 4, null)
                .statusCode(200)
                .body("status", equalTo("ASSIGNED"))
                .body("official.username", equalTo(lan))
                .body("mergedInto", equalTo(null));
        read(moderator(), main).body("halls.code", equalTo(List.of("731")));
    }

    @Test
    void what_was_merged_comes_along_and_goes_back() {
        var first = asked("Một?");
        var second = fromLongKhanh("Hai?");
        var third = asked("Ba?");
        merge(first, 1, second);

        merge(second, 1, third);
        read(moderator(), first).body("mergedInto", equalTo(third.toString()));
        read(moderator(), third).body("halls.code", equalTo(List.of("731", "732")));

        act(moderator(), second, "unmerge", 2, null).statusCode(200);
        read(moderator(), first).body("mergedInto", equalTo(second.toString()));
        read(moderator(), second).body("halls.code", equalTo(List.of("732", "731")));
    }

    @Test
    void nothing_is_merged_into_itself_or_into_what_is_merged() {
        var main = asked("Chính?");
        var same = asked("Trùng?");
        merge(same, 1, main);

        refused(main, 1, act(moderator(), main, "merge", 1, Map.of("into", main)), 400, "invalid");
        refused(main, 1, act(moderator(), main, "merge", 1, Map.of("into", same)), 409, "main-is-merged")
                .body("detail", containsString(conference.read(main).getString("number")));
        refused(main, 1, act(moderator(), main, "merge", 1, Map.of("into", UUID.randomUUID())), 400, "invalid");
    }

    @Test
    void crosswise_merges_end_with_one_winner() throws Exception {
        var one = asked("Chéo một?");
        var two = asked("Chéo hai?");
        var threads = Executors.newFixedThreadPool(2);
        try {
            Callable<Integer> there = () -> act(moderator(), one, "merge", 1, Map.of("into", two))
                    .extract()
                    .statusCode();
            Callable<Integer> back = () -> act(moderator(), two, "merge", 1, Map.of("into", one))
                    .extract()
                    .statusCode();
            var results = List.of(threads.submit(there), threads.submit(back));

            assertThat(List.of(results.get(0).get(), results.get(1).get())).containsExactlyInAnyOrder(200, 409);
        } finally {
            threads.shutdownNow();
        }
        assertThat(List.of(
                        conference.read(one).getString("status"),
                        conference.read(two).getString("status")))
                .containsExactlyInAnyOrder("MERGED", "SUBMITTED");
    }

    @Test
    void a_hall_that_asks_too_and_a_moderator_who_merges_do_not_wait_for_each_other() throws Exception {
        var main = asked("Chính?");
        var same = asked("Trùng?");
        var other = asked("Chính hơn?");
        merge(same, 1, main);
        var threads = Executors.newFixedThreadPool(2);
        try (var held = database.getConnection()) {
            // The moderator has the first in hand and waits for the last; then the hall comes.
            held.setAutoCommit(false);
            lock(held, other);
            var merging = threads.submit(() -> act(moderator(), main, "merge", 1, Map.of("into", other))
                    .extract()
                    .statusCode());
            await().until(() -> waiting(held) >= 1);
            var asking = threads.submit(() -> conference
                    .clerk(LONG_KHANH)
                    .post("/api/v1/questions/" + same + "/ask-too")
                    .then()
                    .extract()
                    .statusCode());
            await().until(() -> waiting(held) >= 2);
            held.rollback();

            assertThat(merging.get()).isEqualTo(200);
            assertThat(asking.get()).isEqualTo(200);
        } finally {
            threads.shutdownNow();
        }
        read(moderator(), other).body("halls.code", equalTo(List.of("731", "732")));
    }

    private static void lock(Connection held, UUID question) throws SQLException {
        try (var statement = held.prepareStatement("select 1 from question where id = ? for update")) {
            statement.setObject(1, question);
            statement.execute();
        }
    }

    /** How many wait for a row or for whoever waits for one. */
    private static long waiting(Connection held) throws SQLException {
        try (var statement = held.createStatement();
                var found = statement.executeQuery("""
                        with recursive behind (pid) as (
                          select pid from pg_stat_activity where pg_backend_pid() = any (pg_blocking_pids(pid))
                          union select a.pid from pg_stat_activity a join behind b on b.pid = any (pg_blocking_pids(a.pid)))
                        select count(*) from behind""")) {
            found.next();
            return found.getLong(1);
        }
    }

    @Test
    void a_private_question_is_not_merged() {
        var main = asked("Công khai?");
        var complaint = asked("Tố cáo?", "private", true);

        refused(complaint, 1, act(moderator(), complaint, "merge", 1, Map.of("into", main)), 409, "private-merge");
    }

    private ValidatableResponse merge(UUID question, long version, UUID main) {
        return act(moderator(), question, "merge", version, Map.of("into", main))
                .statusCode(200);
    }

    private UUID fromLongKhanh(String text) {
        return id(conference.askAs(conference.clerk(LONG_KHANH), text));
    }

    @Test
    void a_hall_of_the_main_question_is_not_counted_twice() {
        var main = asked("Một lần?");
        var again = id(conference.askAs(conference.clerk(BIEN_HOA), "Lần nữa?"));

        merge(again, 1, main);

        read(moderator(), main).body("halls.code", equalTo(List.of("731")));
    }
}

package vn.caunoi.questions.work;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import vn.caunoi.contracts.registry.Role;
import vn.caunoi.questions.testing.QuestionLog;
import vn.caunoi.questions.testing.ServiceTest;
import vn.caunoi.questions.testing.TestConference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static vn.caunoi.questions.testing.TestConference.BIEN_HOA;
import static vn.caunoi.questions.testing.TestConference.act;

/** Time passes here by making what was done older than it is. */
@QuarkusTest
class LeasesTest extends ServiceTest {
    private static final Duration LEASE = Duration.ofMinutes(10);

    @Inject
    LeaseExpiry expiry;

    @Inject
    Leases leases;

    private TestConference conference;
    private String lan;

    @BeforeAll
    void meet() {
        conference = TestConference.live();
        lan = conference.official("lan", false, "VOTER_LIST");
    }

    @Test
    void a_taken_question_of_which_nothing_is_heard_is_free_to_be_taken_again() {
        var id = conference.taken("Bỏ quên?", lan);
        anHourPasses(id);

        expiry.release(leaseAgo());

        var released = conference.read(id);
        assertThat(released.getString("status")).isEqualTo("ASSIGNED");
        assertThat(released.getString("official.username")).isEqualTo(lan);
        conference
                .as(Role.MODERATOR)
                .get("/api/v1/questions/" + id + "/history")
                .then()
                .body("items[3].action", equalTo("release"))
                .body("items[3].by", nullValue())
                .body("items[3].from", equalTo("IN_PROGRESS"));
        await().untilAsserted(() -> assertThat(QuestionLog.of(id))
                .last()
                .satisfies(event -> assertThat(event.question().version()).isEqualTo(4)));
        act(conference.official(lan), id, "take", 4, null).statusCode(200);
    }

    @Test
    void one_that_was_taken_lately_stays_taken_though_no_page_is_open() {
        var id = conference.taken("Vừa nhận?", lan);

        expiry.release(leaseAgo());

        assertThat(conference.read(id).getString("status")).isEqualTo("IN_PROGRESS");
    }

    @Test
    void an_open_page_keeps_it() {
        var id = conference.taken("Đang mở?", lan);
        anHourPasses(id);
        conference
                .official(lan)
                .body(Map.of("doing", "reading"))
                .put("/api/v1/questions/" + id + "/work")
                .then()
                .statusCode(204);

        expiry.release(leaseAgo());

        assertThat(conference.read(id).getString("status")).isEqualTo("IN_PROGRESS");
        anHourPasses(id);
        expiry.release(leaseAgo());
        assertThat(conference.read(id).getString("status")).isEqualTo("ASSIGNED");
    }

    @Test
    void what_its_holder_types_or_does_keeps_it() {
        var typed = conference.taken("Đang gõ?", lan);
        var edited = conference.taken("Đang sửa?", lan);
        anHourPasses(typed);
        anHourPasses(edited);
        conference
                .official(lan)
                .body(Map.of("text", "Theo"))
                .put("/api/v1/questions/" + typed + "/draft")
                .then()
                .statusCode(204);
        act(conference.official(lan), edited, "edit", 3, Map.of("text", "Sửa lại?"))
                .statusCode(200);

        expiry.release(leaseAgo());

        assertThat(conference.read(typed).getString("status")).isEqualTo("IN_PROGRESS");
        assertThat(conference.read(edited).getString("status")).isEqualTo("IN_PROGRESS");
    }

    @Test
    void what_others_do_to_it_does_not() {
        var id = conference.taken("Người khác sửa?", lan);
        anHourPasses(id);
        act(conference.as(Role.MODERATOR), id, "edit", 3, Map.of("text", "Sửa lại?"))
                .statusCode(200);

        expiry.release(leaseAgo());

        assertThat(conference.read(id).getString("status")).isEqualTo("ASSIGNED");
    }

    @Test
    void the_time_in_which_it_waited_for_the_asker_does_not_count() {
        var id = conference.taken("Còn thiếu gì?", lan);
        act(conference.official(lan), id, "request-info", 3, Map.of("text", "Ở xã nào?"))
                .statusCode(200);
        anHourPasses(id);
        act(conference.clerk(BIEN_HOA), id, "supplement", 4, Map.of("text", "Xã Đồi Mây"))
                .statusCode(200);

        expiry.release(leaseAgo());

        assertThat(conference.read(id).getString("status")).isEqualTo("IN_PROGRESS");
    }

    @Test
    void a_lease_is_not_lost_while_the_service_could_not_listen() {
        var id = conference.taken("Khởi động lại?", lan);
        anHourPasses(id);

        expiry.release(new LeaseWatch(LEASE).silentBefore(Instant.now()));

        assertThat(conference.read(id).getString("status")).isEqualTo("IN_PROGRESS");
    }

    @RepeatedTest(3)
    void two_replicas_release_it_once() throws Exception {
        var id = conference.taken("Hai máy chủ?", lan);
        anHourPasses(id);
        var moment = leaseAgo();
        var threads = Executors.newFixedThreadPool(2);
        var start = new CyclicBarrier(2);
        try {
            var replicas = IntStream.range(0, 2)
                    .mapToObj(i -> threads.submit(() -> {
                        start.await();
                        leases.release(id, moment);
                        return null;
                    }))
                    .toList();
            for (var replica : List.copyOf(replicas)) {
                replica.get();
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(conference.read(id).getLong("version")).isEqualTo(4);
        assertThat(historyOf(id)).isEqualTo(4);
    }

    private void anHourPasses(UUID question) {
        change("update question_history set at = at - interval '1 hour' where question_id = ?1", question);
        change("update question set asked_at = asked_at - interval '1 hour' where id = ?1", question);
        change(
                "update question_work set signed_at = signed_at - interval '1 hour', until = until - interval '1 hour',"
                        + " told_at = told_at - interval '1 hour' where question_id = ?1",
                question);
    }

    private static Instant leaseAgo() {
        return Instant.now().minus(LEASE);
    }
}

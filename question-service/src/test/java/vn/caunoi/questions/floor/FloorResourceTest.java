package vn.caunoi.questions.floor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.caunoi.contracts.EventJson;
import vn.caunoi.contracts.question.TallyEvent;
import vn.caunoi.contracts.registry.Role;
import vn.caunoi.questions.testing.QuestionLog;
import vn.caunoi.questions.testing.ServiceTest;
import vn.caunoi.questions.testing.TestConference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static vn.caunoi.questions.testing.TestConference.BIEN_HOA;
import static vn.caunoi.questions.testing.TestConference.LONG_KHANH;
import static vn.caunoi.questions.testing.TestConference.act;

@QuarkusTest
class FloorResourceTest extends ServiceTest {
    private TestConference conference;
    private String lan;

    @BeforeAll
    void open() {
        conference = TestConference.live();
        lan = conference.official("lan", false, "SEALS");
    }

    @BeforeEach
    void clearTheTable() {
        conference.chairDirects(false);
        change("delete from question_floor where conference = ?1", conference.id());
    }

    @Test
    void a_question_is_put_on_the_table_called_and_answered_aloud_without_a_new_version() {
        var id = conference.taken("Con dấu giao khi nào?", lan);

        moderator(id, "queue", null).statusCode(200).body("floor.state", equalTo("QUEUED"));
        floor(conference.clerk(BIEN_HOA), id, "ready", null).statusCode(200).body("floor.readyAt", notNullValue());
        call(conference.as(Role.MODERATOR), id, null)
                .statusCode(200)
                .body("floor.state", equalTo("CALLED"))
                .body("floor.calledAt", notNullValue())
                .body("version", equalTo(3));
        moderator(id, "answered", null)
                .statusCode(200)
                .body("$", not(hasKey("floor")))
                .body("answeredLiveAt", notNullValue())
                .body("status", equalTo("IN_PROGRESS"));

        act(conference.official(lan), id, "answer", 3, Map.of("text", "Trước ngày 10."))
                .statusCode(200)
                .body("$", not(hasKey("answeredLiveAt")));
        conference
                .as(Role.MODERATOR)
                .get("/api/v1/questions/" + id + "/history")
                .then()
                .body("items.action", hasItems("queue", "ready", "call", "answered"));
    }

    @Test
    void calling_the_next_ends_the_former() {
        var first = queued("Câu thứ nhất?");
        var second = queued("Câu thứ hai?");
        call(conference.as(Role.MODERATOR), first, null).statusCode(200);

        call(conference.as(Role.MODERATOR), second, first).statusCode(200).body("floor.state", equalTo("CALLED"));

        read(first).body("$", not(hasKey("floor"))).body("answeredLiveAt", notNullValue());
    }

    @Test
    void whoever_calls_without_having_seen_who_has_the_word_is_told() {
        var first = queued("Đang trả lời?");
        var second = queued("Chờ?");
        call(conference.as(Role.MODERATOR), first, null).statusCode(200);

        call(conference.as(Role.MODERATOR), second, null)
                .statusCode(409)
                .body("type", equalTo("urn:caunoi:problem:already-called"))
                .body("detail", containsString(BIEN_HOA.name()));

        read(first).body("floor.state", equalTo("CALLED"));
        call(conference.as(Role.MODERATOR), first, null).statusCode(200);
    }

    @Test
    void of_moderators_who_call_at_the_same_moment_one_gets_through() {
        var ids = new ArrayList<UUID>();
        for (int i = 0; i < 4; i++) {
            ids.add(queued("Cùng lúc " + i + "?"));
        }

        var answers = ids.stream()
                .map(id -> CompletableFuture.supplyAsync(() ->
                        call(conference.as(Role.MODERATOR), id, null).extract().statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).containsOnly(200, 409);
        assertThat(Collections.frequency(answers, 200)).isEqualTo(1);
        assertThat(count(
                        "select count(*) from question_floor where conference = ?1 and state = 'CALLED'",
                        conference.id()))
                .isEqualTo(1);
    }

    @Test
    void acts_at_the_same_time_as_withdrawals_leave_nothing_stuck() {
        var ids = new ArrayList<UUID>();
        for (int i = 0; i < 6; i++) {
            ids.add(queued("Rút khi đang mời " + i + "?"));
        }
        var calling = CompletableFuture.runAsync(() -> {
            UUID former = null;
            for (var id : ids) {
                if (call(conference.as(Role.MODERATOR), id, former).extract().statusCode() == 200) {
                    former = id;
                }
            }
        });
        for (var id : ids) {
            var status = act(conference.clerk(BIEN_HOA), id, "withdraw", 1, null)
                    .extract()
                    .statusCode();
            assertThat(status).isEqualTo(200);
        }
        calling.join();

        for (var id : ids) {
            read(id).body("$", not(hasKey("floor"))).body("$", not(hasKey("answeredLiveAt")));
        }
    }

    @Test
    void what_waits_is_moved_and_skipped() {
        var a = queued("Câu a?");
        var b = queued("Câu b?");
        var c = queued("Câu c?");

        moderator(c, "move", before(a)).statusCode(200);
        assertThat(order(a, b, c)).containsExactly(c, a, b);
        moderator(c, "move", before(null)).statusCode(200);
        assertThat(order(a, b, c)).containsExactly(a, b, c);
        for (int i = 0; i < 30; i++) {
            // Time and again between the same two: there is always room.
            moderator(i % 2 == 0 ? c : b, "move", before(i % 2 == 0 ? b : c)).statusCode(200);
        }
        assertThat(order(a, b, c)).containsExactly(a, b, c);
        moderator(a, "skip", null).statusCode(200).body("floor.readyAt", nullValue());
        assertThat(order(a, b, c)).containsExactly(b, c, a);
        moderator(a, "move", before(UUID.randomUUID())).statusCode(400);
    }

    @Test
    void what_is_put_on_the_table_waits_with_those_of_its_topic() {
        var seals = queuedAbout("SEALS");
        var counting = queuedAbout("COUNTING");
        var without = queued("Không rõ lĩnh vực?");
        var again = queuedAbout("SEALS");
        var more = queuedAbout("COUNTING");

        assertThat(order(seals, counting, without, again, more)).containsExactly(seals, again, counting, more, without);
    }

    @Test
    void a_hall_that_is_called_and_silent_waits_behind_the_others() {
        var silent = queued("Không lên tiếng?");
        var other = queued("Câu sau?");
        call(conference.as(Role.MODERATOR), silent, null).statusCode(200);

        moderator(silent, "skip", null).statusCode(200).body("floor.state", equalTo("QUEUED"));

        assertThat(order(silent, other)).containsExactly(other, silent);
        moderator(silent, "answered", null).statusCode(409).body("type", equalTo("urn:caunoi:problem:not-called"));
    }

    @Test
    void a_private_question_is_refused_and_one_that_becomes_private_leaves() {
        var secret = UUID.fromString(
                conference.ask("Khiếu nại về một người", "private", true).getString("id"));
        moderator(secret, "queue", null).statusCode(409).body("type", equalTo("urn:caunoi:problem:private-on-table"));

        var id = queued("Lúc đầu không riêng tư?");
        act(conference.as(Role.MODERATOR), id, "mark-private", 1, null).statusCode(200);
        read(id).body("$", not(hasKey("floor")));
    }

    @Test
    void what_is_declined_withdrawn_or_merged_leaves_the_table() {
        var declined = queued("Ngoài nội dung?");
        var withdrawn = queued("Xin rút?");
        var merged = queued("Trùng câu khác?");
        var main = queued("Câu chính?");

        act(conference.as(Role.MODERATOR), declined, "decline", 1, Map.of("reason", "Ngoài nội dung"))
                .statusCode(200);
        act(conference.clerk(BIEN_HOA), withdrawn, "withdraw", 1, null).statusCode(200);
        act(conference.as(Role.MODERATOR), merged, "merge", 1, Map.of("into", main))
                .statusCode(200);

        for (var id : List.of(declined, withdrawn, merged)) {
            read(id).body("$", not(hasKey("floor")));
        }
        read(main).body("floor.state", equalTo("QUEUED"));
        moderator(declined, "queue", null).statusCode(409).body("type", equalTo("urn:caunoi:problem:wrong-state"));
        moderator(declined, "skip", null).statusCode(409).body("type", equalTo("urn:caunoi:problem:not-on-table"));
    }

    @Test
    void the_chair_sees_what_lies_on_the_table_and_directs_only_where_it_is_allowed() {
        var id = queued("Chủ trì xem?");
        var unseen = UUID.fromString(conference.ask("Chưa lên bàn?").getString("id"));

        conference
                .as(Role.CHAIR)
                .get("/api/v1/questions/" + id)
                .then()
                .statusCode(200)
                .body("text", equalTo("Chủ trì xem?"))
                .body("floor.state", equalTo("QUEUED"))
                .body("$", not(hasKey("answer")))
                .body("$", not(hasKey("official")));
        call(conference.as(Role.CHAIR), id, null)
                .statusCode(403)
                .body("type", equalTo("urn:caunoi:problem:chair-looks-on"));
        call(conference.as(Role.CHAIR), unseen, null).statusCode(404);

        conference.chairDirects(true);
        call(conference.as(Role.CHAIR), id, null).statusCode(200);
        floor(conference.as(Role.CHAIR), id, "queue", null).statusCode(403);
        floor(conference.as(Role.CHAIR), id, "answered", null).statusCode(204);
        conference.as(Role.CHAIR).get("/api/v1/questions/" + id).then().statusCode(404);
    }

    @Test
    void a_screen_reads_only_the_one_that_is_called() {
        var called = queued("Màn hình đọc?");
        var waiting = queued("Màn hình không đọc?");
        call(conference.as(Role.MODERATOR), called, null).statusCode(200);

        conference
                .as(Role.SCREEN)
                .get("/api/v1/questions/" + called)
                .then()
                .statusCode(200)
                .body("text", equalTo("Màn hình đọc?"))
                .body("topic", nullValue());
        conference.as(Role.SCREEN).get("/api/v1/questions/" + waiting).then().statusCode(404);
        conference
                .as(Role.SCREEN)
                .get("/api/v1/questions")
                .then()
                .body("items.id", equalTo(List.of(called.toString())));
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "CLERK, queue, 403",
        "OFFICIAL, queue, 403",
        "ADMIN, queue, 403",
        "ADMIN, call, 403",
        "OPERATOR, ready, 403",
        "MODERATOR, ready, 403",
        "SCREEN, call, 403",
        "TECHNICIAN, skip, 403",
        "OFFICIAL, answered, 403",
        "CHAIR, remove, 403"
    })
    void the_others_direct_nothing(Role role, String act, int status) {
        var id = queued("Không phải ai cũng mời?");

        floor(conference.as(role), id, act, act.equals("call") ? former(null) : null)
                .statusCode(status);
    }

    @Test
    void only_the_hall_that_asked_says_that_it_is_ready() {
        var id = queued("Sẵn sàng?");

        floor(conference.clerk(LONG_KHANH), id, "ready", null)
                .statusCode(403)
                .body("type", equalTo("urn:caunoi:problem:not-yours"));
    }

    @Test
    void every_act_is_told_with_a_tally_of_its_own() {
        var id = queued("Báo ngay?");
        call(conference.as(Role.MODERATOR), id, null).statusCode(200);
        moderator(id, "remove", null).statusCode(200);

        await().untilAsserted(() -> assertThat(tallies(id))
                .extracting(tally ->
                        tally.floor() == null ? "-" : tally.floor().state().name())
                .containsExactly("QUEUED", "CALLED", "-"));
        assertThat(tallies(id)).extracting(TallyEvent::version).containsExactly(1L, 2L, 3L);
    }

    private List<TallyEvent> tallies(UUID id) {
        return QuestionLog.records("caunoi.questions.v1").stream()
                .filter(record -> TallyEvent.key(id).equals(record.key()))
                .map(record -> {
                    try {
                        return EventJson.read(record.value(), TallyEvent.class);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .toList();
    }

    private UUID queued(String text) {
        var id = UUID.fromString(conference.ask(text).getString("id"));
        moderator(id, "queue", null).statusCode(200);
        return id;
    }

    private UUID queuedAbout(String topic) {
        var id = UUID.fromString(
                conference.ask("Về " + topic + "?", "topic", topic).getString("id"));
        moderator(id, "queue", null).statusCode(200);
        return id;
    }

    private ValidatableResponse read(UUID id) {
        return conference
                .as(Role.MODERATOR)
                .get("/api/v1/questions/" + id)
                .then()
                .statusCode(200);
    }

    /** As they wait, the first one first. */
    private List<UUID> order(UUID... ids) {
        return Arrays.stream(ids).sorted(Comparator.comparing(this::rank)).toList();
    }

    private long rank(UUID id) {
        return read(id).extract().jsonPath().getLong("floor.rank");
    }

    private ValidatableResponse moderator(UUID id, String act, Object body) {
        return floor(conference.as(Role.MODERATOR), id, act, body);
    }

    private static ValidatableResponse call(RequestSpecification who, UUID id, UUID former) {
        return floor(who, id, "call", former(former));
    }

    private static ValidatableResponse floor(RequestSpecification who, UUID id, String act, Object body) {
        return (body == null ? who : who.body(body))
                .post("/api/v1/questions/" + id + "/floor/" + act)
                .then();
    }

    private static Map<String, Object> former(UUID former) {
        var body = new HashMap<String, Object>();
        body.put("former", former);
        return body;
    }

    private static Map<String, Object> before(UUID before) {
        var body = new HashMap<String, Object>();
        body.put("before", before);
        return body;
    }
}

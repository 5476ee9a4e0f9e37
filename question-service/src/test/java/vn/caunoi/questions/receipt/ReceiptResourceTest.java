package vn.caunoi.questions.receipt;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import vn.caunoi.contracts.registry.Role;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static vn.caunoi.questions.testing.TestConference.BIEN_HOA;
import static vn.caunoi.questions.testing.TestConference.LONG_KHANH;
import static vn.caunoi.questions.testing.TestConference.act;

@QuarkusTest
class ReceiptResourceTest extends Acknowledging {
    @Inject
    ReceiptStore store;

    @Test
    void the_desk_and_the_asking_hall_read_which_halls_have_the_answer_and_which_not() {
        var question = published();
        store.put(List.of(shown(question, 1, "731")));

        for (var reader : List.of(moderator(), official(), conference.as(Role.ADMIN), conference.clerk(BIEN_HOA))) {
            receipts(reader, question)
                    .statusCode(200)
                    .body("revision", equalTo(1))
                    .body("sentAt", notNullValue())
                    .body("items.bridgePoint.code", equalTo(List.of("731", "732")))
                    .body("items[0].shownAt", notNullValue())
                    .body("items[0].late", equalTo(false))
                    .body("items[0].revision", equalTo(1))
                    .body("items[1].shownAt", equalTo(null))
                    .body("items[1].revision", equalTo(null));
        }
        read(moderator(), question).body("receipts.shown", equalTo(1)).body("receipts.readOut", equalTo(0));
        read(conference.clerk(LONG_KHANH), question).body("$", not(hasKey("receipts")));
    }

    @Test
    void nobody_else_reads_who_has_seen_it() {
        var question = published();
        var hidden = asked("Riêng?", "private", true);

        receipts(conference.clerk(LONG_KHANH), question).statusCode(403);
        receipts(conference.clerk(LONG_KHANH), hidden).statusCode(404);
        receipts(conference.as(Role.OPERATOR), question).statusCode(403);
        receipts(moderator(), UUID.randomUUID()).statusCode(404);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"TECHNICIAN", "CHAIR", "SCREEN"})
    void some_roles_have_no_use_for_it(Role role) {
        receipts(conference.as(role), published()).statusCode(403);
    }

    @Test
    void a_hall_that_showed_it_long_after_it_was_sent_is_marked_late() {
        var question = published();

        store.put(List.of(
                shown(question, 1, "731", Instant.now().plusSeconds(60)),
                shown(question, 1, "732", Instant.now().plusSeconds(600))));

        receipts(moderator(), question).body("items.late", equalTo(List.of(false, true)));
    }

    @Test
    void a_hall_that_saw_only_the_answer_before_its_correction_is_told_apart() {
        var question = published();
        store.put(List.of(shown(question, 1, "731")));
        correct(question);

        receipts(moderator(), question)
                .body("revision", equalTo(2))
                .body("items[0].shownAt", equalTo(null))
                .body("items[0].revision", equalTo(1));
        read(moderator(), question).body("receipts.shown", equalTo(0));
    }

    @Test
    void a_clerk_says_that_the_hall_has_heard_it() {
        var question = published();

        readOut(conference.clerk(LONG_KHANH), question, 1)
                .statusCode(200)
                .body("version", equalTo(4))
                .body("$", not(hasKey("receipts")));
        readOut(conference.clerk(LONG_KHANH), question, 1).statusCode(200);

        receipts(moderator(), question)
                .body("items[1].readOutAt", notNullValue())
                .body("items[1].byPhone", equalTo(false))
                .body("items[1].shownAt", equalTo(null));
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> read(moderator(), question).body("receipts.readOut", equalTo(1)));
    }

    @Test
    void what_was_read_to_one_caller_alone_is_not_yet_read_to_the_hall() {
        var question = published();
        conference
                .as(Role.OPERATOR)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of(
                        "outcome",
                        "READ_OUT",
                        "question",
                        question,
                        "bridgePoint",
                        "732",
                        "caller",
                        Map.of("name", "Ông Thử", "phone", "0999 000 011")))
                .post("/api/v1/hotline/calls")
                .then()
                .statusCode(201);

        receipts(moderator(), question).body("items[1].byPhone", equalTo(true));
        readOut(conference.clerk(LONG_KHANH), question, 1).statusCode(200);
        receipts(moderator(), question).body("items[1].byPhone", equalTo(false));
    }

    @Test
    void an_answer_that_was_corrected_meanwhile_is_to_be_read_anew() {
        var question = published();
        correct(question);

        readOut(conference.clerk(LONG_KHANH), question, 1)
                .statusCode(409)
                .body("type", equalTo("urn:caunoi:problem:newer-revision"));
        readOut(conference.clerk(LONG_KHANH), question, 2).statusCode(200);
        readOut(conference.clerk(LONG_KHANH), question, 3).statusCode(400).body("errors[0].field", equalTo("revision"));
    }

    @Test
    void what_not_every_hall_was_sent_is_read_to_none() {
        var answered = taken();
        act(official(), answered, "answer", 3, Map.of("text", "Được.")).statusCode(200);
        var hidden = asked("Riêng?", "private", true);
        var owed = taken();
        act(official(), owed, "answer", 3, Map.of("live", true)).statusCode(200);

        readOut(conference.clerk(BIEN_HOA), answered, 1)
                .statusCode(409)
                .body("type", equalTo("urn:caunoi:problem:nothing-to-read-out"));
        readOut(conference.clerk(BIEN_HOA), owed, 1).statusCode(409);
        readOut(conference.clerk(LONG_KHANH), hidden, 1).statusCode(404);
        readOut(moderator(), answered, 1).statusCode(403);
        readOut(conference.clerk(BIEN_HOA), answered, 0).statusCode(400);
    }

    @Test
    void a_clerk_reads_which_answers_the_own_hall_has() {
        var shown = published();
        var heard = published();
        store.put(List.of(shown(shown, 1, "732")));
        readOut(conference.clerk(LONG_KHANH), heard, 1).statusCode(200);

        conference
                .clerk(LONG_KHANH)
                .get(QUESTIONS + "received")
                .then()
                .statusCode(200)
                .body("items.question", hasItem(shown.toString()))
                .body("items.find { it.question == '" + shown + "' }.readOutAt", equalTo(null))
                .body("items.find { it.question == '" + heard + "' }.readOutAt", notNullValue());
        moderator().get(QUESTIONS + "received").then().statusCode(403);
    }

    private void correct(UUID question) {
        act(official(), question, "correct", 4, Map.of("text", "Được, tại xã.")).statusCode(200);
    }

    private static ValidatableResponse receipts(RequestSpecification who, UUID question) {
        return who.get(QUESTIONS + question + "/receipts").then();
    }

    private static ValidatableResponse readOut(RequestSpecification who, UUID question, int revision) {
        return who.body(Map.of("revision", revision))
                .post(QUESTIONS + question + "/read-out")
                .then();
    }
}

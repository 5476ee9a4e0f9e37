package vn.caunoi.registry.rehearsal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.ValidatableResponse;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.caunoi.contracts.Topic;
import vn.caunoi.contracts.registry.LineState;
import vn.caunoi.registry.bridgepoint.BridgePointService;
import vn.caunoi.registry.testing.Browser;
import vn.caunoi.registry.testing.Hub;
import vn.caunoi.registry.testing.RegistryTest;
import vn.caunoi.registry.testing.TestConference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

@RegistryTest
class RehearsalResourceTest {
    private static final String HALLS = "/api/v1/bridge-points/";
    private static final String OWN = HALLS + "731/rehearsal";

    @Inject
    Hub hub;

    @Inject
    BridgePointService halls;

    @Inject
    QuestionsHeard questions;

    @Inject
    RehearsalService rehearsals;

    private TestConference conference;
    private String clerk;
    private String screen;
    private String moderator;

    @BeforeEach
    void signIn() {
        conference = hub.conference();
        clerk = Browser.session(conference.clerk());
        screen = Browser.session(hub.add(conference, "SCREEN", "731"));
        moderator = Browser.session(conference.moderator());
    }

    @Test
    void pages_report_what_came_over_the_stream_and_nobody_reads_it_elsewhere() {
        var answer = Browser.page(clerk).post(OWN + "/practice");
        answer.then().statusCode(200).body("practisedAt", notNullValue());
        var token = token();
        assertThat(token).isNotEmpty();
        assertThat(answer.asString()).doesNotContain(token);
        Browser.page(clerk).get("/api/v1/bridge-points").then().body(not(equalTo(token)));

        seen(clerk, "731", "STREAM", "guessed").statusCode(409);
        seen(clerk, "731", "SCREEN", token).statusCode(403);
        seen(clerk, "75", "STREAM", token).statusCode(403);
        seen(clerk, "731", "STREAM", token).statusCode(204);
        seen(screen, "731", "SCREEN", token).statusCode(204);
        seen(screen, "731", "SCREEN", token).statusCode(204);

        check("STREAM", clerk).body("at", notNullValue());
        check("SCREEN", clerk).body("at", notNullValue());
        check("FORM", clerk).body("at", nullValue());
    }

    @Test
    void people_tick_what_only_people_can_say_and_take_it_back() {
        var operator = Browser.session(hub.add(conference, "OPERATOR"));

        say(clerk, "SOUND", true).statusCode(200);
        say(clerk, "FORM", true).statusCode(403);
        say(clerk, "HOTLINE", true).statusCode(403);
        say(operator, "HOTLINE", true).statusCode(200);
        say(operator, "SOUND", false).statusCode(403);
        say(Browser.session(conference.official()), "SOUND", true).statusCode(403);
        check("SOUND", moderator).body("by", equalTo("Nguyễn Thị Mẫu – CLERK")).body("live", equalTo(true));

        say(moderator, "SOUND", false).statusCode(200);
        check("SOUND", moderator).body("at", nullValue());
    }

    @Test
    void a_question_of_the_form_and_one_by_telephone_tick_when_they_come_through_kafka() throws IOException {
        questions.handle(question("WEB"));
        questions.handle(question("HOTLINE"));

        check("FORM", clerk).body("at", equalTo("2021-04-28T01:00:00.000Z")).body("by", nullValue());
        check("HOTLINE", clerk).body("at", notNullValue());
    }

    @Test
    void a_hall_that_has_shown_everything_is_tested_and_no_more_when_a_tick_is_taken_back() throws IOException {
        Browser.page(moderator)
                .post(HALLS + "rehearsals/practice")
                .then()
                .statusCode(200)
                .body("items.code", contains("75", "731"));
        seen(clerk, "731", "STREAM", token()).statusCode(204);
        seen(screen, "731", "SCREEN", token()).statusCode(204);
        questions.handle(question("WEB"));
        questions.handle(question("HOTLINE"));
        say(clerk, "SOUND", true);
        say(clerk, "PICTURE", true);
        testedAt(nullValue());

        halls.health(hall(), new LineState(LineState.Line.UP, null, null, null));
        rehearsals.lookAtLines();

        testedAt(notNullValue());
        Browser.page(moderator).get(HALLS + "rehearsals").then().body("items.complete", contains(false, true));
        say(clerk, "PICTURE", false);
        testedAt(nullValue());
    }

    @Test
    void nothing_is_ticked_after_the_conference_took_its_last_question() throws IOException {
        Browser.page(moderator)
                .header("If-Match", "\"1\"")
                .body(Map.of("state", "ANSWERING"))
                .put("/api/v1/conference/state")
                .then()
                .statusCode(200);

        say(clerk, "SOUND", true).statusCode(409);
        Browser.page(clerk).post(OWN + "/practice").then().statusCode(409);
        questions.handle(question("WEB"));
        check("FORM", clerk).body("at", nullValue());
    }

    @Test
    void a_tick_by_who_looked_before_does_not_take_back_what_was_told_since() {
        Browser.page(clerk).post(OWN + "/practice").then().statusCode(200);
        QuarkusTransaction.requiringNew().run(() -> {
            rehearsals.all(conference.id());
            // Another request, while this transaction has not locked anything yet.
            Browser.page(clerk).post(OWN + "/practice").then().statusCode(200);
            rehearsals.saw(conference.id(), "731", Check.HEARTBEAT, Instant.now());
        });

        seen(clerk, "731", "STREAM", token()).statusCode(204);
        check("HEARTBEAT", clerk).body("at", notNullValue());
    }

    @Test
    void a_lamp_by_who_looked_before_does_not_take_back_what_was_told_since() {
        var before = halls.get(conference.id(), "731");
        QuarkusTransaction.requiringNew().run(() -> {
            halls.of(conference.id());
            Browser.page(clerk).post(OWN + "/practice").then().statusCode(200);
            halls.health(before.id(), new LineState(LineState.Line.UP, null, null, null));
        });

        var after = halls.get(conference.id(), "731");
        assertThat(after.practice()).isNotEmpty().isNotEqualTo(before.practice());
        assertThat(after.version()).isEqualTo(before.version() + 2);
        assertThat(after.health().state()).isEqualTo(LineState.Line.UP);
    }

    private UUID hall() {
        return halls.get(conference.id(), "731").id();
    }

    private String token() {
        return halls.get(conference.id(), "731").practice();
    }

    private void testedAt(Matcher<Object> expected) {
        Browser.page(moderator).get(HALLS + "731/registration").then().body("testedAt", expected);
    }

    private static ValidatableResponse seen(String session, String hall, String check, String token) {
        return Browser.page(session)
                .body(Map.of("check", check, "token", token))
                .post(HALLS + hall + "/rehearsal/seen")
                .then();
    }

    private static ValidatableResponse say(String session, String check, boolean ticked) {
        return Browser.page(session)
                .body(Map.of("ticked", ticked))
                .put(OWN + "/" + check)
                .then();
    }

    private static ValidatableResponse check(String check, String session) {
        return Browser.page(session)
                .get(OWN)
                .then()
                .statusCode(200)
                .rootPath("checks.find { it.check == '" + check + "' }");
    }

    private ConsumerRecord<String, byte[]> question(String channel) {
        var json = """
                {"at":"2021-04-28T01:00:00.000Z","action":"SUBMIT","question":{"id":"01790f00-0000-7000-8000-0000000000aa",
                "version":1,"number":"42-7","status":"SUBMITTED","channel":"%s","conference":"%s",
                "bridgePoint":{"code":"731","name":"Thành phố Biên Hòa"},"text":"Câu hỏi thử","original":"Câu hỏi thử",
                "urgent":false,"private":true,"askedAt":"2021-04-28T01:00:00.000Z"}}""".formatted(channel, conference.id());
        return new ConsumerRecord<>(
                Topic.QUESTIONS.topicName(),
                0,
                0,
                "01790f00-0000-7000-8000-0000000000aa",
                json.getBytes(StandardCharsets.UTF_8));
    }
}

package vn.caunoi.registry.incident;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import jakarta.inject.Inject;

import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.caunoi.contracts.question.Channel;
import vn.caunoi.contracts.question.HallRef;
import vn.caunoi.contracts.question.QuestionState;
import vn.caunoi.contracts.question.QuestionStatus;
import vn.caunoi.contracts.question.TopicRef;
import vn.caunoi.contracts.registry.LineState;
import vn.caunoi.contracts.registry.LineState.Line;
import vn.caunoi.registry.bridgepoint.BridgePointService;
import vn.caunoi.registry.testing.Browser;
import vn.caunoi.registry.testing.Hub;
import vn.caunoi.registry.testing.RegistryTest;
import vn.caunoi.registry.testing.TestConference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

/** Which incidents there are after what the hub saw and heard. */
@RegistryTest
class CausesTest {
    private static final String INCIDENTS = "/api/v1/incidents";
    private static final String UPSTREAMS = "/api/v1/bridge-points/upstreams";

    @Inject
    Hub hub;

    @Inject
    BridgePointService halls;

    @Inject
    Reports reports;

    @Inject
    DataSource database;

    @Inject
    Clock clock;

    private TestConference conference;
    private String moderator;

    @BeforeEach
    void makeConference() {
        conference = hub.conference();
        moderator = Browser.session(conference.moderator());
    }

    @Test
    void a_line_that_is_lost_is_one_incident_whatever_it_shows_next() {
        show("731", Line.DOWN, "SILENCE");
        show("731", Line.DOWN, "PROBES_FAILED");
        show("731", Line.UP, "HEARD");
        show("731", Line.FLAPPING, "OUTAGES");

        unresolved()
                .body("items", hasSize(1))
                .body("items[0].kind", equalTo("LINE"))
                .body("items[0].symptom", equalTo("FLAPPING"))
                .body("items[0].number", equalTo(1))
                .body("items[0].halls.code", contains("731"))
                .body("items[0].openedBy", nullValue())
                .body("items[0].escalatesAt", notNullValue());
    }

    @Test
    void an_outage_that_somebody_closed_begins_no_second_time_when_another_replica_has_another_proof_of_it() {
        show("731", Line.DOWN, "SILENCE");
        var since = halls.get(conference.id(), "731").health().since();
        resolve();

        show("731", Line.DOWN, "PROBES_FAILED");

        // Or it would be missed once more when it is looked who is away.
        assertThat(halls.get(conference.id(), "731").health().since()).isEqualTo(since);

        unresolved().body("items", empty());
    }

    @Test
    void each_hall_has_its_own_and_sound_is_not_the_line() {
        show("731", Line.DOWN, "SILENCE");
        show("75", Line.DEGRADED, "LOSS");
        hear("NO_SOUND");

        unresolved().body("items.kind", containsInAnyOrder("LINE", "LINE", "PICTURE"));
    }

    @Test
    void that_it_is_right_again_is_noted_with_the_time_and_stays() {
        show("731", Line.DOWN, "SILENCE");
        show("731", Line.UP, "HEARD");
        hear("NO_PICTURE");
        hear("CLEAR");

        unresolved().body("items.restoredAt", not(hasItem(nullValue()))).body("items.state", contains("OPEN", "OPEN"));
    }

    @Test
    void a_suspicion_or_announced_work_is_no_incident() {
        show("731", Line.SUSPECT, "HEARTBEATS_OVERDUE");
        show("731", Line.MAINTENANCE, "MAINTENANCE");

        unresolved().body("items", empty());
    }

    @Test
    void a_hall_that_does_not_come_back_from_announced_work_is_an_incident_after_a_while() throws SQLException {
        show("731", Line.MAINTENANCE, "MAINTENANCE");
        show("731", Line.DOWN, "SILENCE");
        unresolved().body("items", empty());

        sql("update line_change set at = at - interval '1 minute' where bridge_point = '" + id("731") + "'");

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> unresolved().body("items.symptom", contains("DOWN")));
    }

    @Test
    void a_failed_upstream_is_one_incident_that_names_its_halls() {
        upstream("UPLINK", "731", "75");
        show("731", Line.DOWN, "SILENCE");
        say(true);
        show("731", Line.DOWN, "UPSTREAM");
        show("75", Line.DOWN, "UPSTREAM");

        unresolved()
                .body("items", hasSize(1))
                .body("items[0].kind", equalTo("UPSTREAM"))
                .body("items[0].name", equalTo("Tuyến phía bắc"))
                .body("items[0].halls.code", contains("731", "75"));
        resolved().body("items.resolution", contains("PART_OF_ANOTHER"));

        say(false);
        unresolved().body("items[0].restoredAt", notNullValue());
    }

    @Test
    void a_hall_that_stays_away_when_its_upstream_works_again_gets_its_own_after_a_while() throws SQLException {
        upstream("UPLINK", "731");
        say(true);
        show("731", Line.DOWN, "UPSTREAM");
        say(false);
        show("731", Line.DOWN, "SILENCE");
        unresolved().body("items.kind", contains("UPSTREAM"));

        sql("update line_change set at = at - interval '1 minute' where bridge_point = '" + id("731") + "'");

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> unresolved().body("items.kind", containsInAnyOrder("LINE", "UPSTREAM")));
    }

    @Test
    void the_centre_in_charge_of_the_hall_is_in_charge_of_its_incident() {
        upstream("CENTRE", "731");
        show("731", Line.DOWN, "SILENCE");
        show("75", Line.DOWN, "SILENCE");

        unresolved()
                .body("items.find { it.halls[0].code == '731' }.centre.name", equalTo("Tuyến phía bắc"))
                .body("items.find { it.halls[0].code == '731' }.centre.phone", equalTo("0999 000 061"))
                .body("items.find { it.halls[0].code == '75' }.centre", nullValue());
    }

    @Test
    void what_was_reported_and_is_then_seen_is_one_incident() {
        report(Browser.session(conference.clerk())).statusCode(201).body("kind", equalTo("REPORTED"));

        show("731", Line.DOWN, "SILENCE");

        unresolved().body("items.kind", contains("LINE")).body("items[0].openedBy", notNullValue());
    }

    @Test
    void what_is_seen_and_then_reported_is_one_incident() {
        show("731", Line.DOWN, "SILENCE");

        String id = report(Browser.session(conference.clerk()))
                .statusCode(201)
                .body("kind", equalTo("LINE"))
                .extract()
                .path("id");

        unresolved().body("items", hasSize(1));
        Browser.page(moderator).get(INCIDENTS + "/" + id).then().body("timeline.act", contains("OPENED", "REPORTED"));
    }

    @Test
    void the_same_cause_soon_after_it_was_resolved_is_the_same_incident() {
        show("731", Line.DOWN, "SILENCE");
        resolve();
        unresolved().body("items", empty());
        show("731", Line.UP, "HEARD");

        show("731", Line.DOWN, "SILENCE");

        unresolved().body("items.number", contains(1)).body("items[0].state", equalTo("OPEN"));
    }

    @Test
    void long_after_it_was_resolved_it_is_another() throws SQLException {
        show("731", Line.DOWN, "SILENCE");
        resolve();
        sql("update incident set resolved_at = resolved_at - interval '1 hour' where conference = '" + conference.id()
                + "'");
        show("731", Line.UP, "HEARD");

        show("731", Line.DOWN, "SILENCE");

        unresolved().body("items.number", contains(2));
    }

    @Test
    void one_that_nobody_sees_to_is_escalated() throws SQLException {
        show("731", Line.DOWN, "SILENCE");

        sql("update incident set waits_since = waits_since - interval '6 minutes' where conference = '"
                + conference.id() + "'");

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> unresolved()
                .body("items[0].escalatedAt", notNullValue())
                .body("items[0].escalatesAt", nullValue()));
    }

    @Test
    void a_question_about_the_line_is_a_report_once_if_its_asker_says_so() {
        reports.take(question("LINE_TECH", false));
        reports.take(question("SEALS", true));
        unresolved().body("items", empty());

        var question = question("LINE_TECH", true);
        reports.take(question);
        reports.take(question);

        String id =
                unresolved().body("items.kind", contains("REPORTED")).extract().path("items[0].id");
        Browser.page(moderator)
                .get(INCIDENTS + "/" + id)
                .then()
                .body("timeline.act", contains("OPENED", "QUESTION"))
                .body("timeline[1].detail", equalTo("42-7"));
    }

    private QuestionState question(String topic, boolean reports) {
        return new QuestionState(
                UUID.randomUUID(),
                1,
                "42-7",
                QuestionStatus.SUBMITTED,
                Channel.WEB,
                conference.id(),
                new HallRef("731", "Thành phố Biên Hòa"),
                new TopicRef(topic, topic),
                "Không nghe được gì?",
                "Không nghe được gì?",
                false,
                false,
                null,
                List.of(),
                List.of(),
                null,
                null,
                null,
                clock.instant(),
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                reports);
    }

    private void show(String hall, Line state, String cause) {
        var by = cause.equals("UPSTREAM") ? "Tuyến phía bắc" : null;
        halls.health(id(hall), new LineState(state, clock.instant(), cause, by));
    }

    private UUID id(String hall) {
        return halls.get(conference.id(), hall).id();
    }

    private void hear(String word) {
        Browser.page(moderator)
                .body(Map.of("word", word))
                .put("/api/v1/bridge-points/731/video")
                .then()
                .statusCode(200);
    }

    private void upstream(String kind, String... itsHalls) {
        Browser.page(moderator)
                .body(Map.of(
                        "code",
                        "BAC",
                        "name",
                        "Tuyến phía bắc",
                        "kind",
                        kind,
                        "phone",
                        "0999000061",
                        "halls",
                        List.of(itsHalls)))
                .post(UPSTREAMS)
                .then()
                .statusCode(201);
    }

    private void say(boolean failed) {
        Browser.page(moderator)
                .body(Map.of("failed", failed))
                .put(UPSTREAMS + "/BAC/word")
                .then()
                .statusCode(200);
    }

    private void resolve() {
        String id = unresolved().extract().path("items[0].id");
        Browser.page(moderator)
                .header("If-Match", "\"1\"")
                .body(Map.of("cause", "PASSED"))
                .post(INCIDENTS + "/" + id + "/resolve")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse report(String session) {
        return Browser.page(session)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of())
                .post(INCIDENTS)
                .then();
    }

    private ValidatableResponse unresolved() {
        return Browser.page(moderator).get(INCIDENTS).then().statusCode(200);
    }

    private ValidatableResponse resolved() {
        return Browser.page(moderator).get(INCIDENTS + "?resolved=true").then().statusCode(200);
    }

    private void sql(String statement) throws SQLException {
        try (var connection = database.getConnection();
                var each = connection.createStatement()) {
            each.execute(statement);
        }
    }
}

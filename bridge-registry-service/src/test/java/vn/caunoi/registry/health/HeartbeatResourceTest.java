package vn.caunoi.registry.health;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import jakarta.inject.Inject;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.caunoi.registry.testing.Browser;
import vn.caunoi.registry.testing.Hub;
import vn.caunoi.registry.testing.RegistryTest;
import vn.caunoi.registry.testing.TestConference;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

@RegistryTest
class HeartbeatResourceTest {
    private static final String HALL = "/api/v1/bridge-points/731";
    private static final String BOOT = UUID.randomUUID().toString();

    @Inject
    Hub hub;

    @Inject
    DataSource database;

    @Test
    void a_hall_that_is_heard_twice_is_up_with_what_its_line_measures() {
        var clerk = Browser.session(hub.conference().clerk());

        send(clerk, beat(1)).statusCode(202);
        send(clerk, beat(2)).statusCode(202);

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> Browser.page(clerk)
                .get("/api/v1/bridge-points")
                .then()
                .body("items.find { it.code == '731' }.health.state", equalTo("UP"))
                .body("items.find { it.code == '731' }.health.since", notNullValue())
                .body("items.find { it.code == '731' }.health.rttMs", equalTo(40))
                .body("items.find { it.code == '731' }.health.lossPct", equalTo(0.5f))
                .body("items.find { it.code == '731' }.health.cause", equalTo("HEARD"))
                .body("items.find { it.code == '75' }.health.state", equalTo("UNKNOWN"))
                .body("frozenSince", equalTo(null)));
    }

    @Test
    void a_script_sends_with_the_halls_token_and_not_with_a_former_one() {
        var conference = hub.conference();
        var first = token(conference);
        sendWith(first, "731", beat(1)).statusCode(202);

        var second = token(conference);

        assertThat(second).isNotEqualTo(first).hasSizeGreaterThan(40);
        sendWith(first, "731", beat(2)).statusCode(401).body("type", equalTo("urn:caunoi:problem:wrong-token"));
        sendWith(second, "731", beat(2)).statusCode(202);
        sendWith(second, "75", beat(3)).statusCode(403);
    }

    @Test
    void a_token_that_another_replica_replaced_is_refused_before_long() throws SQLException {
        var conference = hub.conference();
        var token = token(conference);
        sendWith(token, "731", beat(1)).statusCode(202);

        try (var connection = database.getConnection();
                var renew = connection.prepareStatement(
                        "update heartbeat_token set hash = sha256(hash) where bridge_point = ?")) {
            renew.setObject(1, UUID.fromString(id(Browser.session(conference.clerk()))));
            assertThat(renew.executeUpdate()).isEqualTo(1);
        }

        var seq = new AtomicInteger(1);
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() ->
                        sendWith(token, "731", beat(seq.incrementAndGet())).statusCode(401));
    }

    @Test
    void what_another_replica_heard_counts_here() throws SQLException {
        var clerk = Browser.session(hub.conference().clerk());
        send(clerk, beat(1)).statusCode(202);
        var hall = id(clerk);

        try (var connection = database.getConnection();
                var notify = connection.createStatement()) {
            notify.execute("notify caunoi_lines, 'another;unknown,1;beat," + hall + ",40.0,0.5,2.0'");
        }

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> Browser.page(clerk)
                .get("/api/v1/bridge-points")
                .then()
                .body("items.find { it.code == '731' }.health.state", equalTo("UP")));
    }

    @Test
    void nobody_sends_for_another_hall_or_without_session() {
        var conference = hub.conference();
        Browser.page(Browser.session(conference.clerk()))
                .body(beat(1))
                .post("/api/v1/bridge-points/75/heartbeats")
                .then()
                .statusCode(403);
        Browser.page(Browser.session(conference.moderator()))
                .body(beat(1))
                .post(HALL + "/heartbeats")
                .then()
                .statusCode(403);
        Browser.page().body(beat(1)).post(HALL + "/heartbeats").then().statusCode(401);
        sendWith("no-token", "731", beat(1)).statusCode(401);
    }

    @Test
    void a_token_is_made_by_who_sees_to_the_line() {
        var conference = hub.conference();
        var clerk = Browser.page(Browser.session(conference.clerk()));
        clerk.post(HALL + "/heartbeat-token").then().statusCode(201).header("Cache-Control", equalTo("no-store"));
        Browser.page(Browser.session(conference.clerk()))
                .post("/api/v1/bridge-points/75/heartbeat-token")
                .then()
                .statusCode(403);
        Browser.page(Browser.session(conference.official()))
                .post(HALL + "/heartbeat-token")
                .then()
                .statusCode(403);
        Browser.page(Browser.session(conference.moderator()))
                .post("/api/v1/bridge-points/999/heartbeat-token")
                .then()
                .statusCode(404);
    }

    @Test
    void a_heartbeat_counts_once() {
        var clerk = Browser.session(hub.conference().clerk());
        send(clerk, beat(5)).statusCode(202);

        send(clerk, beat(5)).statusCode(409).body("type", equalTo("urn:caunoi:problem:old-heartbeat"));
        send(clerk, beat(4)).statusCode(409);
    }

    @Test
    void a_flood_of_one_hall_is_turned_away_and_another_hall_is_heard() {
        var flooded = Browser.session(hub.conference().clerk());
        var other = Browser.session(hub.conference().clerk());

        // Two a second pass: whoever sends one after the other is quicker, on any machine.
        var last = IntStream.range(0, 200)
                .map(seq -> send(flooded, beat(seq)).extract().statusCode())
                .filter(status -> status != 202)
                .findFirst();

        assertThat(last).hasValue(429);
        send(other, beat(0)).statusCode(202);
    }

    @ParameterizedTest
    @CsvSource({
        "rttMs, -1",
        "rttMs, 1000000000",
        "lossPct, 101",
        "jitterMs, -0.5",
        "seq, -1",
    })
    void wild_numbers_are_refused_with_their_field(String field, double value) {
        var body = new TreeMap<String, Object>(beat(1));
        body.put(field, field.equals("seq") ? (Object) (long) value : value);

        send(Browser.session(hub.conference().clerk()), body).statusCode(400).body("errors.field", hasItem(field));
    }

    @Test
    void what_is_no_number_is_refused() {
        var session = Browser.session(hub.conference().clerk());
        var typed = "{\"seq\":1,\"bootId\":\"a\",\"rttMs\":NaN,\"lossPct\":0,\"jitterMs\":0}";

        Browser.page(session).body(typed).post(HALL + "/heartbeats").then().statusCode(400);
    }

    private String id(String session) throws SQLException {
        String conference = Browser.page(session).get("/api/v1/conference").path("id");
        try (var connection = database.getConnection();
                var select = connection.createStatement();
                var rows = select.executeQuery(
                        "select id from bridge_point where code = '731' and conference = '" + conference + "'")) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static ValidatableResponse send(String session, Map<String, Object> beat) {
        return Browser.page(session).body(beat).post(HALL + "/heartbeats").then();
    }

    private static ValidatableResponse sendWith(String token, String hall, Map<String, Object> beat) {
        return given().contentType(ContentType.JSON)
                .header("Authorization", "Bearer " + token)
                .body(beat)
                .post("/api/v1/bridge-points/" + hall + "/heartbeats")
                .then();
    }

    private static String token(TestConference conference) {
        return Browser.page(Browser.session(conference.moderator()))
                .post(HALL + "/heartbeat-token")
                .then()
                .statusCode(201)
                .extract()
                .path("token");
    }

    private static Map<String, Object> beat(long seq) {
        return Map.of("seq", seq, "bootId", BOOT, "rttMs", 40, "lossPct", 0.5, "jitterMs", 2);
    }
}

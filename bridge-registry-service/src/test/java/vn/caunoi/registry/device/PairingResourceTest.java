package vn.caunoi.registry.device;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.caunoi.contracts.SessionToken;
import vn.caunoi.registry.testing.Browser;
import vn.caunoi.registry.testing.Hub;
import vn.caunoi.registry.testing.RegistryTest;
import vn.caunoi.registry.testing.TestConference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesRegex;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

@RegistryTest
class PairingResourceTest {
    private static final String SCREENS = "/api/v1/screens";
    private static final String PAIRINGS = SCREENS + "/pairings";
    private static final String PROBLEM = "urn:caunoi:problem:";

    @Inject
    Hub hub;

    @Inject
    EntityManager database;

    private TestConference conference;
    private String clerk;
    private String moderator;

    @BeforeEach
    void signIn() {
        conference = hub.conference();
        clerk = Browser.session(conference.clerk());
        moderator = Browser.session(conference.moderator());
    }

    @Test
    void a_device_shows_a_code_and_waits() {
        var begun = begin("SCREEN");

        begun.then()
                .statusCode(201)
                .header("Cache-Control", "no-store")
                .header("Set-Cookie", containsString("HttpOnly"))
                .header("Set-Cookie", containsString("SameSite=Strict"))
                .body("code", matchesRegex("[2-9A-HJ-NP-Z]{6}"))
                .body("expiresAt", matchesRegex(".*Z"));
        var waiting = look(begun);
        assertThat(waiting.statusCode()).isEqualTo(204);
        assertThat(waiting.cookie(SessionToken.COOKIE)).isNull();
    }

    @Test
    void a_clerk_lets_a_screen_into_the_own_hall() {
        var begun = begin("SCREEN");

        enter(clerk, Map.of("code", code(begun).toLowerCase()))
                .statusCode(201)
                .body("kind", equalTo("SCREEN"))
                .body("name", equalTo("Màn hình 1"))
                .body("bridgePoint.code", equalTo("731"))
                .body("condition", equalTo("NEVER"));
        var paired = look(begun);

        paired.then()
                .statusCode(200)
                .body("kind", equalTo("SCREEN"))
                .body("bridgePoint.name", equalTo("Thành phố Biên Hòa"));
        session(paired.cookie(SessionToken.COOKIE))
                .statusCode(200)
                .body("role", equalTo("SCREEN"))
                .body("displayName", equalTo("Màn hình 1"))
                .body("bridgePoint.code", equalTo("731"));
    }

    @Test
    void an_answer_that_got_lost_is_given_again() {
        var begun = begin("SCREEN");
        enter(clerk, Map.of("code", code(begun))).statusCode(201);

        var first = look(begun).cookie("caunoi_device");

        look(begun).then().statusCode(200).cookie("caunoi_device", first);
        restart(first).then().statusCode(204);
    }

    @Test
    void a_device_keeps_its_pairing_over_a_restart() {
        var device = pairedScreen();

        var restarted = restart(device);

        restarted.then().statusCode(204).cookie("caunoi_device", device);
        session(restarted.cookie(SessionToken.COOKIE)).statusCode(200).body("role", equalTo("SCREEN"));
    }

    @Test
    void the_chairs_device_is_let_in_by_a_moderator_alone() {
        var begun = begin("CHAIR");

        enter(clerk, Map.of("code", code(begun))).statusCode(403);
        enter(moderator, Map.of("code", code(begun), "name", "Bàn chủ trì tỉnh"))
                .statusCode(201)
                .body("bridgePoint", nullValue());

        session(look(begun).cookie(SessionToken.COOKIE))
                .statusCode(200)
                .body("role", equalTo("CHAIR"))
                .body("displayName", equalTo("Bàn chủ trì tỉnh"));
    }

    @Test
    void a_moderator_says_which_hall_a_screen_is_in() {
        var begun = begin("SCREEN");

        enter(moderator, Map.of("code", code(begun)))
                .statusCode(400)
                .body("errors.field", hasItem("bridgePoint"))
                .body("errors[0].detail", notNullValue());
        enter(moderator, Map.of("code", code(begun), "bridgePoint", "999"))
                .statusCode(400)
                .body("errors.code", hasItem("unknown-hall"));
        enter(moderator, Map.of("code", code(begun), "bridgePoint", "75"))
                .statusCode(201)
                .body("bridgePoint.code", equalTo("75"));
    }

    @Test
    void a_clerk_lets_nothing_into_another_hall() {
        var begun = begin("SCREEN");

        enter(clerk, Map.of("code", code(begun), "bridgePoint", "75"))
                .statusCode(403)
                .body("type", equalTo(PROBLEM + "forbidden"));
        look(begun).then().statusCode(204);
    }

    @Test
    void nobody_else_lets_devices_in() {
        var official = Browser.session(conference.official());

        enter(official, Map.of("code", "222222")).statusCode(403);
        Browser.page().body(Map.of("code", "222222")).post(SCREENS).then().statusCode(401);
    }

    @Test
    void a_code_is_spent_once_it_was_entered() {
        var begun = begin("SCREEN");
        enter(clerk, Map.of("code", code(begun))).statusCode(201);

        enter(clerk, Map.of("code", code(begun))).statusCode(404).body("type", equalTo(PROBLEM + "unknown-code"));
    }

    @Test
    void a_code_that_is_too_old_opens_nothing_and_its_device_is_told() {
        var begun = begin("SCREEN");
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("update pairing set expires_at = now() - interval '1 second'")
                        .executeUpdate());

        enter(clerk, Map.of("code", code(begun))).statusCode(404);
        look(begun).then().statusCode(410).body("type", equalTo(PROBLEM + "pairing-over"));
        Browser.page().get(PAIRINGS + "/own").then().statusCode(410);
    }

    @Test
    void who_guesses_codes_is_made_to_wait() {
        for (int i = 0; i < 5; i++) {
            enter(clerk, Map.of("code", "222222")).statusCode(404);
        }

        enter(clerk, Map.of("code", "222222"))
                .statusCode(429)
                .header("Retry-After", notNullValue())
                .body("type", equalTo(PROBLEM + "too-many-codes"))
                .body("title", equalTo("Thử lại sau ít giây"));
    }

    @Test
    void one_place_gets_no_codes_without_end() {
        var address = address();
        for (int i = 0; i < 20; i++) {
            begin("SCREEN", address).then().statusCode(201);
        }

        // One more every ten seconds, however long the first twenty took.
        var refused = Stream.generate(() -> begin("SCREEN", address))
                .limit(20)
                .filter(answer -> answer.statusCode() != 201)
                .findFirst()
                .orElseThrow();
        refused.then().statusCode(429).header("Retry-After", "10").body("type", equalTo(PROBLEM + "too-many-pairings"));
        begin("SCREEN", address()).then().statusCode(201);
    }

    @Test
    void what_says_nothing_clear_is_refused() {
        from(address()).body("{\"kind\":\"OFFICIAL\"}").post(PAIRINGS).then().statusCode(400);
        from(address()).body("{}").post(PAIRINGS).then().statusCode(400);
        enter(clerk, Map.of("code", " ")).statusCode(400).body("errors.field", hasItem("code"));
        enter(clerk, Map.of("code", "K7MPX2", "pin", 1)).statusCode(400);
        restart("no token").then().statusCode(401).body("type", equalTo(PROBLEM + "device-unpaired"));
        from(address()).post(SCREENS + "/session").then().statusCode(401);
    }

    @Test
    void a_revoked_device_is_out_at_once_and_stays_out() {
        var begun = begin("SCREEN");
        var id = enter(clerk, Map.of("code", code(begun))).extract().<String>path("id");
        var paired = look(begun);

        Browser.page(clerk).delete(SCREENS + "/" + id).then().statusCode(204);
        Browser.page(clerk).delete(SCREENS + "/" + id).then().statusCode(204);

        session(paired.cookie(SessionToken.COOKIE)).statusCode(401);
        restart(paired.cookie("caunoi_device")).then().statusCode(401);
        look(begun).then().statusCode(410);
    }

    @Test
    void signing_out_at_the_device_leaves_it() {
        var device = pairedScreen();
        var session = restart(device).cookie(SessionToken.COOKIE);

        Browser.page(session).delete("/api/v1/session").then().statusCode(204);

        session(session).statusCode(401);
        restart(device).then().statusCode(401);
    }

    @Test
    void devices_end_with_their_conference() {
        var device = pairedScreen();
        var session = restart(device).cookie(SessionToken.COOKIE);
        var late = begin("SCREEN");
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("update conference set state = 'CLOSED' where id = ?1")
                        .setParameter(1, conference.id())
                        .executeUpdate());

        restart(device).then().statusCode(409).body("type", equalTo(PROBLEM + "conference-over"));
        session(session).statusCode(401);
        enter(clerk, Map.of("code", code(late))).statusCode(409).body("type", equalTo(PROBLEM + "conference-over"));
    }

    @Test
    void a_hall_has_twenty_screens_at_most() {
        for (int i = 0; i < Devices.MOST; i++) {
            enter(clerk, Map.of("code", code(begin("SCREEN")))).statusCode(201);
        }

        enter(clerk, Map.of("code", code(begin("SCREEN"))))
                .statusCode(409)
                .body("type", equalTo(PROBLEM + "too-many-screens"))
                .body("detail", containsString("20"));
    }

    private String pairedScreen() {
        var begun = begin("SCREEN");
        enter(clerk, Map.of("code", code(begun))).statusCode(201);
        return look(begun).then().statusCode(200).extract().cookie("caunoi_device");
    }

    private static Response begin(String kind) {
        return begin(kind, address());
    }

    private static Response begin(String kind, String address) {
        return from(address).body(Map.of("kind", kind)).post(PAIRINGS);
    }

    private static String code(Response begun) {
        return begun.path("code");
    }

    private static Response look(Response begun) {
        return from(address())
                .cookie("caunoi_pairing", begun.cookie("caunoi_pairing"))
                .get(PAIRINGS + "/own");
    }

    private static Response restart(String device) {
        return from(address()).cookie("caunoi_device", device).post(SCREENS + "/session");
    }

    private static ValidatableResponse enter(String session, Map<String, Object> device) {
        return Browser.page(session).body(new HashMap<>(device)).post(SCREENS).then();
    }

    private static ValidatableResponse session(String session) {
        return Browser.page(session).get("/api/v1/session").then();
    }

    /** Another place on the network each time, so that tests do not make one another wait. */
    private static String address() {
        var random = ThreadLocalRandom.current();
        return "10." + random.nextInt(256) + "." + random.nextInt(256) + "." + random.nextInt(1, 255);
    }

    private static RequestSpecification from(String address) {
        return Browser.page().header("X-Forwarded-For", address);
    }
}

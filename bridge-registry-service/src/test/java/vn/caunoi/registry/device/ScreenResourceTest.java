package vn.caunoi.registry.device;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.caunoi.contracts.EventJson;
import vn.caunoi.contracts.SessionToken;
import vn.caunoi.contracts.Topic;
import vn.caunoi.contracts.registry.ScreenEvent;
import vn.caunoi.contracts.registry.ScreenLayout;
import vn.caunoi.contracts.registry.ScreenMode;
import vn.caunoi.outbox.Republisher;
import vn.caunoi.registry.testing.Browser;
import vn.caunoi.registry.testing.Hub;
import vn.caunoi.registry.testing.Records;
import vn.caunoi.registry.testing.RegistryTest;
import vn.caunoi.registry.testing.TestConference;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

@RegistryTest
class ScreenResourceTest {
    private static final String SCREENS = "/api/v1/screens";

    @Inject
    Hub hub;

    @Inject
    Records records;

    @Inject
    EntityManager database;

    @Inject
    @Any
    Instance<Republisher> republishers;

    private TestConference conference;
    private String clerk;
    private String moderator;

    @BeforeEach
    void signIn() {
        conference = hub.conference();
        clerk = Browser.session(conference.clerk());
        moderator = Browser.session(conference.moderator());
    }

    private record Paired(String id, String session) {}

    @Test
    void a_moderator_sees_all_devices_and_a_clerk_the_screens_of_the_own_hall() {
        pair("SCREEN", "731");
        pair("SCREEN", "75");
        pair("CHAIR", null);

        list(moderator).body("items.kind", equalTo(List.of("CHAIR", "SCREEN", "SCREEN")));
        list(Browser.session(conference.admin())).body("items", hasSize(3));
        list(clerk).body("items.bridgePoint.code", equalTo(List.of("731")));
        Browser.page(Browser.session(conference.official())).get(SCREENS).then().statusCode(403);
    }

    @Test
    void a_screen_says_how_it_stands() {
        var screen = pair("SCREEN", "731");

        report(screen, Map.of("visible", true, "fullScreen", true, "behind", 0, "mode", "LATEST", "showing", "42-7"))
                .statusCode(204);

        list(clerk)
                .body("items[0].condition", equalTo("VISIBLE"))
                .body("items[0].mode", equalTo("LATEST"))
                .body("items[0].showing", equalTo("42-7"))
                .body("items[0].seenAt", notNullValue());

        report(screen, Map.of("visible", true, "fullScreen", true, "behind", 4)).statusCode(204);

        list(clerk).body("items[0].condition", equalTo("BEHIND")).body("items[0].behind", equalTo(4));
    }

    @Test
    void what_screens_say_is_written_seldom() {
        var screen = pair("SCREEN", "731");

        report(screen, Map.of("visible", true, "fullScreen", false, "behind", 1))
                .statusCode(204);
        report(screen, Map.of("visible", true, "fullScreen", false, "behind", 2))
                .statusCode(204);

        assertThat(stored(screen, "behind")).isEqualTo(1);
        list(clerk).body("items[0].behind", equalTo(2));
    }

    @Test
    void what_is_no_report_is_refused() {
        var screen = pair("SCREEN", "731");

        report(screen, Map.of("visible", true)).statusCode(400);
        report(screen, Map.of("visible", true, "fullScreen", true, "behind", -1))
                .statusCode(400);
        report(screen, Map.of("visible", true, "fullScreen", true, "behind", 0, "mode", "LOUD"))
                .statusCode(400);
        Browser.page(clerk)
                .body(Map.of("visible", true, "fullScreen", true, "behind", 0))
                .put(SCREENS + "/own/state")
                .then()
                .statusCode(403);
        Browser.page(Browser.session(hub.add(conference, "SCREEN", "731")))
                .body(Map.of("visible", true, "fullScreen", true, "behind", 0))
                .put(SCREENS + "/own/state")
                .then()
                .statusCode(403);
    }

    @Test
    void a_device_knows_itself() {
        var screen = pair("SCREEN", "731");

        Browser.page(screen.session())
                .get(SCREENS + "/own")
                .then()
                .statusCode(200)
                .body("id", equalTo(screen.id()))
                .body("kind", equalTo("SCREEN"))
                .body("bridgePoint.code", equalTo("731"));
    }

    @Test
    void a_screen_is_told_from_afar_what_to_show() {
        var screen = pair("SCREEN", "731");

        tell(moderator, screen, "settings", Map.of("mode", "OWN", "layout", "LOWER_THIRD"))
                .statusCode(200)
                .body("settings.mode", equalTo("OWN"))
                .body("settings.theme", nullValue());
        tell(clerk, screen, "reload", null).statusCode(200);
        tell(clerk, screen, "message", Map.of("text", "Nghỉ giải lao đến 09:30"))
                .statusCode(200)
                .body("message", equalTo("Nghỉ giải lao đến 09:30"));

        var told = await().atMost(ofSeconds(20)).until(() -> events(screen), all -> all.size() == 4);
        var last = told.get(3).screen();
        assertThat(last.version()).isEqualTo(4);
        assertThat(last.bridgePoint()).isEqualTo("731");
        assertThat(last.mode()).isEqualTo(ScreenMode.OWN);
        assertThat(last.layout()).isEqualTo(ScreenLayout.LOWER_THIRD);
        assertThat(last.reload()).isEqualTo(1);
        assertThat(last.message()).isEqualTo("Nghỉ giải lao đến 09:30");
    }

    @Test
    void nobody_tells_anothers_screen_anything() {
        var other = pair("SCREEN", "75");
        var chair = pair("CHAIR", null);
        var stranger = Browser.session(hub.conference().moderator());

        tell(clerk, other, "reload", null).statusCode(403);
        tell(clerk, chair, "reload", null).statusCode(403);
        tell(stranger, other, "reload", null).statusCode(404);
        tell(Browser.session(conference.admin()), other, "reload", null).statusCode(403);
        tell(moderator, chair, "reload", null)
                .statusCode(409)
                .body("type", equalTo("urn:caunoi:problem:no-screen"))
                .body("detail", equalTo("Chỉ màn hình của điểm cầu mới nhận lệnh từ xa."));
        Browser.page(clerk).delete(SCREENS + "/" + other.id()).then().statusCode(403);
        Browser.page(moderator).delete(SCREENS + "/" + UUID.randomUUID()).then().statusCode(404);
        tell(moderator, other, "message", Map.of("text", "x".repeat(301)))
                .statusCode(400)
                .body("errors.field", hasItem("text"));
    }

    @Test
    void a_revoked_screen_is_gone_from_the_log_and_shown_as_revoked() {
        var screen = pair("SCREEN", "731");

        Browser.page(moderator).delete(SCREENS + "/" + screen.id()).then().statusCode(204);

        list(clerk).body("items[0].condition", equalTo("REVOKED"));
        tell(clerk, screen, "reload", null).statusCode(409);
        await().atMost(ofSeconds(20)).untilAsserted(() -> assertThat(
                        records.of(Topic.BRIDGE_POINTS, ScreenEvent.key(UUID.fromString(screen.id()))))
                .last()
                .satisfies(record -> assertThat(record.value()).isNull()));
    }

    @Test
    void screens_are_said_again_with_the_halls() {
        var screen = pair("SCREEN", "731");
        var halls = republishers.stream()
                .filter(one -> one.topic() == Topic.BRIDGE_POINTS)
                .findFirst()
                .orElseThrow();

        halls.restate(ScreenEvent.key(UUID.fromString(screen.id())));
        halls.restateAll();

        await().atMost(ofSeconds(20)).until(() -> events(screen).size() >= 3);
    }

    private Paired pair(String kind, String hall) {
        var random = ThreadLocalRandom.current();
        var address = "10." + random.nextInt(256) + "." + random.nextInt(256) + ".1";
        var begun = Browser.page()
                .header("X-Forwarded-For", address)
                .body(Map.of("kind", kind))
                .post(SCREENS + "/pairings");
        var wanted = new HashMap<String, Object>(Map.of("code", begun.path("code")));
        if (hall != null) {
            wanted.put("bridgePoint", hall);
        }
        String id = Browser.page(moderator)
                .body(wanted)
                .post(SCREENS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        var session = Browser.page()
                .header("X-Forwarded-For", address)
                .cookie("caunoi_pairing", begun.cookie("caunoi_pairing"))
                .get(SCREENS + "/pairings/own")
                .cookie(SessionToken.COOKIE);
        return new Paired(id, session);
    }

    private static ValidatableResponse list(String session) {
        return Browser.page(session).get(SCREENS).then().statusCode(200);
    }

    private static ValidatableResponse report(Paired screen, Map<String, Object> said) {
        return Browser.page(screen.session())
                .body(said)
                .put(SCREENS + "/own/state")
                .then();
    }

    private static ValidatableResponse tell(String session, Paired screen, String what, Object body) {
        var page = Browser.page(session);
        return (body == null ? page : page.body(body))
                .post(SCREENS + "/" + screen.id() + "/" + what)
                .then();
    }

    private List<ScreenEvent> events(Paired screen) {
        return records.of(Topic.BRIDGE_POINTS, ScreenEvent.key(UUID.fromString(screen.id()))).stream()
                .map(record -> {
                    try {
                        return EventJson.read(record.value(), ScreenEvent.class);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .toList();
    }

    private Object stored(Paired screen, String column) {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery("select " + column + " from device where id = ?1")
                        .setParameter(1, UUID.fromString(screen.id()))
                        .getSingleResult());
    }
}

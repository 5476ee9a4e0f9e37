package vn.caunoi.registry.probe;

import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jakarta.inject.Inject;

import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.caunoi.registry.testing.Browser;
import vn.caunoi.registry.testing.Hub;
import vn.caunoi.registry.testing.RegistryTest;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

@RegistryTest
class ProbeResourceTest {
    private static final String PROBES = "/api/v1/bridge-points/731/probes";

    @Inject
    Hub hub;

    @Test
    void a_hall_of_which_nothing_is_asked_says_what_could_be() {
        Browser.page(moderator())
                .get(PROBES)
                .then()
                .statusCode(200)
                .body("version", equalTo(0))
                .body("items", empty())
                .body("allowed", hasItems("10.20.0.0/16", "codec.example.vn"));
    }

    @Test
    void a_line_and_equipment_that_answer_light_both_lamps_and_silent_equipment_puts_out_its_own_alone()
            throws IOException {
        var session = moderator();
        try (var line = new ServerSocket(0)) {
            var codec = new ServerSocket(0);
            put(
                            session,
                            0,
                            probe("LINE", "127.0.0.1", line.getLocalPort()),
                            probe("CODEC", "127.0.0.1", codec.getLocalPort()))
                    .statusCode(200)
                    .body("version", equalTo(1));

            await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> lamps(session)
                    .body(lamp("video.state"), equalTo("UP"))
                    .body(lamp("video.cause"), equalTo("CODEC_ANSWERS"))
                    .body(lamp("video.by"), equalTo("codec"))
                    .body(lamp("health.state"), equalTo("UP")));
            Browser.page(session)
                    .get(PROBES)
                    .then()
                    .body("items[0].of", equalTo("LINE"))
                    .body("items[0].last.answered", equalTo(true))
                    .body("items[0].last.rttMs", greaterThan(0f))
                    .body("items[1].last.fault", nullValue());

            codec.close();
            await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> lamps(session)
                    .body(lamp("video.state"), equalTo("DOWN"))
                    .body(lamp("video.cause"), equalTo("CODEC_SILENT"))
                    .body(lamp("health.state"), equalTo("UP")));

            put(session, 1, probe("LINE", "127.0.0.1", line.getLocalPort())).statusCode(200);
            lamps(session).body(lamp("video.state"), equalTo("UNKNOWN"));
        }
    }

    @Test
    void a_trial_says_at_once_how_it_ended_and_changes_no_lamp() throws IOException {
        var session = moderator();
        try (var server = new ServerSocket(0)) {
            trial(session, probe("CODEC", "127.0.0.1", server.getLocalPort()))
                    .statusCode(200)
                    .body("answered", equalTo(true))
                    .body("rttMs", greaterThan(0f))
                    .body("fault", nullValue());
            int port = server.getLocalPort();
            server.close();
            trial(session, probe("LINE", "127.0.0.1", port))
                    .statusCode(200)
                    .body("answered", equalTo(false))
                    .body("fault", equalTo("REFUSED"));
        }
        lamps(session).body(lamp("video.state"), equalTo("UNKNOWN"));
    }

    @Test
    void trials_are_few() {
        var session = moderator();
        for (int each = 0; each < 5; each++) {
            trial(session, probe("LINE", "203.0.113.7", 80)).statusCode(400);
        }

        trial(session, probe("LINE", "203.0.113.7", 80))
                .statusCode(429)
                .header("Retry-After", "2")
                .body("type", equalTo("urn:caunoi:problem:too-many-trials"));
    }

    @ParameterizedTest
    @CsvSource({
        "169.254.169.254, probe-link-local",
        "203.0.113.7, probe-not-listed",
        "0.0.0.0, probe-special",
        "::ffff:127.0.0.1, probe-special",
        "2130706433, probe-host-form",
        "0x7f.1, probe-host-form",
        "ff02::1, probe-special",
    })
    void what_may_not_be_asked_is_refused_and_told_why(String host, String code) {
        put(moderator(), 0, probe("LINE", "10.20.0.1", 80), probe("LINE", host, 80))
                .statusCode(400)
                .body("errors.field", equalTo(List.of("items[1].host")))
                .body("errors.code", equalTo(List.of(code)));
    }

    @Test
    void the_hubs_own_ports_are_no_target_by_whatever_name() {
        var session = moderator();
        put(session, 0, probe("LINE", "127.0.0.1", RestAssured.port), probe("LINE", "localhost", RestAssured.port))
                .statusCode(400)
                .body("errors.field", equalTo(List.of("items[0].port", "items[1].port")))
                .body("errors.code", hasItem("probe-own-port"));
    }

    @ParameterizedTest
    @CsvSource({
        "intervalS, 9",
        "intervalS, 601",
        "timeoutMs, 499",
        "timeoutMs, 10001",
        "port, 0",
        "port, 65536",
        "host, ''",
        "path, x"
    })
    void wild_values_are_refused_by_name(String field, String value) {
        var probe = probe("LINE", "10.20.0.1", 80);
        probe.put(field, value.matches("\\d+") ? Integer.valueOf(value) : value);

        put(moderator(), 0, probe).statusCode(400).body("errors[0].field", equalTo("items[0]." + field));
    }

    @Test
    void six_are_too_many_and_the_same_twice_is_once() {
        var session = moderator();
        var same = probe("LINE", "10.20.0.1", 80);
        put(session, 0, same, same, same, same, same, same).statusCode(400);
        put(session, 0, same, same).statusCode(400).body("errors.code", equalTo(List.of("duplicate")));
    }

    @Test
    void of_two_who_change_it_at_once_the_later_one_is_told() {
        var session = moderator();
        put(session, 0, probe("LINE", "10.20.0.1", 80)).statusCode(200);

        put(session, 0, probe("LINE", "10.20.0.2", 80)).statusCode(412);
        Browser.page(session)
                .body(Map.of("items", List.of()))
                .put(PROBES)
                .then()
                .statusCode(428);
        Browser.page(session)
                .header("If-Match", "\"0\"")
                .body(Map.of("items", List.of()))
                .put("/api/v1/bridge-points/999/probes")
                .then()
                .statusCode(404);
    }

    @Test
    void a_listed_name_without_address_may_have_one_on_the_day() {
        put(moderator(), 0, probe("CODEC", "731.codec.example.vn", 5060)).statusCode(200);
    }

    @Test
    void only_who_sees_to_the_lines_asks() {
        var conference = hub.conference();
        for (var name : List.of(conference.clerk(), conference.official(), conference.admin())) {
            var session = Browser.session(name);
            Browser.page(session).get(PROBES).then().statusCode(403);
            put(session, 0, probe("LINE", "10.20.0.1", 80)).statusCode(403);
            trial(session, probe("LINE", "10.20.0.1", 80)).statusCode(403);
        }
    }

    private String moderator() {
        return Browser.session(hub.conference().moderator());
    }

    private static Map<String, Object> probe(String of, String host, int port) {
        return new LinkedHashMap<>(
                Map.of("of", of, "kind", "TCP", "host", host, "port", port, "intervalS", 10, "timeoutMs", 1_000));
    }

    @SafeVarargs
    private static ValidatableResponse put(String session, long version, Map<String, Object>... probes) {
        return Browser.page(session)
                .header("If-Match", "\"" + version + "\"")
                .body(Map.of("items", List.of(probes)))
                .put(PROBES)
                .then();
    }

    private static ValidatableResponse trial(String session, Map<String, Object> probe) {
        return Browser.page(session).body(probe).post(PROBES + "/trial").then();
    }

    private static ValidatableResponse lamps(String session) {
        return Browser.page(session).get("/api/v1/bridge-points").then();
    }

    private static String lamp(String path) {
        return "items.find { it.code == '731' }." + path;
    }
}

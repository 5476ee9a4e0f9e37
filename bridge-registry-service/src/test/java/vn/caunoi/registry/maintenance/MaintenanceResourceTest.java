package vn.caunoi.registry.maintenance;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jakarta.inject.Inject;

import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.caunoi.registry.testing.Browser;
import vn.caunoi.registry.testing.Hub;
import vn.caunoi.registry.testing.RegistryTest;
import vn.caunoi.registry.testing.TestConference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

@RegistryTest
class MaintenanceResourceTest {
    private static final String WORK = "/api/v1/bridge-points/maintenance";

    @Inject
    Hub hub;

    @Inject
    Clock clock;

    @Inject
    MaintenanceService maintenance;

    private TestConference conference;
    private String moderator;

    @BeforeEach
    void makeConference() {
        conference = hub.conference();
        moderator = Browser.session(conference.moderator());
    }

    @Test
    void announced_work_is_listed_and_can_be_called_off_once() {
        String id = announce(Map.of("bridgePoint", "731"))
                .statusCode(201)
                .body("state", equalTo("RUNNING"))
                .body("bridgePoint.name", equalTo("Thành phố Biên Hòa"))
                .extract()
                .path("id");

        Browser.page(moderator).delete(WORK + "/" + id).then().statusCode(204);

        Browser.page(moderator).get(WORK).then().body("items.state", contains("CALLED_OFF"));
        Browser.page(moderator)
                .delete(WORK + "/" + id)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:caunoi:problem:work-over"));
    }

    @Test
    void work_on_an_upstream_is_work_on_the_line_of_each_of_its_halls() {
        Browser.page(moderator)
                .body(Map.of("code", "BAC", "name", "Tuyến phía bắc", "kind", "UPLINK", "halls", List.of("731", "75")))
                .post("/api/v1/bridge-points/upstreams")
                .then()
                .statusCode(201);
        var before = maintenance.planned().size();

        announce(Map.of("upstream", "BAC")).statusCode(201).body("upstream.code", equalTo("BAC"));

        assertThat(maintenance.planned()).hasSize(before + 2);
    }

    @Test
    void a_lamp_shows_work_that_runs() {
        announce(Map.of("bridgePoint", "731")).statusCode(201);

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> Browser.page(moderator)
                .get("/api/v1/bridge-points")
                .then()
                .body("items.find { it.code == '731' }.health.state", equalTo("MAINTENANCE")));
    }

    @Test
    void wild_input_is_refused_with_all_fields_named() {
        Browser.page(moderator)
                .body(Map.of(
                        "from", "2021-04-28T03:00:00Z", "until", "2021-04-28T01:00:00Z", "reason", "Thay thiết bị"))
                .post(WORK)
                .then()
                .statusCode(400)
                .body("errors.field", hasItems("from", "until", "bridgePoint"));
        announce(Map.of("bridgePoint", "999")).statusCode(400).body("errors.code", contains("unknown-hall"));
        announce(Map.of("bridgePoint", "731", "upstream", "BAC")).statusCode(400);
    }

    @Test
    void only_who_sees_to_the_lines_announces() {
        moderator = Browser.session(conference.clerk());

        announce(Map.of("bridgePoint", "731")).statusCode(403);
    }

    private ValidatableResponse announce(Map<String, Object> on) {
        var body = new HashMap<String, Object>(on);
        body.put("from", clock.instant().toString());
        body.put("until", clock.instant().plusSeconds(3_600).toString());
        body.put("reason", "Thay thiết bị");
        return Browser.page(moderator).body(body).post(WORK).then();
    }
}

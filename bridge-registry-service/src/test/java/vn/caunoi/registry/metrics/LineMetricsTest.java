package vn.caunoi.registry.metrics;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import vn.caunoi.contracts.registry.LineState;
import vn.caunoi.contracts.registry.LineState.Line;
import vn.caunoi.registry.bridgepoint.BridgePointService;
import vn.caunoi.registry.testing.Browser;
import vn.caunoi.registry.testing.Hub;
import vn.caunoi.registry.testing.RegistryTest;
import vn.caunoi.registry.testing.TestConference;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@RegistryTest
class LineMetricsTest {
    @Inject
    Hub hub;

    @Inject
    BridgePointService halls;

    @Inject
    Clock clock;

    @Test
    void each_watched_hall_has_figures_and_one_that_is_no_longer_watched_has_none() {
        var conference = hub.conference();
        var hall = halls.get(conference.id(), "731");
        halls.health(hall.id(), new LineState(Line.DOWN, clock.instant(), "SILENCE", null));

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(figures())
                .containsPattern("caunoi_line_state\\{conference=\"" + conference.id() + "\",hall=\"731\",?} 5.0")
                .containsPattern("caunoi_line_incidents\\{conference=\"" + conference.id() + "\",hall=\"731\",?} 1.0"));

        close(conference);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(figures())
                .doesNotContain(conference.id().toString()));
    }

    private static String figures() {
        return given().accept("text/plain").get("/q/metrics").asString();
    }

    private static void close(TestConference conference) {
        var moderator = Browser.session(conference.moderator());
        int version = 1;
        for (var state : new String[] {"ANSWERING", "CLOSED"}) {
            Browser.page(moderator)
                    .header("If-Match", "\"" + version++ + "\"")
                    .body(Map.of("state", state))
                    .put("/api/v1/conference/state")
                    .then()
                    .statusCode(200);
        }
    }
}

package vn.caunoi.registry.history;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.caunoi.contracts.registry.LineState;
import vn.caunoi.contracts.registry.LineState.Line;
import vn.caunoi.registry.bridgepoint.BridgePointService;
import vn.caunoi.registry.testing.Browser;
import vn.caunoi.registry.testing.Hub;
import vn.caunoi.registry.testing.RegistryTest;
import vn.caunoi.registry.testing.TestConference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

@RegistryTest
class HistoryResourceTest {
    @Inject
    Hub hub;

    @Inject
    BridgePointService halls;

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
    void what_the_lamps_showed_is_told_change_by_change() {
        show(Line.UP, "HEARD");
        show(Line.DOWN, "SILENCE");
        Browser.page(moderator)
                .body(Map.of("word", "NO_SOUND"))
                .put("/api/v1/bridge-points/731/video")
                .then()
                .statusCode(200);

        Browser.page(moderator)
                .get("/api/v1/bridge-points/731/history")
                .then()
                .statusCode(200)
                .body("code", equalTo("731"))
                .body("changes.state", contains("UP", "DOWN", "DEGRADED"))
                .body("changes.lamp", contains("HEALTH", "HEALTH", "VIDEO"))
                .body("changes.cause", contains("HEARD", "SILENCE", "NO_SOUND"))
                .body("outages", equalTo(1))
                .body("downSeconds", greaterThanOrEqualTo(0))
                .body("meanTimeToRestoreSeconds", nullValue());
    }

    @Test
    void all_halls_are_told_in_figures() {
        show(Line.DOWN, "SILENCE");

        Browser.page(moderator)
                .get("/api/v1/bridge-points/history")
                .then()
                .statusCode(200)
                .body("items.code", contains("75", "731"))
                .body("items.outages", contains(0, 1))
                .body("items[0].uptimePct", nullValue());
    }

    @Test
    void both_go_into_a_spreadsheet_with_vietnamese_letters_whole_and_nothing_that_calculates() {
        show(Line.DOWN, "SILENCE");
        Browser.page(moderator)
                .get("/api/v1/bridge-points/history?format=csv")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/csv"))
                .header("Content-Disposition", containsString("duong-truyen.csv"));

        var csv = Browser.page(moderator)
                .accept("text/csv")
                .get("/api/v1/bridge-points/731/history")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();

        assertThat(new String(csv, StandardCharsets.UTF_8))
                .startsWith("\uFEFFMã điểm cầu;Tên điểm cầu;")
                .contains("731;Thành phố Biên Hòa;")
                .contains(";Đường truyền;Mất kết nối;Quá lâu không có tín hiệu;");
    }

    @Test
    void a_clerk_reads_the_own_halls_alone() {
        var clerk = Browser.session(conference.clerk());

        Browser.page(clerk).get("/api/v1/bridge-points/731/history").then().statusCode(200);
        Browser.page(clerk).get("/api/v1/bridge-points/75/history").then().statusCode(403);
        Browser.page(clerk).get("/api/v1/bridge-points/history").then().statusCode(403);
        Browser.page(moderator).get("/api/v1/bridge-points/999/history").then().statusCode(404);
    }

    @Test
    void wild_times_are_refused_with_their_field() {
        Browser.page(moderator)
                .get("/api/v1/bridge-points/history?from=never&format=xml")
                .then()
                .statusCode(400)
                .body("errors.field", hasSize(1));
        Browser.page(moderator)
                .get("/api/v1/bridge-points/history?format=xml")
                .then()
                .statusCode(400)
                .body("errors.field", contains("format"));
    }

    private void show(Line state, String cause) {
        var hall = halls.get(conference.id(), "731");
        halls.health(hall.id(), new LineState(state, clock.instant(), cause, null));
    }
}

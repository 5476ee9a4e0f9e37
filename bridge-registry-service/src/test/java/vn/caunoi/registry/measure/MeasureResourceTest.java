package vn.caunoi.registry.measure;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.caunoi.registry.bridgepoint.BridgePointService;
import vn.caunoi.registry.bridgepoint.LineBoard;
import vn.caunoi.registry.bridgepoint.LineBoard.Period;
import vn.caunoi.registry.testing.Browser;
import vn.caunoi.registry.testing.Hub;
import vn.caunoi.registry.testing.RegistryTest;
import vn.caunoi.registry.testing.TestConference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

@RegistryTest
class MeasureResourceTest {
    private static final Instant EIGHT = Instant.parse("2026-03-02T01:00:00Z");
    private static final String SPAN = "?from=2026-03-02T01:00:00Z&to=2026-03-02T02:00:00Z";

    @Inject
    Hub hub;

    @Inject
    BridgePointService halls;

    @Inject
    MeasureRepository repository;

    @Inject
    Measures measures;

    @Inject
    LineBoard board;

    @Inject
    Clock clock;

    @Test
    void each_minute_of_a_hall_is_told_once_whichever_replica_kept_it() {
        var conference = hub.conference();
        var hall = halls.get(conference.id(), "731").id();
        keep(EIGHT, hall, new Period(12, 41.26, 90, 0.5));
        keep(EIGHT, hall, new Period(12, 99, 99, 99));
        keep(EIGHT.plusSeconds(60), hall, new Period(3, 300, 800, 20));
        keep(EIGHT.plus(Duration.ofHours(1)), hall, new Period(1, 1, 1, 1));

        Browser.page(Browser.session(conference.moderator()))
                .get("/api/v1/bridge-points/measures" + SPAN)
                .then()
                .statusCode(200)
                .body("items.code", contains("731"))
                .body("items[0].minutes.at", contains("2026-03-02T01:00:00.000Z", "2026-03-02T01:01:00.000Z"))
                .body("items[0].minutes.rttMs", contains(41.3f, 300.0f))
                .body("items[0].minutes.worstRttMs", contains(90.0f, 800.0f))
                .body("items[0].minutes.lossPct", contains(0.5f, 20.0f));
    }

    @Test
    void what_was_heard_of_a_hall_is_kept_when_the_minute_ends() {
        var conference = hub.conference();
        board.measured(halls.get(conference.id(), "731").id(), 40, 2, 1);

        measures.endMinute();

        Browser.page(Browser.session(conference.clerk()))
                .get("/api/v1/bridge-points/731/measures")
                .then()
                .statusCode(200)
                .body("code", equalTo("731"))
                .body("minutes.rttMs", hasItem(40.0f));
    }

    @Test
    void a_hall_that_was_not_heard_has_no_minutes() {
        Browser.page(Browser.session(hub.conference().moderator()))
                .get("/api/v1/bridge-points/75/measures" + SPAN)
                .then()
                .statusCode(200)
                .body("minutes", empty());
    }

    @Test
    void minutes_are_let_go_after_a_month() {
        var conference = hub.conference();
        var hall = halls.get(conference.id(), "731").id();
        var now = clock.instant();
        keep(now.minus(Duration.ofDays(32)), hall, new Period(1, 1, 1, 1));
        keep(now.minus(Duration.ofDays(30)), hall, new Period(1, 2, 2, 2));

        measures.forget();

        var left = measures.of(conference.id(), "731", now.minus(Duration.ofDays(60)), now)
                .get(0)
                .minutes();
        assertThat(left).extracting(MeasuredMinute::rttMs).containsExactly(2.0);
    }

    @Test
    void a_clerk_sees_the_own_hall_alone() {
        var clerk = Browser.page(Browser.session(hub.conference().clerk()));

        clerk.get("/api/v1/bridge-points/75/measures").then().statusCode(403);
        clerk.get("/api/v1/bridge-points/measures").then().statusCode(403);
    }

    @Test
    void a_hall_that_there_is_not_is_not_found() {
        TestConference conference = hub.conference();
        Browser.page(Browser.session(conference.moderator()))
                .get("/api/v1/bridge-points/999/measures")
                .then()
                .statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from=yesterday",
                "from=2026-03-02T02:00:00Z&to=2026-03-02T01:00:00Z",
                "from=2026-03-02T01:00:00Z&to=2026-03-03T01:00:00Z"
            })
    void a_span_that_there_is_not_or_that_is_too_long_is_refused(String span) {
        Browser.page(Browser.session(hub.conference().moderator()))
                .get("/api/v1/bridge-points/measures?" + span)
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("from"));
    }

    private void keep(Instant minute, UUID hall, Period period) {
        QuarkusTransaction.requiringNew().run(() -> repository.keep(minute, Map.of(hall, period)));
    }
}

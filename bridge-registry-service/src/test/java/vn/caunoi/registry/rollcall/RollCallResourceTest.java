package vn.caunoi.registry.rollcall;

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
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

@RegistryTest
class RollCallResourceTest {
    private static final String OWN = "/api/v1/bridge-points/731/roll-call";
    private static final String ALL = "/api/v1/bridge-points/roll-call";

    @Inject
    Hub hub;

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
    void a_hall_tells_who_came_and_the_province_sees_the_totals() {
        Browser.page(clerk)
                .get(OWN)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("counts[0].label", equalTo("Lãnh đạo địa phương"))
                .body("counts[0].invited", nullValue());

        tell(clerk, 0, counts(count("LEADERS", 10, 8), count("COMMUNES", 30, 31)))
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("counts[0].absent", equalTo(2))
                .body("counts[0].absentTold", equalTo(false))
                .body("total.invited", equalTo(40))
                .body("total.present", equalTo(39))
                .body("total.absent", equalTo(2))
                .body("toldBy", equalTo("Nguyễn Thị Mẫu – CLERK"));

        Browser.page(moderator)
                .get(ALL)
                .then()
                .statusCode(200)
                .body("items.code", contains("75", "731"))
                .body("told", equalTo(1))
                .body("total.present", equalTo(39))
                .body("totals[0].count.present", equalTo(8));
    }

    @Test
    void who_is_absent_may_be_told() {
        tell(clerk, 0, counts(Map.of("category", "LEADERS", "invited", 10, "present", 8, "absent", 1)))
                .statusCode(200)
                .body("counts[0].absent", equalTo(1))
                .body("counts[0].absentTold", equalTo(true));
    }

    @Test
    void what_is_wrong_is_named_and_of_two_the_later_is_told() {
        tell(clerk, 0, counts(count("LEADERS", 1, 1), count("LEADERS", 1, 1), count("NOBODY", 1, 1)))
                .statusCode(400)
                .body("errors.field", contains("counts[1].category", "counts[2].category"));
        tell(clerk, 0, counts(count("LEADERS", -1, 20_000)))
                .statusCode(400)
                .body("errors.field", contains("counts[0].invited", "counts[0].present"));
        tell(clerk, 1, counts()).statusCode(412);
        Browser.page(clerk).body(counts()).put(OWN).then().statusCode(428);
    }

    @Test
    void only_a_hall_itself_tells_and_halls_do_not_see_one_another() {
        tell(moderator, 0, counts()).statusCode(403);
        Browser.page(clerk)
                .header("If-Match", "\"0\"")
                .body(counts())
                .put("/api/v1/bridge-points/75/roll-call")
                .then()
                .statusCode(403);
        Browser.page(clerk).get("/api/v1/bridge-points/75/roll-call").then().statusCode(403);
        Browser.page(clerk).get(ALL).then().statusCode(403);
    }

    @Test
    void a_spreadsheet_gets_a_row_for_each_category_and_for_each_hall_that_told_nothing() {
        tell(clerk, 0, counts(count("LEADERS", 10, 8))).statusCode(200);

        var csv = Browser.page(moderator).get(ALL + ".csv");

        csv.then().statusCode(200).contentType("text/csv").header("Content-Disposition", startsWith("attachment"));
        assertThat(csv.asString())
                .startsWith("\uFEFFMã điểm cầu;Tên điểm cầu;")
                .contains("75;Hội trường Tỉnh ủy;;;;;;Chưa báo")
                .contains("731;Thành phố Biên Hòa;Lãnh đạo địa phương;;10;8;2;");
    }

    private static ValidatableResponse tell(String session, int version, Map<String, ?> counts) {
        return Browser.page(session)
                .header("If-Match", "\"" + version + "\"")
                .body(counts)
                .put(OWN)
                .then();
    }

    @SafeVarargs
    private static Map<String, ?> counts(Map<String, ?>... counts) {
        return Map.of("counts", List.of(counts));
    }

    private static Map<String, ?> count(String category, int invited, int present) {
        return Map.of("category", category, "invited", invited, "present", present);
    }
}

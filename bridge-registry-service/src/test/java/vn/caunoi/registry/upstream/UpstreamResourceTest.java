package vn.caunoi.registry.upstream;

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

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

@RegistryTest
class UpstreamResourceTest {
    private static final String UPSTREAMS = "/api/v1/bridge-points/upstreams";

    @Inject
    Hub hub;

    private TestConference conference;
    private String moderator;

    @BeforeEach
    void makeConference() {
        conference = hub.conference();
        moderator = Browser.session(conference.moderator());
    }

    @Test
    void a_centre_and_an_uplink_are_added_with_their_halls() {
        add("TT1", "Trung tâm Biên Hòa", "CENTRE", "731")
                .statusCode(201)
                .header("ETag", equalTo("\"1\""))
                .body("phone", equalTo("0999 000 061"));
        add("BAC", "Tuyến phía bắc", "UPLINK", "731", "75").statusCode(201);

        Browser.page(moderator)
                .get(UPSTREAMS)
                .then()
                .body("items.code", contains("TT1", "BAC"))
                .body("items[0].failedSince", nullValue())
                .body("items[1].halls.code", contains("75", "731"));
    }

    @Test
    void a_centre_takes_a_hall_over_and_the_other_ones_reader_notices() {
        add("TT1", "Trung tâm một", "CENTRE", "731").statusCode(201);

        add("TT2", "Trung tâm hai", "CENTRE", "731").statusCode(201);

        Browser.page(moderator)
                .get(UPSTREAMS)
                .then()
                .body("items.find { it.code == 'TT1' }.halls", empty())
                .body("items.find { it.code == 'TT1' }.version", equalTo(2))
                .body("items.find { it.code == 'TT2' }.halls.code", contains("731"));
    }

    @Test
    void changes_are_made_against_what_was_seen() {
        add("TT1", "Trung tâm một", "CENTRE", "731").statusCode(201);
        var change = Map.of("name", "Trung tâm phía nam", "phone", "1800 1090", "halls", List.of("75"));

        Browser.page(moderator).body(change).put(UPSTREAMS + "/TT1").then().statusCode(428);
        put("TT1", 7, change).statusCode(412);
        put("TT9", 1, change).statusCode(404);
        put("TT1", 1, change)
                .statusCode(200)
                .body("version", equalTo(2))
                .body("phone", equalTo("1800 1090"))
                .body("halls.code", contains("75"));
        Browser.page(moderator)
                .header("If-Match", "\"2\"")
                .delete(UPSTREAMS + "/TT1")
                .then()
                .statusCode(204);
        Browser.page(moderator).get(UPSTREAMS).then().body("items", empty());
    }

    @Test
    void what_failed_is_said_with_one_word_and_by_whom() {
        add("BAC", "Tuyến phía bắc", "UPLINK", "731").statusCode(201);

        String since = say(true)
                .statusCode(200)
                .body("failedBy", equalTo("Nguyễn Thị Mẫu – MODERATOR"))
                .body("version", equalTo(1))
                .body("failedSince", notNullValue())
                .extract()
                .path("failedSince");
        say(true).body("failedSince", equalTo(since));
        say(false).body("failedSince", nullValue()).body("failedBy", nullValue());
    }

    @Test
    void wild_input_is_refused_with_all_fields_named() {
        add("TT1", "Trung tâm một", "CENTRE").statusCode(201);

        Browser.page(moderator)
                .body(Map.of("code", "TT1", "name", "TRUNG TÂM MỘT", "kind", "CENTRE", "halls", List.of("999", "731")))
                .post(UPSTREAMS)
                .then()
                .statusCode(400)
                .body("errors.field", hasItems("code", "name", "halls"));
        Browser.page(moderator)
                .body(Map.of(
                        "code", "=1+1", "name", "Khác", "kind", "CENTRE", "phone", "12", "mail", "a b", "halls",
                        List.of()))
                .post(UPSTREAMS)
                .then()
                .statusCode(400)
                .body("errors.field", hasItems("code", "phone", "mail"));
    }

    @Test
    void clerks_and_officials_neither_read_nor_change_them() {
        for (var person : List.of(conference.clerk(), conference.official())) {
            moderator = Browser.session(person);

            Browser.page(moderator).get(UPSTREAMS).then().statusCode(403);
            add("TT1", "Trung tâm", "CENTRE").statusCode(403);
        }
    }

    @Test
    void a_conference_that_is_copied_brings_them_along_in_order() {
        add("TT1", "Trung tâm một", "CENTRE", "731").statusCode(201);
        add("BAC", "Tuyến phía bắc", "UPLINK", "731").statusCode(201);
        say(true).statusCode(200);
        var admin = Browser.session(conference.admin());
        String copy = Browser.page(admin)
                .body(Map.of("title", "Hội nghị sau", "startsAt", "2031-04-28T01:00:00Z", "copyOf", conference.id()))
                .post("/api/v1/conferences")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        var there = Browser.page(admin)
                .body(Map.of("id", copy))
                .put("/api/v1/session/conference")
                .then()
                .statusCode(200)
                .extract()
                .cookie("caunoi_session");

        Browser.page(there == null ? admin : there)
                .get(UPSTREAMS)
                .then()
                .body("items.code", contains("TT1", "BAC"))
                .body("items[1].failedSince", nullValue())
                .body("items[1].halls.code", contains("731"));
    }

    private ValidatableResponse add(String code, String name, String kind, String... halls) {
        return Browser.page(moderator)
                .body(Map.of("code", code, "name", name, "kind", kind, "phone", "0999000061", "halls", List.of(halls)))
                .post(UPSTREAMS)
                .then();
    }

    private ValidatableResponse put(String code, int version, Map<String, Object> change) {
        return Browser.page(moderator)
                .header("If-Match", "\"" + version + "\"")
                .body(change)
                .put(UPSTREAMS + "/" + code)
                .then();
    }

    private ValidatableResponse say(boolean failed) {
        return Browser.page(moderator)
                .body(Map.of("failed", failed))
                .put(UPSTREAMS + "/BAC/word")
                .then();
    }
}

package vn.caunoi.registry.setup;

import java.util.Map;

import org.junit.jupiter.api.Test;

import vn.caunoi.registry.testing.Browser;
import vn.caunoi.registry.testing.RegistryTest;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

/** Of a hub that is in use: the tests' own. */
@RegistryTest
class SetupResourceTest {
    @Test
    void a_hub_in_use_does_not_wait_to_be_set_up() {
        Browser.page().get("/api/v1/conferences/first").then().statusCode(200).body("open", equalTo(false));
    }

    @Test
    void it_is_never_set_up_again() {
        Browser.page()
                .body(Map.of(
                        "setupCode",
                        "K7QF-92MX-PB3D",
                        "title",
                        "Tập huấn",
                        "startsAt",
                        "2031-04-28T01:00:00Z",
                        "admin",
                        Map.of("username", "stranger", "displayName", "Người lạ", "password", "mật khẩu lạ")))
                .post("/api/v1/conferences/first")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:caunoi:problem:already-set-up"));
        Browser.signIn("stranger", "mật khẩu lạ").then().statusCode(401);
    }

    @Test
    void what_is_missing_is_named() {
        Browser.page()
                .body(Map.of("setupCode", "x", "title", " ", "admin", Map.of("username", "admin")))
                .post("/api/v1/conferences/first")
                .then()
                .statusCode(400)
                .body("errors.field", containsInAnyOrder("title", "startsAt", "admin.displayName", "admin.password"));
    }
}

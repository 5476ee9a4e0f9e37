package vn.caunoi.registry.invitation;

import java.util.Map;
import jakarta.inject.Inject;

import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.caunoi.contracts.SessionToken;
import vn.caunoi.kit.testing.SessionKeysResource;
import vn.caunoi.registry.testing.Browser;
import vn.caunoi.registry.testing.Hub;
import vn.caunoi.registry.testing.RegistryTest;
import vn.caunoi.registry.testing.TestConference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

@RegistryTest
class InvitationResourceTest {
    private static final String CHOSEN = "con ngựa màu xanh";

    @Inject
    Hub hub;

    private TestConference conference;
    private String admin;

    @BeforeEach
    void signIn() {
        conference = hub.conference();
        admin = Browser.session(conference.admin());
    }

    @Test
    void a_link_lets_its_person_choose_a_password_once() {
        var former = Browser.session(conference.clerk());
        var token = token(invite(conference.clerk(), false)
                .statusCode(201)
                .header("Cache-Control", "no-store")
                .body("link", startsWith(SessionKeysResource.ORIGIN + "/welcome#"))
                .body("temporaryPassword", nullValue())
                .body("code.size", greaterThan(20))
                .body("code.path", startsWith("M")));

        look(token).statusCode(200).body("username", equalTo(conference.clerk()));
        var session = accept(token, CHOSEN).statusCode(204).extract().cookie(SessionToken.COOKIE);

        Browser.page(session).get("/api/v1/session").then().body("username", equalTo(conference.clerk()));
        Browser.page(former).get("/api/v1/session").then().statusCode(401);
        Browser.signIn(conference.clerk(), CHOSEN).then().statusCode(204);
        Browser.signIn(conference.clerk(), Hub.PASSWORD).then().statusCode(401);
        look(token).statusCode(410).body("type", equalTo("urn:caunoi:problem:invitation-over"));
        accept(token, CHOSEN).statusCode(410);
    }

    @Test
    void a_new_link_ends_the_former_one_and_a_disabled_account_has_none() {
        var first = token(invite(conference.clerk(), false));
        var second = token(invite(conference.clerk(), false));

        look(first).statusCode(410);
        look(second).statusCode(200);

        Browser.page(admin)
                .body(Map.of("enabled", false))
                .put("/api/v1/users/" + conference.clerk() + "/enabled")
                .then()
                .statusCode(200);
        look(second).statusCode(410);
        accept(second, CHOSEN).statusCode(410);
        invite(conference.clerk(), false).statusCode(409);
    }

    @Test
    void a_bad_password_leaves_the_link_good() {
        var token = token(invite(conference.clerk(), false));

        accept(token, "ngắn").statusCode(400).body("errors.code", hasItem("password-too-short"));
        accept(token, conference.clerk()).statusCode(400).body("errors.code", hasItem("password-is-username"));
        accept(token, "Matkhau123").statusCode(400).body("errors.code", hasItem("password-too-common"));
        accept(token, "ế".repeat(30)).statusCode(400).body("errors.code", hasItem("password-too-long"));

        accept(token, CHOSEN).statusCode(204);
    }

    @Test
    void a_temporary_password_opens_nothing_until_it_is_replaced() {
        var former = Browser.session(conference.clerk());
        var printed = invite(conference.clerk(), true)
                .statusCode(201)
                .body("temporaryPassword", matchesPattern("[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}"));
        String temporary = printed.extract().path("temporaryPassword");
        var token = token(printed);

        Browser.page(former).get("/api/v1/session").then().statusCode(401);
        Browser.signIn(conference.clerk(), Hub.PASSWORD).then().statusCode(401);
        var refused = Browser.signIn(conference.clerk(), temporary);
        refused.then().statusCode(403).body("type", equalTo("urn:caunoi:problem:password-change-required"));
        assertThat(refused.getCookie(SessionToken.COOKIE)).isNull();
        signIn(temporary, temporary).statusCode(400).body("errors.code", hasItem("password-as-before"));

        signIn(temporary, CHOSEN).statusCode(204);

        Browser.signIn(conference.clerk(), CHOSEN).then().statusCode(204);
        Browser.signIn(conference.clerk(), temporary).then().statusCode(401);
        look(token).statusCode(410);
        Browser.page(admin).get("/api/v1/users/" + conference.clerk()).then().body("access", equalTo("OWN"));
    }

    @Test
    void whoever_has_no_password_does_not_get_in_with_any() {
        Browser.page(admin)
                .body(Map.of(
                        "username",
                        "moi." + conference.mark(),
                        "displayName",
                        "Mới",
                        "role",
                        "CHAIR",
                        "topics",
                        new int[0]))
                .post("/api/v1/users")
                .then()
                .statusCode(201);

        Browser.signIn("moi." + conference.mark(), Hub.PASSWORD)
                .then()
                .statusCode(401)
                .body("type", equalTo("urn:caunoi:problem:wrong-credentials"));
    }

    @Test
    void only_administrators_invite_and_not_themselves() {
        invite(conference.admin(), true).statusCode(409).body("type", equalTo("urn:caunoi:problem:own-account"));
        invite("nobody", true).statusCode(404);
        invite(hub.conference().clerk(), true).statusCode(404);
        admin = Browser.session(conference.moderator());
        invite(conference.clerk(), true).statusCode(403);
    }

    @Test
    void changing_ones_password_ends_the_other_sessions() {
        var other = Browser.session(conference.clerk());
        var mine = Browser.session(conference.clerk());

        change(mine, "nicht das", CHOSEN).statusCode(403).body("type", equalTo("urn:caunoi:problem:wrong-password"));
        change(mine, Hub.PASSWORD, "12345678").statusCode(400).body("errors.field", hasItem("next"));
        var renewed =
                change(mine, Hub.PASSWORD, CHOSEN).statusCode(204).extract().cookie(SessionToken.COOKIE);

        Browser.page(renewed).get("/api/v1/session").then().statusCode(200);
        Browser.page(other).get("/api/v1/session").then().statusCode(401);
        Browser.page(mine).get("/api/v1/session").then().statusCode(401);
        Browser.signIn(conference.clerk(), CHOSEN).then().statusCode(204);
    }

    private ValidatableResponse invite(String username, boolean printed) {
        return Browser.page(admin)
                .body(Map.of("printed", printed))
                .post("/api/v1/users/" + username + "/invitation")
                .then();
    }

    private static String token(ValidatableResponse invitation) {
        String link = invitation.extract().path("link");
        return link.substring(link.indexOf('#') + 1);
    }

    private static ValidatableResponse look(String token) {
        return Browser.page()
                .body(Map.of("token", token))
                .post("/api/v1/session/invitation")
                .then();
    }

    private static ValidatableResponse accept(String token, String password) {
        return Browser.page()
                .body(Map.of("token", token, "password", password))
                .post("/api/v1/session/invitation/acceptance")
                .then();
    }

    private ValidatableResponse signIn(String password, String next) {
        return Browser.page()
                .body(Map.of("username", conference.clerk(), "password", password, "next", next))
                .post("/api/v1/session")
                .then();
    }

    private static ValidatableResponse change(String session, String current, String next) {
        return Browser.page(session)
                .body(Map.of("current", current, "next", next))
                .post("/api/v1/session/password")
                .then();
    }
}

package vn.caunoi.registry.session;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import jakarta.inject.Inject;

import io.restassured.http.ContentType;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwx.JsonWebStructure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.caunoi.contracts.SessionToken;
import vn.caunoi.contracts.access.Viewer;
import vn.caunoi.contracts.registry.Role;
import vn.caunoi.kit.testing.SessionKeysResource;
import vn.caunoi.kit.testing.TestTokens;
import vn.caunoi.registry.testing.Browser;
import vn.caunoi.registry.testing.Hub;
import vn.caunoi.registry.testing.RegistryTest;
import vn.caunoi.registry.testing.TestConference;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

@RegistryTest
class SignInTest {
    @Inject
    Hub hub;

    private TestConference conference;

    @BeforeEach
    void makeConference() {
        conference = hub.conference();
    }

    @Test
    void the_right_password_gives_a_cookie_that_only_our_own_site_sends_and_no_script_reads() {
        var answer = Browser.signIn(conference.clerk(), Hub.PASSWORD);

        answer.then().statusCode(204).header("Cache-Control", containsString("no-store"));
        var cookie = answer.detailedCookie(SessionToken.COOKIE);
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.isSecured()).isTrue();
        assertThat(cookie.getSameSite()).isEqualTo("Strict");
        assertThat(cookie.getPath()).isEqualTo("/");
        assertThat(cookie.getDomain()).isNull();
        assertThat(cookie.getMaxAge()).isEqualTo(SessionToken.LIFE.toSeconds());
    }

    @Test
    void the_token_names_its_key_and_lives_fourteen_hours() throws Exception {
        var token = Browser.session(conference.clerk());

        assertThat(JsonWebStructure.fromCompactSerialization(token).getHeaders().getFullHeaderAsJsonString())
                .contains(
                        "\"alg\":\"ES256\"",
                        "\"kid\":\"" + SessionKeysResource.keys().pair().getKeyId() + '"');
        var claims = Tokens.claims(token);
        assertThat(Duration.ofSeconds(claims.getExpirationTime().getValue()
                        - claims.getIssuedAt().getValue()))
                .isEqualTo(SessionToken.LIFE);
        assertThat(claims.getStringClaimValue(SessionToken.BRIDGE_POINT_NAME)).isEqualTo("Thành phố Biên Hòa");
    }

    @Test
    void the_session_says_who_is_signed_in() {
        Browser.page(Browser.session(conference.clerk()))
                .get("/api/v1/session")
                .then()
                .statusCode(200)
                .body("username", equalTo(conference.clerk()))
                .body("displayName", equalTo("Nguyễn Thị Mẫu – CLERK"))
                .body("role", equalTo("CLERK"))
                .body("conference", equalTo(conference.id().toString()))
                .body("bridgePoint.code", equalTo("731"))
                .body("bridgePoint.name", equalTo("Thành phố Biên Hòa"));
    }

    @Test
    void a_person_without_a_hall_says_so() {
        var answer = Browser.page(Browser.session(conference.moderator())).get("/api/v1/session");

        answer.then().statusCode(200).body("bridgePoint", nullValue());
        assertThat(answer.asString()).contains("\"bridgePoint\":null");
    }

    @Test
    void a_demo_account_signs_in_with_the_demo_password() {
        Browser.signIn("official.voter-list", Credentials.DEMO_PASSWORD).then().statusCode(204);
    }

    @Test
    void an_unknown_account_is_answered_as_a_wrong_password_is() {
        var wrong = Browser.signIn(conference.clerk(), "sai mật khẩu");
        var unknown = Browser.signIn("nobody." + conference.mark(), "sai mật khẩu");

        wrong.then().statusCode(401).body("type", equalTo("urn:caunoi:problem:wrong-credentials"));
        assertThat(unknown.statusCode()).isEqualTo(401);
        assertThat(unknown.asString()).isEqualTo(wrong.asString());
        assertThat(wrong.header("Set-Cookie")).isNull();
    }

    @Test
    void the_answer_is_vietnamese_unless_english_is_preferred() {
        Browser.signIn(conference.clerk(), "sai")
                .then()
                .contentType("application/problem+json")
                .body("detail", equalTo("Tên đăng nhập hoặc mật khẩu không đúng."));
        Browser.page()
                .header("Accept-Language", "en")
                .body(Map.of("username", conference.clerk(), "password", "sai"))
                .post("/api/v1/session")
                .then()
                .body("detail", equalTo("The username or the password is not right."));
    }

    @Test
    void a_stale_or_spoilt_cookie_does_not_stand_in_the_way() {
        var viewer = new Viewer(UUID.randomUUID(), conference.clerk(), "x", Role.CLERK, conference.id(), null);
        var expired = TestTokens.of(
                viewer,
                SessionKeysResource.keys(),
                claims -> claims.setExpirationTime(
                        NumericDate.fromSeconds(NumericDate.now().getValue() - 3600)));

        for (var cookie : new String[] {expired, "garbage", "a.b.c"}) {
            Browser.page(cookie)
                    .body(Map.of("username", conference.clerk(), "password", Hub.PASSWORD))
                    .post("/api/v1/session")
                    .then()
                    .statusCode(204);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "null", "http://caunoi.test", "https://caunoi.test.evil.example"})
    void another_sites_page_signs_nobody_in(String origin) {
        var answer = given().header("Origin", origin)
                .contentType(ContentType.JSON)
                .body(Map.of("username", conference.clerk(), "password", Hub.PASSWORD))
                .post("/api/v1/session");

        answer.then().statusCode(403).body("type", equalTo("urn:caunoi:problem:foreign-origin"));
        assertThat(answer.header("Set-Cookie")).isNull();
    }

    @Test
    void the_password_of_a_disabled_account_opens_nothing() {
        Browser.page(Browser.session(conference.admin()))
                .body(Map.of("enabled", false))
                .put("/api/v1/users/" + conference.clerk() + "/enabled")
                .then()
                .statusCode(200);

        Browser.signIn(conference.clerk(), Hub.PASSWORD)
                .then()
                .statusCode(401)
                .body("type", equalTo("urn:caunoi:problem:account-disabled"));
        Browser.signIn(conference.clerk(), "sai mật khẩu")
                .then()
                .statusCode(401)
                .body("type", equalTo("urn:caunoi:problem:wrong-credentials"));
    }

    @Test
    void a_guesser_is_slowed_down_and_the_owner_elsewhere_is_not() {
        for (var i = 0; i < SignInThrottle.FREE + 3; i++) {
            from("203.0.113.7", "sai mật khẩu " + i);
        }

        var slowed = from("203.0.113.7", Hub.PASSWORD);

        slowed.then().statusCode(429).body("type", equalTo("urn:caunoi:problem:too-many-attempts"));
        assertThat(Integer.parseInt(slowed.header("Retry-After"))).isBetween(1, 30);
        from("203.0.113.8", Hub.PASSWORD).then().statusCode(204);
    }

    private io.restassured.response.Response from(String address, String password) {
        return Browser.page()
                .header("X-Forwarded-For", address)
                .body(Map.of("username", conference.clerk(), "password", password))
                .post("/api/v1/session");
    }
}

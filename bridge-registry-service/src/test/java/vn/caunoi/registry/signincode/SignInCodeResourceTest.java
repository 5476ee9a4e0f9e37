package vn.caunoi.registry.signincode;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.caunoi.contracts.SessionToken;
import vn.caunoi.registry.testing.Browser;
import vn.caunoi.registry.testing.Hub;
import vn.caunoi.registry.testing.RegistryTest;
import vn.caunoi.registry.testing.TestConference;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesRegex;

@RegistryTest
class SignInCodeResourceTest {
    @Inject
    Hub hub;

    @Inject
    EntityManager database;

    private TestConference conference;

    @BeforeEach
    void makeConference() {
        conference = hub.conference();
    }

    @Test
    void a_moderator_gets_a_code_that_opens_the_clerks_account_once() {
        var made = make(conference.moderator(), conference.clerk());
        made.then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("code", matchesRegex("\\d{6}"))
                .body("expiresAt", matchesRegex(".*Z"));

        var in = enter(code(made));

        in.then().statusCode(204);
        Browser.page(in.cookie(SessionToken.COOKIE))
                .get("/api/v1/session")
                .then()
                .body("username", equalTo(conference.clerk()))
                .body("role", equalTo("CLERK"));
        enter(code(made)).then().statusCode(401).body("type", equalTo("urn:caunoi:problem:wrong-credentials"));
        assertThat(logged("used_at is not null and hash is null")).isEqualTo(1);
    }

    @Test
    void it_is_kept_who_made_a_code_for_whom_but_not_the_code() {
        var code = code(make(conference.moderator(), conference.clerk()));

        assertThat(logged("by_username = '" + conference.moderator() + "' and used_at is null"))
                .isEqualTo(1);
        assertThat(logged("hash like '%" + code + "%'")).isZero();
    }

    @Test
    void digits_may_be_typed_in_groups() {
        var code = code(make(conference.moderator(), conference.clerk()));

        enter(code.substring(0, 3) + "\u00a0-" + code.substring(3) + " ").then().statusCode(204);
    }

    @Test
    void a_new_code_takes_the_place_of_the_former() {
        var former = code(make(conference.moderator(), conference.clerk()));
        var latter = code(make(conference.admin(), conference.clerk()));

        if (!former.equals(latter)) {
            enter(former).then().statusCode(401);
        }
        enter(latter).then().statusCode(204);
    }

    @Test
    void five_wrong_tries_are_the_end_of_a_code() {
        var code = code(make(conference.moderator(), conference.clerk()));
        for (int i = 0; i < SignInCode.TRIES; i++) {
            // From here and there, so that it is not the waits that keep the sixth out.
            Browser.signInByCode(conference.clerk(), other(code), "203.0.113." + i)
                    .then()
                    .statusCode(401);
        }

        enter(code).then().statusCode(401).body("type", equalTo("urn:caunoi:problem:wrong-credentials"));
        assertThat(logged("wrong = 5 and hash is null and used_at is null")).isEqualTo(1);
    }

    @Test
    void a_code_opens_nothing_when_its_time_is_over() {
        var code = code(make(conference.moderator(), conference.clerk()));
        QuarkusTransaction.requiringNew().run(() -> database.createNativeQuery(
                        "update sign_in_code_log set expires_at = now() - interval '1 second' where for_username = ?1")
                .setParameter(1, conference.clerk())
                .executeUpdate());

        enter(code).then().statusCode(401);
    }

    @Test
    void one_of_two_who_enter_it_at_the_same_time_gets_in() throws Exception {
        var code = code(make(conference.moderator(), conference.clerk()));
        var threads = Executors.newFixedThreadPool(2);
        try {
            Callable<Integer> enter = () -> enter(code).statusCode();
            var answers = threads.invokeAll(List.of(enter, enter));

            assertThat(List.of(answers.get(0).get(), answers.get(1).get())).containsExactlyInAnyOrder(204, 401);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void codes_made_at_the_same_time_leave_one() throws Exception {
        var threads = Executors.newFixedThreadPool(4);
        try {
            var session = Browser.session(conference.moderator());
            Callable<Integer> make = () -> Browser.page(session)
                    .post("/api/v1/users/" + conference.clerk() + "/sign-in-code")
                    .statusCode();
            for (var answer : threads.invokeAll(List.of(make, make, make, make))) {
                assertThat(answer.get()).isEqualTo(200);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(logged("hash is not null")).isEqualTo(1);
        assertThat(logged("true")).isEqualTo(4);
    }

    @Test
    void the_password_still_opens_and_spends_no_code() {
        var code = code(make(conference.moderator(), conference.clerk()));

        Browser.signIn(conference.clerk(), Hub.PASSWORD).then().statusCode(204);

        enter(code).then().statusCode(204);
    }

    @Test
    void a_code_is_no_password_and_a_password_no_code() {
        var code = code(make(conference.moderator(), conference.clerk()));

        Browser.signIn(conference.clerk(), code).then().statusCode(401);
        enter("mật khẩu").then().statusCode(401);
        enter(code).then().statusCode(204);
    }

    @Test
    void an_account_without_a_code_is_answered_as_a_wrong_code_is() {
        make(conference.moderator(), conference.clerk());

        var without = Browser.signInByCode(conference.official(), "000000", "203.0.113.9");
        var unknown = Browser.signInByCode("nobody." + conference.mark(), "000000", "203.0.113.9");

        assertThat(without.statusCode()).isEqualTo(401);
        assertThat(unknown.asString()).isEqualTo(without.asString());
    }

    @Test
    void a_disabled_account_gets_no_code_and_a_code_that_it_has_opens_nothing() {
        var code = code(make(conference.moderator(), conference.clerk()));
        Browser.page(Browser.session(conference.admin()))
                .body(Map.of("enabled", false))
                .put("/api/v1/users/" + conference.clerk() + "/enabled")
                .then()
                .statusCode(200);

        enter(code).then().statusCode(401).body("type", equalTo("urn:caunoi:problem:account-disabled"));
        make(conference.moderator(), conference.clerk())
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:caunoi:problem:account-disabled"));
    }

    @Test
    void moderators_and_administrators_make_codes_for_clerks_and_operators_of_their_conference() {
        var other = hub.conference();

        make(conference.admin(), conference.clerk()).then().statusCode(200);
        make(conference.clerk(), conference.clerk()).then().statusCode(403);
        make(conference.official(), conference.clerk()).then().statusCode(403);
        given().post("/api/v1/users/" + conference.clerk() + "/sign-in-code")
                .then()
                .statusCode(401);
        for (var whose : List.of(conference.official(), conference.moderator(), conference.admin())) {
            make(conference.moderator(), whose)
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("urn:caunoi:problem:no-sign-in-code"));
        }
        make(conference.moderator(), other.clerk()).then().statusCode(404);
        make(conference.moderator(), "nobody").then().statusCode(404);
    }

    @Test
    void who_signs_in_gives_a_password_or_a_code() {
        Browser.page()
                .body(Map.of("username", conference.clerk()))
                .post("/api/v1/session")
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("password"));
        Browser.page()
                .body(Map.of("username", conference.clerk(), "password", Hub.PASSWORD, "code", "000000"))
                .post("/api/v1/session")
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("code"));
    }

    private static Response make(String who, String whose) {
        return Browser.page(Browser.session(who)).post("/api/v1/users/" + whose + "/sign-in-code");
    }

    private Response enter(String code) {
        return Browser.signInByCode(conference.clerk(), code, "203.0.113.100");
    }

    private static String code(Response made) {
        return made.jsonPath().getString("code");
    }

    /** Any but this one. */
    private static String other(String code) {
        return "%06d".formatted((Integer.parseInt(code) + 1) % 1_000_000);
    }

    private long logged(String condition) {
        return QuarkusTransaction.requiringNew().call(() -> (Long) database.createNativeQuery(
                        "select count(*) from sign_in_code_log where for_username = ?1 and " + condition, Long.class)
                .setParameter(1, conference.clerk())
                .getSingleResult());
    }
}

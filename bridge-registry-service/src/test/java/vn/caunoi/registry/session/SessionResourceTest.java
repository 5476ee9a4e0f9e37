package vn.caunoi.registry.session;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import jakarta.inject.Inject;

import io.agroal.api.AgroalDataSource;
import io.restassured.http.Cookie;
import org.jose4j.jwt.NumericDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.caunoi.contracts.EventHeaders;
import vn.caunoi.contracts.EventJson;
import vn.caunoi.contracts.SessionToken;
import vn.caunoi.contracts.Topic;
import vn.caunoi.contracts.access.Viewer;
import vn.caunoi.contracts.question.HallRef;
import vn.caunoi.contracts.registry.Role;
import vn.caunoi.contracts.registry.SessionEvent;
import vn.caunoi.kit.testing.SessionKeysResource;
import vn.caunoi.kit.testing.TestKeys;
import vn.caunoi.kit.testing.TestTokens;
import vn.caunoi.registry.testing.Browser;
import vn.caunoi.registry.testing.Hub;
import vn.caunoi.registry.testing.Records;
import vn.caunoi.registry.testing.RegistryTest;
import vn.caunoi.registry.testing.TestConference;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

@RegistryTest
class SessionResourceTest {
    private static final String PATH = "/api/v1/session";

    @Inject
    Hub hub;

    @Inject
    Records records;

    @Inject
    AgroalDataSource database;

    private TestConference conference;
    private Viewer clerk;

    @BeforeEach
    void makeConference() {
        conference = hub.conference();
        clerk = new Viewer(
                UUID.randomUUID(),
                conference.clerk(),
                "Nguyễn Thị Mẫu – CLERK",
                Role.CLERK,
                conference.id(),
                new HallRef("731", "Thành phố Biên Hòa"));
    }

    @Test
    void nobody_is_signed_in_without_a_cookie() {
        given().get(PATH).then().statusCode(401).body("type", equalTo("urn:caunoi:problem:signed-out"));
    }

    @Test
    void a_young_token_is_not_renewed() {
        var answer = Browser.page(Browser.session(conference.clerk())).get(PATH);

        answer.then().statusCode(200);
        assertThat(answer.detailedCookie(SessionToken.COOKIE)).isNull();
    }

    @Test
    void an_older_token_is_renewed_for_the_same_session() throws Exception {
        var answer = Browser.page(signedBefore(Duration.ofMinutes(40))).get(PATH);

        answer.then().statusCode(200);
        var claims = Tokens.claims(answer.cookie(SessionToken.COOKIE));
        assertThat(claims.getJwtId()).isEqualTo(clerk.session().toString());
        assertThat(claims.getIssuedAt().getValue())
                .isGreaterThan(NumericDate.now().getValue() - 60);
    }

    @Test
    void a_token_that_is_out_of_date_is_renewed_at_once() {
        var moved = TestTokens.of(new Viewer(
                clerk.session(),
                clerk.username(),
                "Tên cũ",
                clerk.role(),
                clerk.conference(),
                new HallRef("75", "Hội trường Tỉnh ủy")));

        var answer = Browser.page(moved).get(PATH);

        answer.then().statusCode(200).body("bridgePoint.code", equalTo("731"));
        Browser.page(answer.cookie(SessionToken.COOKIE))
                .get(PATH)
                .then()
                .body("displayName", equalTo("Nguyễn Thị Mẫu – CLERK"));
    }

    @Test
    void signing_out_clears_the_cookie_and_ends_the_session() {
        var session = Browser.session(conference.clerk());

        var answer = Browser.page(session).delete(PATH);

        answer.then().statusCode(204);
        Cookie cleared = answer.detailedCookie(SessionToken.COOKIE);
        assertThat(cleared.getValue()).isEmpty();
        assertThat(cleared.getMaxAge()).isZero();
        assertThat(cleared.getPath()).isEqualTo("/");
        for (var path : new String[] {PATH, "/api/v1/conference"}) {
            Browser.page(session).get(path).then().statusCode(401);
        }
    }

    @Test
    void signing_out_is_told_to_all_services() throws Exception {
        var session = Browser.session(conference.clerk());
        var id = Tokens.claims(session).getJwtId();

        Browser.page(session).delete(PATH).then().statusCode(204);

        var record = await().atMost(Duration.ofSeconds(20))
                .until(() -> records.of(Topic.SESSIONS, id), told -> !told.isEmpty())
                .get(0);
        var event = EventJson.read(record.value(), SessionEvent.class);
        assertThat(event.session()).hasToString(id);
        assertThat(event.expiresAt())
                .isAfter(Instant.now().plus(SessionToken.LIFE).minusSeconds(60));
        assertThat(Records.header(record, EventHeaders.TYPE)).isEqualTo(SessionEvent.TYPE);
    }

    @Test
    void signing_out_of_one_session_leaves_the_others() {
        var here = Browser.session(conference.clerk());
        var elsewhere = Browser.session(conference.clerk());

        Browser.page(here).delete(PATH).then().statusCode(204);

        Browser.page(elsewhere).get(PATH).then().statusCode(200);
    }

    @Test
    void the_end_of_a_session_ends_the_tokens_that_were_renewed_from_it() {
        var old = signedBefore(Duration.ofMinutes(40));
        var renewed = Browser.page(old).get(PATH).cookie(SessionToken.COOKIE);

        Browser.page(old).delete(PATH).then().statusCode(204);

        Browser.page(renewed).get(PATH).then().statusCode(401);
    }

    @Test
    void signing_out_without_a_session_is_no_error() {
        Browser.page().delete(PATH).then().statusCode(204);
        Browser.page("garbage").delete(PATH).then().statusCode(204);
        var session = Browser.session(conference.clerk());
        Browser.page(session).delete(PATH).then().statusCode(204);
        Browser.page(session).delete(PATH).then().statusCode(204);
    }

    @Test
    void another_site_signs_nobody_out() {
        var session = Browser.session(conference.clerk());

        given().cookie(SessionToken.COOKIE, session)
                .header("Origin", "https://evil.example")
                .delete(PATH)
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:caunoi:problem:foreign-origin"));
        given().cookie(SessionToken.COOKIE, session).delete(PATH).then().statusCode(403);

        Browser.page(session).get(PATH).then().statusCode(200);
    }

    @Test
    void a_session_that_another_replica_ended_is_refused_without_kafka() throws SQLException {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(
                        "insert into ended_session values (?, now(), now() + interval '14 hours')")) {
            insert.setObject(1, clerk.session());
            insert.executeUpdate();
        }

        var token = TestTokens.of(clerk);
        Browser.page(token).get(PATH).then().statusCode(401);
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() ->
                        Browser.page(token).get("/api/v1/conference").then().statusCode(401));
    }

    @Test
    void a_forged_token_is_refused() {
        var forged = TestTokens.of(
                clerk, TestKeys.generate(SessionKeysResource.keys().pair().getKeyId()), claims -> {});

        Browser.page(forged).get(PATH).then().statusCode(401).body("type", equalTo("urn:caunoi:problem:signed-out"));
    }

    @Test
    void an_expired_token_is_refused() {
        Browser.page(signedBefore(SessionToken.LIFE.plusMinutes(5)))
                .get(PATH)
                .then()
                .statusCode(401);
    }

    @Test
    void the_token_of_an_account_that_is_gone_is_refused() {
        var gone = TestTokens.of(Role.CLERK, "gone." + conference.mark(), conference.id());

        Browser.page(gone).get(PATH).then().statusCode(401);
    }

    private String signedBefore(Duration age) {
        var issued = NumericDate.now().getValue() - age.toSeconds();
        return TestTokens.of(clerk, SessionKeysResource.keys(), claims -> {
            claims.setIssuedAt(NumericDate.fromSeconds(issued));
            claims.setExpirationTime(NumericDate.fromSeconds(issued + SessionToken.LIFE.toSeconds()));
        });
    }
}

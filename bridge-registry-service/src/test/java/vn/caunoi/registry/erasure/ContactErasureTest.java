package vn.caunoi.registry.erasure;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.caunoi.registry.testing.Browser;
import vn.caunoi.registry.testing.Hub;
import vn.caunoi.registry.testing.RegistryTest;
import vn.caunoi.registry.testing.TestConference;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

@RegistryTest
class ContactErasureTest {
    private static final String REGISTRATION = "/api/v1/bridge-points/731/registration";
    private static final String REMINDERS = "/api/v1/conference/reminders";
    private static final String MAIL = "dau.moi@example.vn";

    @Inject
    Hub hub;

    @Inject
    ContactErasure erasure;

    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    private TestConference conference;
    private String moderator;

    @BeforeEach
    void aHallNamesItsContactAndIsReminded() {
        conference = hub.conference();
        moderator = Browser.session(conference.moderator());
        Browser.page(Browser.session(conference.clerk()))
                .header("If-Match", "\"0\"")
                .body(Map.of(
                        "acknowledged",
                        true,
                        "venue",
                        "Hội trường huyện",
                        "contacts",
                        List.of(Map.of("name", "Lê Văn Thử", "phone", "0999 000 031", "mail", MAIL, "line", true)),
                        "equipment",
                        List.of(),
                        "expected",
                        List.of(),
                        "guests",
                        List.of()))
                .put(REGISTRATION)
                .then()
                .statusCode(200);
        Browser.page(moderator).post(REMINDERS).then().statusCode(200);
    }

    @Test
    void contacts_go_once_their_conference_is_closed_for_long_enough_and_the_rest_stays() {
        move("\"1\"", "ANSWERING");
        move("\"2\"", "CLOSED");
        QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery("update reminder set fault = '550 no "
                        + MAIL + "' where bridge_point in (select id from bridge_point where conference = ?1)")
                .setParameter(1, conference.id())
                .executeUpdate());

        erasure.erase(clock.instant().plusSeconds(1));

        Browser.page(moderator)
                .get(REGISTRATION)
                .then()
                .body("venue", equalTo("Hội trường huyện"))
                .body("contacts", empty());
        Browser.page(moderator).get(REMINDERS).then().body("items.recipients.flatten()", not(hasItem(MAIL)));
        Browser.page(moderator).get(REMINDERS).then().body("items.find { it.code == '731' }.fault", nullValue());
    }

    @Test
    void they_stay_while_it_goes_on_and_for_a_while_after_it() {
        erasure.erase(clock.instant().plusSeconds(1));
        Browser.page(moderator).get(REGISTRATION).then().body("contacts", hasSize(1));

        move("\"1\"", "ANSWERING");
        move("\"2\"", "CLOSED");
        erasure.erase(clock.instant().minus(Duration.ofDays(90)));

        Browser.page(moderator).get(REGISTRATION).then().body("contacts", hasSize(1));
        Browser.page(moderator).get(REMINDERS).then().body("items.recipients.flatten()", hasItem(MAIL));
    }

    private void move(String ifMatch, String state) {
        Browser.page(moderator)
                .header("If-Match", ifMatch)
                .body(Map.of("state", state))
                .put("/api/v1/conference/state")
                .then()
                .statusCode(200);
    }
}

package vn.caunoi.registry.reminder;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jakarta.inject.Inject;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.ValidatableResponse;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.caunoi.registry.bridgepoint.BridgePointService;
import vn.caunoi.registry.conference.ConferenceService;
import vn.caunoi.registry.preparation.PreparationService;
import vn.caunoi.registry.registration.RegistrationService;
import vn.caunoi.registry.testing.Browser;
import vn.caunoi.registry.testing.Hub;
import vn.caunoi.registry.testing.RegistryTest;
import vn.caunoi.registry.testing.TestConference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

@RegistryTest
class ReminderResourceTest {
    private static final String REMINDERS = "/api/v1/conference/reminders";

    @Inject
    Hub hub;

    @Inject
    Vertx vertx;

    @Inject
    ReminderRepository repository;

    @Inject
    ReminderService reminders;

    @Inject
    RegistrationService registrations;

    @Inject
    PreparationService preparations;

    @Inject
    ConferenceService conferences;

    @Inject
    BridgePointService halls;

    @Inject
    Clock clock;

    private TestConference conference;
    private String moderator;

    @BeforeEach
    void signIn() {
        conference = hub.conference();
        moderator = Browser.session(conference.moderator());
    }

    @Test
    void halls_that_are_behind_are_reminded_once_a_day_and_each_text_is_ready_to_be_copied() {
        acknowledge(null);

        Browser.page(moderator).post(REMINDERS).then().statusCode(200);
        Browser.page(moderator)
                .post(REMINDERS)
                .then()
                .statusCode(200)
                .body("byMail", equalTo(false))
                .body("behind", equalTo(2))
                .body("items", hasSize(2))
                .body("items.kind", containsInAnyOrder("ACKNOWLEDGE", "REGISTER"))
                .body("items.find { it.code == '731' }.body", containsString("Còn thiếu: địa điểm"))
                .body("items.find { it.code == '731' }.body", containsString("Hội nghị thử"))
                .body("items.find { it.code == '731' }.madeBy", equalTo("Nguyễn Thị Mẫu – MODERATOR"));
    }

    @Test
    void what_was_sent_by_hand_is_ticked_and_can_be_taken_back() {
        String id = Browser.page(moderator).post(REMINDERS).then().extract().path("items[0].id");

        sent(id, true).body("items.find { it.id == '" + id + "' }.sentBy", equalTo("Nguyễn Thị Mẫu – MODERATOR"));
        sent(id, false).body("items.find { it.id == '" + id + "' }.sentAt", nullValue());
        Browser.page(Browser.session(hub.conference().moderator()))
                .body(Map.of("sent", true))
                .put(REMINDERS + "/" + id)
                .then()
                .statusCode(404);
    }

    @Test
    void nobody_else_reminds() {
        Browser.page(Browser.session(conference.clerk())).post(REMINDERS).then().statusCode(403);
        Browser.page(Browser.session(conference.official()))
                .get(REMINDERS)
                .then()
                .statusCode(403);
    }

    @Test
    void a_mail_server_that_is_down_loses_nothing() {
        acknowledge("dau.moi@example.vn");
        var withMail = new ReminderService(
                repository, registrations, preparations, conferences, halls, true, Optional.empty(), clock);
        QuarkusTransaction.requiringNew().run(() -> withMail.remind(conference.id(), null));
        ReactiveMailer down = mails -> Uni.createFrom().failure(new IllegalStateException("connection refused"));
        var delivered = new ArrayList<Mail>();
        ReactiveMailer up = mails -> {
            delivered.addAll(List.of(mails));
            return Uni.createFrom().voidItem();
        };

        post(down);
        Browser.page(moderator)
                .get(REMINDERS)
                .then()
                .body("items.find { it.code == '731' }.fault", equalTo("connection refused"))
                .body("items.find { it.code == '731' }.sentAt", nullValue())
                .body("items.find { it.code == '731' }.nextAt", notNullValue());
        QuarkusTransaction.requiringNew()
                .run(() -> repository.update(
                        "nextAt = ?1 where sentAt is null and nextAt is not null",
                        clock.instant().minus(Duration.ofMinutes(1))));
        post(up);

        assertThat(delivered)
                .filteredOn(mail -> mail.getTo().contains("dau.moi@example.vn"))
                .hasSize(1);
        Browser.page(moderator)
                .get(REMINDERS)
                .then()
                .body("items.find { it.code == '731' }.sentAt", notNullValue())
                .body("items.find { it.code == '731' }.fault", nullValue());
    }

    @Test
    void by_schedule_halls_are_reminded_on_the_days_that_the_conference_has_set() {
        assertThat(reminders.isTime(conference.id())).isFalse();

        Browser.page(moderator)
                .header("If-Match", "\"0\"")
                .body(Map.of("categories", List.of(Map.of("label", "Khách mời")), "remindDays", List.of(3, 1, 3)))
                .put("/api/v1/conference/preparation")
                .then()
                .statusCode(200)
                .body("remindDays", equalTo(List.of(3, 1)));
        Browser.page(moderator)
                .header("If-Match", "\"1\"")
                .body(Map.of("categories", List.of(Map.of("label", "Khách mời")), "remindDays", List.of(-1)))
                .put("/api/v1/conference/preparation")
                .then()
                .statusCode(400);
    }

    private void post(ReactiveMailer mailer) {
        new ReminderPost(reminders, mailer, true, Duration.ofSeconds(5), vertx).collect();
    }

    private ValidatableResponse sent(String id, boolean sent) {
        return Browser.page(moderator)
                .body(Map.of("sent", sent))
                .put(REMINDERS + "/" + id)
                .then()
                .statusCode(200);
    }

    private void acknowledge(String mail) {
        var content = new HashMap<String, Object>();
        content.put("acknowledged", true);
        content.put(
                "contacts",
                mail == null
                        ? List.of()
                        : List.of(Map.of("name", "Lê Văn Thử", "phone", "0999 000 031", "mail", mail, "line", true)));
        content.put("equipment", List.of());
        content.put("expected", List.of());
        content.put("guests", List.of());
        Browser.page(Browser.session(conference.clerk()))
                .header("If-Match", "\"0\"")
                .body(content)
                .put("/api/v1/bridge-points/731/registration")
                .then()
                .statusCode(200);
    }
}

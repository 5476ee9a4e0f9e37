package vn.caunoi.registry.reminder;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.ValidatableResponse;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
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
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

/** Reminders on their way through the mailer as the service has it, to real servers on a real port. */
@RegistryTest
class ReminderMailTest {
    private static final String REMINDERS = "/api/v1/conference/reminders";
    private static final String HALL = "items.find { it.code == '731' }.";

    @Inject
    Hub hub;

    @Inject
    ReactiveMailer mailer;

    @Inject
    Vertx vertx;

    @ConfigProperty(name = "quarkus.mailer.port")
    int port;

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
    private String address;

    @BeforeEach
    void nothingElseIsOnItsWay() {
        letRest();
        conference = hub.conference();
        moderator = Browser.session(conference.moderator());
        address = "dau.moi." + conference.mark() + "@example.vn";
    }

    @AfterEach
    void letRest() {
        QuarkusTransaction.requiringNew().run(() -> repository.update("nextAt = null where nextAt is not null"));
    }

    @Test
    void a_reminder_arrives_word_for_word_in_letters_that_every_mail_server_passes_on() throws Exception {
        remind(address);
        String subject = page().extract().path(HALL + "subject");
        String body = page().extract().path(HALL + "body");
        assertThat(subject).contains("Nhắc điểm cầu Thành phố Biên Hòa hoàn tất đăng ký");

        try (var server = new Server()) {
            post();

            var mail = server.only(address);
            assertThat(mail.getSubject()).isEqualTo(subject);
            assertThat(mail.getContent().toString().replace("\r\n", "\n").strip())
                    .isEqualTo(body.strip());
            assertThat(mail.getFrom()[0]).hasToString("cau-noi@localhost");
            assertThat(mail.getMessageID()).contains(page().extract().<String>path(HALL + "id"));
            assertThat(raw(mail).chars()).as("no letter that needs eight bits").allMatch(letter -> letter < 128);
            assertThat(raw(mail).lines())
                    .as("lines as long as RFC 5322 wants them")
                    .allMatch(line -> line.length() <= 78);
        }
        page().body(HALL + "sentAt", notNullValue()).body(HALL + "sentBy", nullValue());
    }

    @Test
    void while_the_server_is_down_reminders_wait_and_go_out_once_when_it_is_back() throws Exception {
        remind(address);
        post();
        page().body(HALL + "sentAt", nullValue())
                .body(HALL + "nextAt", notNullValue())
                .body(HALL + "fault", containsString("refused"));

        try (var server = new Server()) {
            post();
            assertThat(server.of(address)).as("not before it is due again").isEmpty();

            due();
            post();
            post();

            assertThat(server.of(address)).hasSize(1);
        }
        page().body(HALL + "sentAt", notNullValue()).body(HALL + "fault", nullValue());
    }

    @Test
    void what_was_sent_by_hand_while_the_server_was_down_does_not_go_out_again() {
        remind(address);
        post();
        Browser.page(moderator)
                .body(Map.of("sent", true))
                .put(REMINDERS + "/" + page().extract().path(HALL + "id"))
                .then()
                .statusCode(200)
                .body(HALL + "nextAt", nullValue());

        try (var server = new Server()) {
            due();
            post();

            assertThat(server.of(address)).isEmpty();
        }
    }

    @Test
    void a_server_that_is_down_is_asked_once_and_logged_once_whatever_waits() {
        var more = Stream.generate(hub::conference).limit(3).toList();
        remind(address);
        more.forEach(each -> remind(each, "khac." + each.mark() + "@example.vn"));
        var warnings = new Warnings();
        Logger.getLogger(ReminderPost.class.getName()).addHandler(warnings);
        var post = post(mailer, Duration.ofSeconds(5));
        try {
            post.collect();
            post.collect();
        } finally {
            Logger.getLogger(ReminderPost.class.getName()).removeHandler(warnings);
        }

        long tried = Stream.concat(Stream.of(conference), more.stream())
                .filter(each -> fault(each) != null)
                .count();
        assertThat(tried).as("one for each pass").isEqualTo(2);
        assertThat(warnings.said).hasSize(1).noneMatch(text -> text.contains("@"));
    }

    @Test
    void an_address_that_is_refused_for_good_waits_for_somebody_and_keeps_nobody_else_from_being_reminded()
            throws Exception {
        var other = hub.conference();
        remind(address);
        remind(other, "khac." + other.mark() + "@example.vn");
        try (var server = new ScriptedMailServer(
                port, command -> command.startsWith("RCPT") && command.contains(address) ? "550 5.1.1 no such" : "")) {
            post();

            assertThat(server.heard()).anyMatch(line -> line.contains("khac." + other.mark()));
        }

        page().body(HALL + "sentAt", nullValue())
                .body(HALL + "nextAt", nullValue())
                .body(HALL + "fault", containsString("550 5.1.1 no such"));
        page(other).body(HALL + "sentAt", notNullValue());
    }

    @Test
    void a_wrong_address_beside_a_right_one_keeps_the_mail_from_nobody() throws Exception {
        remind("sai." + address, address);
        try (var server = new ScriptedMailServer(
                port, command -> command.startsWith("RCPT") && command.contains("sai.") ? "550 5.1.1 no such" : "")) {
            post();

            assertThat(server.heard()).contains(".").anyMatch(line -> line.startsWith("To:") && line.contains(address));
        }
        page().body(HALL + "sentAt", notNullValue());
    }

    @Test
    void a_server_that_wants_it_later_or_does_not_know_the_hub_is_asked_again() throws Exception {
        remind(address);
        try (var server = new ScriptedMailServer(
                port, command -> command.startsWith("RCPT") ? "451 4.7.1 greylisted, come again" : "")) {
            post();
        }
        page().body(HALL + "nextAt", notNullValue()).body(HALL + "fault", containsString("451"));

        due();
        try (var server = new ScriptedMailServer(
                port, command -> command.startsWith("MAIL") ? "530 5.7.0 authentication required" : "")) {
            post();
        }
        page().body(HALL + "nextAt", notNullValue()).body(HALL + "fault", containsString("530"));

        due();
        try (var server =
                new ScriptedMailServer(port, command -> command.startsWith("MAIL") ? "553 5.1.8 sender refused" : "")) {
            post();
        }
        page().body(HALL + "nextAt", notNullValue()).body(HALL + "fault", containsString("553"));
    }

    @Test
    void an_address_that_is_wanted_later_keeps_the_mail_from_nobody_else() throws Exception {
        var other = hub.conference();
        remind("cham." + address, address);
        remind(other, "khac." + other.mark() + "@example.vn");
        try (var server = new ScriptedMailServer(
                port, command -> command.startsWith("RCPT") && command.contains("cham.") ? "451 4.7.1 later" : "")) {
            post();
        }

        page().body(HALL + "sentAt", notNullValue());
        page(other).body(HALL + "sentAt", notNullValue());
    }

    @Test
    void a_server_that_never_answers_holds_nobody_up_for_ever() throws Exception {
        remind(address);
        try (var server = new ScriptedMailServer(port, command -> null)) {
            var started = System.nanoTime();
            post(mailer, Duration.ofSeconds(1)).collect();
            assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(20));
        }
        page().body(HALL + "sentAt", nullValue())
                .body(HALL + "nextAt", notNullValue())
                .body(HALL + "fault", notNullValue());
    }

    @Test
    void a_server_that_was_silent_many_times_is_written_to_as_soon_as_it_speaks() throws Exception {
        remind(address);
        var silent = new AtomicBoolean(true);
        try (var server = new ScriptedMailServer(port, command -> silent.get() ? null : "")) {
            for (int i = 0; i < 15; i++) {
                due();
                post(mailer, Duration.ofMillis(100)).collect();
            }
            page().body(HALL + "sentAt", nullValue());
            silent.set(false);

            due();
            post();

            assertThat(server.heard()).anyMatch(line -> line.startsWith("To:") && line.contains(address));
        }
        page().body(HALL + "sentAt", notNullValue());
    }

    @Test
    void the_mail_client_is_asked_from_one_event_loop_since_it_misses_greetings_elsewhere() {
        remind("mot." + address, "hai." + address);
        var threads = new ArrayList<Thread>();
        ReactiveMailer noting = mails -> {
            threads.add(Thread.currentThread());
            assertThat(Context.isOnEventLoopThread()).isTrue();
            return Uni.createFrom().voidItem();
        };

        post(noting, Duration.ofSeconds(5)).collect();

        assertThat(threads).hasSize(2);
        assertThat(threads.get(0)).isSameAs(threads.get(1));
        page().body(HALL + "sentAt", notNullValue());
    }

    @Test
    void two_replicas_at_a_slow_server_send_each_reminder_once() {
        var others = Stream.generate(hub::conference).limit(3).toList();
        others.forEach(each -> remind(each, "khac." + each.mark() + "@example.vn"));
        var sent = new ArrayList<String>();
        var second = post(counting(sent, () -> {}), Duration.ofSeconds(5));
        // The first one's server takes so long that whatever waits behind is due again, and the other one looks.
        var first = post(
                counting(sent, () -> {
                    due(inHand());
                    second.collect();
                }),
                Duration.ofSeconds(5));

        first.collect();

        assertThat(sent)
                .containsExactlyInAnyOrderElementsOf(others.stream()
                        .map(each -> "khac." + each.mark() + "@example.vn")
                        .toList());
    }

    @Test
    void whoever_could_not_be_reached_for_days_is_reminded_once() {
        remind(address);
        QuarkusTransaction.requiringNew()
                .run(() -> repository.update("day = ?1 where nextAt is not null", yesterday()));
        remind(conference);

        try (var server = new Server()) {
            due();
            post();

            assertThat(server.of(address)).hasSize(1);
        }
    }

    private LocalDate yesterday() {
        return clock.instant()
                .atZone(ZoneId.of("Asia/Ho_Chi_Minh"))
                .toLocalDate()
                .minusDays(1);
    }

    /** The one whose next attempt lies farthest ahead was claimed last. */
    private UUID inHand() {
        return QuarkusTransaction.requiringNew().call(() -> repository
                .find("sentAt is null and nextAt is not null order by nextAt desc")
                .firstResult()
                .letter()
                .reminder());
    }

    private static ReactiveMailer counting(List<String> sent, Runnable meanwhile) {
        return mails -> Uni.createFrom()
                .voidItem()
                .invoke(() -> {
                    if (sent.isEmpty()) {
                        meanwhile.run();
                    }
                    Stream.of(mails).forEach(mail -> sent.addAll(mail.getTo()));
                })
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    private void remind(String... addresses) {
        remind(conference, addresses);
    }

    private void remind(TestConference where, String... addresses) {
        acknowledge(where, addresses);
        remind(where);
    }

    private void remind(TestConference where) {
        var withMail = new ReminderService(
                repository, registrations, preparations, conferences, halls, true, Optional.empty(), clock);
        QuarkusTransaction.requiringNew().run(() -> withMail.remind(where.id(), null));
    }

    private void post() {
        post(mailer, Duration.ofSeconds(10)).collect();
    }

    private ReminderPost post(ReactiveMailer by, Duration patience) {
        return new ReminderPost(reminders, by, true, patience, vertx);
    }

    private void due() {
        due(new UUID(0, 0));
    }

    /** All are to be tried now, but for one. */
    private void due(UUID not) {
        QuarkusTransaction.requiringNew()
                .run(() -> repository.update(
                        "nextAt = ?1 where sentAt is null and nextAt is not null and id <> ?2",
                        clock.instant().minus(Duration.ofMinutes(1)),
                        not));
    }

    private ValidatableResponse page() {
        return page(conference);
    }

    private static ValidatableResponse page(TestConference where) {
        return Browser.page(Browser.session(where.moderator()))
                .get(REMINDERS)
                .then()
                .statusCode(200);
    }

    private static String fault(TestConference where) {
        return page(where).extract().path(HALL + "fault");
    }

    private static void acknowledge(TestConference where, String... addresses) {
        var content = new HashMap<String, Object>();
        content.put("acknowledged", true);
        content.put(
                "contacts",
                Stream.of(addresses)
                        .map(mail -> Map.of(
                                "name",
                                "Lê Văn Thử",
                                "phone",
                                "0999 000 031",
                                "mail",
                                mail,
                                "line",
                                mail.equals(addresses[0])))
                        .toList());
        content.put("equipment", List.of());
        content.put("expected", List.of());
        content.put("guests", List.of());
        Browser.page(Browser.session(where.clerk()))
                .header("If-Match", "\"0\"")
                .body(content)
                .put("/api/v1/bridge-points/731/registration")
                .then()
                .statusCode(200);
    }

    private static String raw(MimeMessage mail) throws Exception {
        var bytes = new ByteArrayOutputStream();
        mail.writeTo(bytes);
        return bytes.toString(StandardCharsets.ISO_8859_1);
    }

    /** A mail server that takes everything. */
    private final class Server implements AutoCloseable {
        private final GreenMail mails = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

        Server() {
            mails.start();
        }

        List<MimeMessage> of(String recipient) {
            return Stream.of(mails.getReceivedMessages())
                    .filter(mail -> isFor(mail, recipient))
                    .toList();
        }

        MimeMessage only(String recipient) {
            assertThat(of(recipient)).hasSize(1);
            return of(recipient).get(0);
        }

        private static boolean isFor(MimeMessage mail, String recipient) {
            try {
                return Stream.of(mail.getAllRecipients())
                        .anyMatch(to -> to.toString().equals(recipient));
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void close() {
            mails.stop();
        }
    }

    private static final class Warnings extends Handler {
        private final List<String> said = new ArrayList<>();

        @Override
        public void publish(LogRecord entry) {
            if (entry.getLevel().intValue() >= Level.WARNING.intValue()) {
                said.add(entry.getMessage());
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}

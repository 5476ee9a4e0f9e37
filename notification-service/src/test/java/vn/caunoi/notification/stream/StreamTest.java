package vn.caunoi.notification.stream;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import io.vertx.core.http.UpgradeRejectedException;
import io.vertx.core.http.WebSocketConnectOptions;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.caunoi.backends.BackendsResource;
import vn.caunoi.contracts.EventJson;
import vn.caunoi.contracts.SessionToken;
import vn.caunoi.contracts.Topic;
import vn.caunoi.contracts.UuidV7;
import vn.caunoi.contracts.access.Viewer;
import vn.caunoi.contracts.delivery.PresenceEvent;
import vn.caunoi.contracts.delivery.ReceiptEvent;
import vn.caunoi.contracts.question.Answer;
import vn.caunoi.contracts.question.HallRef;
import vn.caunoi.contracts.question.QuestionState;
import vn.caunoi.contracts.registry.ConferencePhase;
import vn.caunoi.contracts.registry.LineState;
import vn.caunoi.contracts.registry.PersonState;
import vn.caunoi.contracts.registry.Role;
import vn.caunoi.contracts.registry.SessionEvent;
import vn.caunoi.kit.testing.SessionKeysResource;
import vn.caunoi.kit.testing.TestTokens;
import vn.caunoi.notification.log.Events;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.caunoi.contracts.question.QuestionStatus.ASSIGNED;
import static vn.caunoi.contracts.question.QuestionStatus.PUBLISHED;
import static vn.caunoi.contracts.question.QuestionStatus.RETRACTED;
import static vn.caunoi.contracts.question.QuestionStatus.SUBMITTED;
import static vn.caunoi.notification.log.Events.BIEN_HOA;
import static vn.caunoi.notification.log.Events.TAN_PHU;
import static vn.caunoi.notification.log.Events.question;

@QuarkusTest
@QuarkusTestResource(value = BackendsResource.class, initArgs = @ResourceArg(name = "needs", value = "kafka"))
@QuarkusTestResource(SessionKeysResource.class)
class StreamTest {
    @TestHTTPResource
    URI service;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrap;

    @Inject
    Vertx vertx;

    @Inject
    Sockets sockets;

    @Inject
    MeterRegistry metrics;

    private final UUID conference = UUID.randomUUID();
    private final UUID question = UUID.randomUUID();
    private final List<StreamClient> clients = new ArrayList<>();
    private Writer kafka;

    @BeforeEach
    void ready() {
        kafka = new Writer(bootstrap);
        kafka.makeTopics();
        awaitReady();
    }

    @AfterEach
    void leave() {
        clients.forEach(StreamClient::close);
        kafka.close();
    }

    @Test
    void refuses_a_handshake_without_an_allowed_origin() {
        assertThat(refusal("view=screen", Map.of("Cookie", cookie(screen()))))
                .contains("403")
                .contains("urn:caunoi:problem:foreign-origin");
        assertThat(refusal("view=screen", Map.of("Cookie", cookie(screen()), "Origin", "https://evil.test")))
                .contains("403");
    }

    @Test
    void refuses_a_handshake_without_a_valid_cookie() {
        var other = cookie(screen()).replaceAll(".{8}$", "AAAAAAAA");

        assertThat(refusal("view=screen", Map.of("Origin", SessionKeysResource.ORIGIN)))
                .contains("401")
                .contains("urn:caunoi:problem:signed-out");
        assertThat(refusal("view=screen", Map.of("Origin", SessionKeysResource.ORIGIN, "Cookie", other)))
                .contains("401");
        assertThat(refusal("view=screen", from(expiringIn(-1)))).contains("401");
    }

    @Test
    void refuses_an_unknown_view_and_one_of_another_role() {
        var headers = Map.of("Origin", SessionKeysResource.ORIGIN, "Cookie", cookie(screen()));

        assertThat(refusal("view=kitchen", headers)).contains("400").contains("\"view\"");
        assertThat(refusal("", headers)).contains("400");
        assertThat(refusal("view=board", headers)).contains("403").contains("urn:caunoi:problem:forbidden");
    }

    @Test
    void answers_a_plain_request_with_a_problem() {
        given().header("Origin", SessionKeysResource.ORIGIN)
                .cookie(SessionToken.COOKIE, TestTokens.of(screen()))
                .get("/api/v1/stream?view=screen")
                .then()
                .statusCode(426)
                .contentType("application/problem+json");
        given().header("Origin", SessionKeysResource.ORIGIN)
                .put("/api/v1/stream")
                .then()
                .statusCode(405);
    }

    @Test
    void tells_what_a_hall_practises_to_its_own_pages_alone() throws Exception {
        var hall = UUID.randomUUID();
        kafka.write(Events.bridgePoint(conference, hall, 1, TAN_PHU.code(), LineState.Line.UP));
        var own = settled(clerk(TAN_PHU), "view=desk");
        var other = settled(clerk(BIEN_HOA), "view=desk");
        var screen = settled(screen(), "view=screen");

        kafka.write(Events.practising(conference, hall, 2, TAN_PHU.code(), "thử"));

        assertThat(own.await("bridge-point", each -> true)
                        .at("/bridgePoint/practice")
                        .textValue())
                .isEqualTo("thử");
        assertThat(screen.await("bridge-point", each -> true)
                        .at("/bridgePoint/practice")
                        .textValue())
                .isEqualTo("thử");
        assertThat(other.await("bridge-point", each -> true).get("bridgePoint").has("practice"))
                .isFalse();
    }

    @Test
    void sends_a_snapshot_and_then_what_happens() throws Exception {
        kafka.write(Events.conference(conference, 1, ConferencePhase.LIVE));
        kafka.write(Events.bridgePoint(conference, UUID.randomUUID(), 1, "731", LineState.Line.UP));
        kafka.write(question(conference, question, 1, PUBLISHED));
        var screen = settled(screen(), "view=screen");

        kafka.write(question(conference, question, 2, PUBLISHED));

        var frame =
                screen.await("question", each -> each.at("/question/version").intValue() == 2);
        assertThat(screen.frames().get(0).get("t").textValue()).isEqualTo("hello");
        assertThat(frame.at("/question/text").textValue()).isEqualTo("Dấu Tổ bầu cử, bản 2");
        assertThat(screen.frames())
                .extracting(each -> each.get("n").intValue())
                .startsWith(1, 2, 3)
                .isSorted();
    }

    @Test
    void a_private_question_reaches_its_hall_and_the_moderator_and_nobody_else() throws Exception {
        var own = open(clerk(BIEN_HOA), "view=desk");
        var other = open(clerk(TAN_PHU), "view=desk");
        var screen = open(screen(), "view=screen");
        var official = open(official(), "view=board");
        var moderator = open(moderator(), "view=board");
        List.of(own, other, screen, official, moderator).forEach(each -> each.await("snapshot"));

        kafka.write(question(conference, question, 1, SUBMITTED, BIEN_HOA, true));
        var end = UUID.randomUUID();
        kafka.write(question(conference, end, 1, PUBLISHED));

        for (var each : List.of(own, other, screen, official, moderator)) {
            each.await("question", frame -> frame.at("/question/id").textValue().equals(end.toString()));
            assertThat(each.frames().toString().contains(question.toString()))
                    .isEqualTo(each == own || each == moderator);
        }
    }

    @Test
    void says_gone_when_an_answer_is_retracted_or_purged() throws Exception {
        var purged = UUID.randomUUID();
        kafka.write(question(conference, question, 5, PUBLISHED));
        kafka.write(question(conference, purged, 5, PUBLISHED));
        var screen = settled(screen(), "view=screen");

        kafka.write(question(conference, question, 6, RETRACTED));
        kafka.tombstone(Topic.QUESTIONS, conference, purged.toString());

        assertThat(gone(screen, question).get("version").intValue()).isEqualTo(6);
        assertThat(gone(screen, purged).get("version").intValue()).isEqualTo(6);
    }

    @Test
    void does_not_send_a_version_again_nor_a_lower_one() throws Exception {
        var moderator = settled(moderator(), "view=board");

        kafka.write(question(conference, question, 3, ASSIGNED));
        kafka.write(question(conference, question, 3, ASSIGNED));
        kafka.write(question(conference, question, 2, SUBMITTED));
        kafka.write(Topic.QUESTIONS, conference, question.toString(), "poison".getBytes(StandardCharsets.UTF_8));
        kafka.write(question(conference, question, 4, ASSIGNED));

        moderator.await("question", frame -> frame.at("/question/version").intValue() == 4);
        assertThat(moderator.types()).endsWith("snapshot", "question", "question");
    }

    @Test
    void resumes_with_just_what_was_missed() throws Exception {
        kafka.write(question(conference, question, 1, PUBLISHED));
        var before = settled(screen(), "view=screen");
        kafka.write(question(conference, question, 2, PUBLISHED));
        var cursor = before.await(
                        "question", frame -> frame.at("/question/version").intValue() == 2)
                .get("cursor")
                .textValue();
        before.close();
        kafka.write(question(conference, question, 3, PUBLISHED));
        kafka.write(question(conference, UUID.randomUUID(), 1, SUBMITTED));
        kafka.write(question(conference, UUID.randomUUID(), 1, PUBLISHED));
        settled(screen(), "view=screen");

        var back = open(screen(), "view=screen&since=" + cursor);
        back.await("counts");

        assertThat(back.await("hello").get("recovered").booleanValue()).isTrue();
        await().untilAsserted(() -> assertThat(back.types()).containsExactly("hello", "question", "question"));
        assertThat(back.await("counts").get("published").intValue()).isEqualTo(2);
    }

    @Test
    void a_cursor_that_is_nonsense_or_anothers_gets_a_snapshot() throws Exception {
        var foreign = settled(moderator(), "view=board")
                .await("snapshot")
                .get("cursor")
                .textValue();

        for (var since : List.of("nonsense", "-1", "", foreign, foreign.replaceAll(".$", "_"), "x".repeat(2_000))) {
            var screen = open(screen(), "view=screen&since=" + since);
            assertThat(screen.await("hello").get("recovered").booleanValue())
                    .as(since)
                    .isFalse();
            screen.await("snapshot");
        }
    }

    @Test
    void beats_with_the_cursor_of_the_head() throws Exception {
        var screen = settled(screen(), "view=screen");
        kafka.write(question(conference, question, 1, SUBMITTED));
        var beats = screen.frames().size();

        await().until(() -> screen.frames().size() > beats + 3);

        var beat = screen.frames().get(screen.frames().size() - 1);
        assertThat(screen.types()).containsExactly("hello", "snapshot");
        assertThat(beat.get("cursor").textValue()).hasSize(48);
    }

    @Test
    void closes_the_sockets_of_a_session_that_ended() throws Exception {
        var viewer = screen();
        var one = settled(viewer, "view=screen");
        var other = settled(screen(), "view=screen");

        kafka.write(
                new SessionEvent(viewer.session(), Instant.now(), Instant.now().plus(Duration.ofHours(14))));

        assertThat(one.awaitClose()).isEqualTo((short) 4401);
        assertThat(other.closed()).isFalse();
        assertThat(refusal("view=screen", Map.of("Origin", SessionKeysResource.ORIGIN, "Cookie", cookie(viewer))))
                .contains("401");
    }

    @Test
    void a_socket_ends_with_its_token_and_is_sent_to_ask_again() throws Exception {
        var token = expiringIn(0.1f);
        var ending = StreamClient.open(vertx, service, token, "view=screen");
        clients.add(ending);
        var other = open(screen(), "view=screen");
        ending.await("hello");

        assertThat(ending.awaitClose()).isEqualTo((short) 1012);
        assertThat(ending.closeReason()).matches("\\d+");
        assertThat(other.closed()).isFalse();
        assertThat(refusal("view=screen", from(token))).contains("401");
    }

    @Test
    void closes_the_sockets_of_an_account_that_was_switched_off() throws Exception {
        var viewer = Screen.viewer(Role.SCREEN, "screen." + UUID.randomUUID(), conference, TAN_PHU);
        var screen = settled(viewer, "view=screen");

        kafka.write(new PersonState(
                UUID.randomUUID(), 2, conference, viewer.username(), "", Role.SCREEN, "734", List.of(), false, false));

        assertThat(screen.awaitClose()).isEqualTo((short) 4401);
    }

    @Test
    void closes_the_sockets_of_sessions_that_began_before_the_account_began_anew() throws Exception {
        var username = "screen." + UUID.randomUUID();
        var hour = Duration.ofHours(1);
        var former = settled(begun(username, Instant.now().minus(hour)), "view=screen");
        var present = settled(begun(username, Instant.now().plus(hour)), "view=screen");

        kafka.write(new PersonState(
                UUID.randomUUID(),
                2,
                conference,
                username,
                "",
                Role.SCREEN,
                "734",
                List.of(),
                false,
                true,
                Instant.now()));

        assertThat(former.awaitClose()).isEqualTo((short) 4401);
        assertThat(present.closed()).isFalse();
    }

    private Viewer begun(String username, Instant at) {
        var session = UuidV7.next(Clock.fixed(at, ZoneOffset.UTC));
        return new Viewer(session, username, username, Role.SCREEN, conference, TAN_PHU);
    }

    @Test
    void closes_what_a_session_opens_too_much() throws Exception {
        var viewer = screen();
        for (int i = 0; i < 3; i++) {
            settled(viewer, "view=screen");
        }

        assertThat(open(viewer, "view=screen").awaitClose()).isEqualTo((short) 4429);
    }

    @Test
    void closes_clients_that_say_what_is_not_allowed() throws Exception {
        var binary = settled(screen(), "view=screen");
        binary.sayBytes(new byte[] {1, 2, 3});
        var malformed = settled(screen(), "view=screen");
        malformed.say("{\"t\":");
        var large = settled(screen(), "view=screen");
        large.say("{\"t\":\"shown\",\"x\":\"" + "x".repeat(1_100) + "\"}");
        var many = settled(screen(), "view=screen");
        for (int i = 0; i < 1_000; i++) {
            many.say("{\"t\":\"later\"}");
        }
        var moderator = settled(moderator(), "view=board");
        moderator.say("{\"t\":\"shown\",\"question\":\"" + question + "\",\"revision\":1}");

        assertThat(binary.awaitClose()).isEqualTo((short) 4403);
        assertThat(malformed.awaitClose()).isEqualTo((short) 4403);
        assertThat(large.awaitClose()).isEqualTo((short) 4429);
        assertThat(many.awaitClose()).isEqualTo((short) 4429);
        assertThat(moderator.awaitClose()).isEqualTo((short) 4403);
    }

    @Test
    void closes_who_sends_a_frame_of_a_megabyte() throws Exception {
        var screen = settled(screen(), "view=screen");

        screen.sayAtOnce("x".repeat(1 << 20));

        assertThat(screen.awaitClose()).isEqualTo((short) 4429);
    }

    @Test
    void says_once_in_the_log_why_a_socket_is_closed_whatever_else_it_sends() throws Exception {
        var said = new CopyOnWriteArrayList<String>();
        var handler = new Handler() {
            @Override
            public void publish(LogRecord line) {
                said.add(((ExtLogRecord) line).getFormattedMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        var log = java.util.logging.Logger.getLogger(ClientFrames.class.getName());
        log.addHandler(handler);
        try {
            kafka.write(question(conference, question, 5, PUBLISHED));
            var malformed = settled(screen(), "view=screen");
            for (int i = 0; i < 50; i++) {
                malformed.say("{");
            }
            malformed.awaitClose();
            var large = settled(screen(), "view=screen");
            large.sayAtOnce("x".repeat(1 << 20));
            large.awaitClose();
            var dreaming = settled(screen(), "view=screen");
            for (int i = 0; i < 5; i++) {
                dreaming.say("{\"t\":\"shown\",\"question\":\"" + UUID.randomUUID() + "\",\"revision\":1}");
            }
            dreaming.say("{\"t\":\"shown\",\"question\":\"" + question + "\",\"revision\":1}");
            await().until(() -> !receipts().isEmpty());
        } finally {
            log.removeHandler(handler);
        }

        assertThat(said)
                .satisfiesExactly(
                        line -> assertThat(line).contains("4403").contains("malformed"),
                        line -> assertThat(line).contains("4429").contains("too large"),
                        line -> assertThat(line).contains("734").contains("not sent"));
    }

    @Test
    void tells_who_finds_no_room_when_to_come_back() throws Exception {
        for (int i = 0; i < 40 && sockets.count() < 40; i++) {
            open(screen(), "view=screen").await("hello");
        }

        assertThat(refusal("view=screen", from(TestTokens.of(screen())))).contains("503");
        var retryAfter = given().header("Origin", SessionKeysResource.ORIGIN)
                .cookie(SessionToken.COOKIE, TestTokens.of(screen()))
                .get("/api/v1/stream?view=screen")
                .then()
                .statusCode(503)
                .extract()
                .header("Retry-After");
        assertThat(Integer.parseInt(retryAfter)).isBetween(1, 30);
    }

    @Test
    void records_once_what_a_hall_has_shown() throws Exception {
        kafka.write(question(conference, question, 5, PUBLISHED));
        var screen = settled(screen(), "view=screen");
        var second = settled(screen(), "view=screen");

        screen.say("{\"t\":\"shown\",\"question\":\"" + UUID.randomUUID() + "\",\"revision\":1}");
        screen.say("{\"t\":\"shown\",\"question\":\"" + question + "\",\"revision\":2}");
        screen.say("{\"t\":\"shown\",\"question\":\"" + question + "\",\"revision\":1}");
        screen.say("{\"t\":\"shown\",\"question\":\"" + question + "\",\"revision\":1}");
        second.say("{\"t\":\"shown\",\"question\":\"" + question + "\",\"revision\":1}");

        await().until(() -> !receipts().isEmpty());
        await().during(Duration.ofMillis(300)).until(() -> receipts().size() == 1);
        assertThat(receipts().get(0).key()).isEqualTo(question + "/1/734");
        assertThat(screen.closed()).isFalse();
    }

    @Test
    void records_what_was_shown_before_a_log_that_is_written_anew_says_so() throws Exception {
        var screen = settled(screen(), "view=screen");

        screen.say("{\"t\":\"shown\",\"question\":\"" + question + "\",\"revision\":1}");

        assertRecordedOnceItIsInTheLog();
    }

    @Test
    void records_likewise_what_a_screen_without_websockets_says() throws Exception {
        given().header("Origin", SessionKeysResource.ORIGIN)
                .cookie(SessionToken.COOKIE, TestTokens.of(screen()))
                .contentType("application/json")
                .body(Map.of("question", question, "revision", 1))
                .post("/api/v1/stream/shown")
                .then()
                .statusCode(404);

        assertRecordedOnceItIsInTheLog();
    }

    private void assertRecordedOnceItIsInTheLog() throws IOException {
        await().during(Duration.ofMillis(300)).until(() -> receipts().isEmpty());
        kafka.write(question(conference, question, 5, PUBLISHED));

        await().until(() -> !receipts().isEmpty());
        assertThat(receipts().get(0).key()).isEqualTo(question + "/1/734");
    }

    @Test
    void tells_the_registry_when_a_halls_first_socket_opens_and_its_last_one_closes() throws Exception {
        var screen = settled(screen(), "view=screen");
        var second = settled(screen(), "view=screen");
        settled(moderator(), "view=board");

        await().until(() -> presence().size() == 1);
        assertThat(presence().get(0).bridgePoint()).isEqualTo("734");
        assertThat(presence().get(0).screens()).isPositive();

        screen.close();
        second.close();

        await().until(() -> presence().size() == 2);
        assertThat(presence().get(1).screens()).isZero();
        assertThat(presence().get(1).replica()).isEqualTo(presence().get(0).replica());
    }

    @Test
    void closes_a_reader_that_does_not_read_and_cuts_its_connection() throws Exception {
        var quick = settled(moderator(), "view=board");
        try (var slow = new Socket()) {
            slow.setReceiveBufferSize(4_096);
            slow.connect(new InetSocketAddress(service.getHost(), service.getPort()));
            slow.getOutputStream().write(handshake().getBytes(StandardCharsets.US_ASCII));
            assertThat(head(slow)).startsWith("HTTP/1.1 101");
            await().until(() -> sockets.count() == 2);

            double before = tooSlow();
            for (int version = 1; tooSlow() == before; version++) {
                assertThat(version)
                        .as("versions sent to a reader that does not read")
                        .isLessThan(2_000);
                kafka.write(large(version));
            }

            await().atMost(Duration.ofSeconds(5)).until(() -> sockets.count() == 1);
            slow.setSoTimeout(2_000);
            assertThat(end(slow)).isEqualTo("reset");
        }
        assertThat(quick.closed()).isFalse();
        assertThat(quick.await("beat")).isNotNull();
    }

    @Test
    void after_a_topic_was_made_anew_everybody_ends_with_the_new_truth() throws Exception {
        kafka.write(question(conference, question, 9, PUBLISHED));
        var before = settled(screen(), "view=screen");
        var cursor = before.await("snapshot").get("cursor").textValue();

        kafka.makeAnew(Topic.QUESTIONS);
        assertThat(before.awaitClose()).isEqualTo((short) 1012);
        assertThat(before.closeReason()).matches("\\d+");
        kafka.write(question(conference, question, 2, PUBLISHED));
        awaitReady();

        var back = settled(screen(), "view=screen&since=" + cursor);
        assertThat(back.await("hello").get("recovered").booleanValue()).isFalse();
        await().untilAsserted(() -> assertThat(back.frames().toString()).contains("bản 2"));
        assertThat(back.frames().toString()).doesNotContain("bản 9");
    }

    @Test
    void tells_its_metrics() throws Exception {
        settled(screen(), "view=screen");

        // Sockets of the test before may still be on their way out.
        await().untilAsserted(() -> assertThat(get("/q/metrics").asString())
                .contains("caunoi_stream_sockets{view=\"screen\"} 1.0")
                .contains("caunoi_log_position")
                .contains("caunoi_stream_joins_total")
                .contains("caunoi_stream_closes_total"));
    }

    private StreamClient open(Viewer viewer, String query) throws Exception {
        var client = StreamClient.open(vertx, service, TestTokens.of(viewer), query);
        clients.add(client);
        return client;
    }

    /** Opened, after all that was written before has reached the service. */
    private StreamClient settled(Viewer viewer, String query) throws Exception {
        var mark = UUID.randomUUID();
        kafka.write(question(conference, mark, 1, SUBMITTED));
        var moderator = StreamClient.open(vertx, service, TestTokens.of(moderator()), "view=board");
        await().until(() -> moderator.frames().toString().contains(mark.toString()));
        moderator.close();
        var client = open(viewer, query);
        client.await("hello");
        if (!query.contains("since")) {
            client.await("snapshot");
        }
        return client;
    }

    private static JsonNode gone(StreamClient client, UUID question) {
        return client.await("gone", frame -> frame.get("question").textValue().equals(question.toString()));
    }

    /** Status and body of a handshake that is refused. */
    private String refusal(String query, Map<String, String> headers) {
        var options = StreamClient.options(service, query);
        headers.forEach(options::addHeader);
        try {
            StreamClient.open(vertx, (WebSocketConnectOptions) options);
            return "101";
        } catch (ExecutionException e) {
            var refused = (UpgradeRejectedException) e.getCause();
            assertThat(refused.getHeaders().get("Content-Type")).startsWith("application/problem+json");
            return refused.getStatus() + " " + refused.getBody();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private String handshake() {
        return "GET /api/v1/stream?view=board HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
                + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nOrigin: "
                + SessionKeysResource.ORIGIN + "\r\nCookie: " + cookie(moderator()) + "\r\n\r\n";
    }

    private static String head(Socket socket) throws IOException {
        var head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.US_ASCII).endsWith("\r\n\r\n")) {
            head.write(socket.getInputStream().read());
        }
        return head.toString(StandardCharsets.US_ASCII);
    }

    /** How the other side left. */
    private static String end(Socket socket) {
        try {
            while (socket.getInputStream().read(new byte[8_192]) >= 0) {
                // What the kernel still had.
            }
            return "closed";
        } catch (SocketTimeoutException e) {
            return "open";
        } catch (IOException e) {
            return "reset";
        }
    }

    private QuestionState large(long version) {
        var small = question(conference, question, version, PUBLISHED);
        return new QuestionState(
                small.id(),
                version,
                small.number(),
                PUBLISHED,
                small.channel(),
                conference,
                BIEN_HOA,
                null,
                small.text(),
                small.original(),
                false,
                false,
                small.official(),
                List.of(),
                List.of(),
                new Answer("x".repeat(20_000), List.of(), false, Events.NOON, 1, small.official()),
                null,
                null,
                Events.NOON,
                null,
                null,
                Events.NOON,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private double tooSlow() {
        return metrics.counter("caunoi.stream.closes", "code", "4408").count();
    }

    private List<ReceiptEvent> receipts() throws IOException {
        return written(Topic.RECEIPTS, ReceiptEvent.class).stream()
                .filter(receipt -> receipt.conference().equals(conference))
                .toList();
    }

    private List<PresenceEvent> presence() throws IOException {
        return written(Topic.PRESENCE, PresenceEvent.class).stream()
                .filter(presence -> presence.conference().equals(conference))
                .toList();
    }

    private <T> List<T> written(Topic topic, Class<T> type) throws IOException {
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", bootstrap),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            var partition = new TopicPartition(topic.topicName(), 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).get(partition);
            var found = new ArrayList<T>();
            while (consumer.position(partition) < end) {
                for (var record : consumer.poll(Duration.ofMillis(100))) {
                    found.add(EventJson.read(record.value(), type));
                }
            }
            return found;
        }
    }

    private static void awaitReady() {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> get("/q/health/ready").statusCode() == 200);
    }

    /** A screen's token that has that many minutes to live. */
    private String expiringIn(float minutes) {
        return TestTokens.of(
                screen(), SessionKeysResource.keys(), claims -> claims.setExpirationTimeMinutesInTheFuture(minutes));
    }

    /** Headers of a handshake from the hub's own page. */
    private static Map<String, String> from(String token) {
        return Map.of("Origin", SessionKeysResource.ORIGIN, "Cookie", SessionToken.COOKIE + "=" + token);
    }

    private static String cookie(Viewer viewer) {
        return SessionToken.COOKIE + "=" + TestTokens.of(viewer);
    }

    private Viewer screen() {
        return Screen.viewer(Role.SCREEN, "screen.734", conference, TAN_PHU);
    }

    private Viewer clerk(HallRef hall) {
        return Screen.viewer(Role.CLERK, "clerk." + hall.code(), conference, hall);
    }

    private Viewer official() {
        return Screen.viewer(Role.OFFICIAL, "official.finance", conference, null);
    }

    private Viewer moderator() {
        return Screen.viewer(Role.MODERATOR, "moderator", conference, null);
    }
}

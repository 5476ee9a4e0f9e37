package vn.caunoi.notification.stream;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.caunoi.backends.BackendsResource;
import vn.caunoi.contracts.SessionToken;
import vn.caunoi.contracts.access.Viewer;
import vn.caunoi.contracts.registry.Role;
import vn.caunoi.contracts.registry.SessionEvent;
import vn.caunoi.kit.testing.SessionKeysResource;
import vn.caunoi.kit.testing.TestTokens;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.caunoi.contracts.question.QuestionStatus.PUBLISHED;
import static vn.caunoi.notification.log.Events.TAN_PHU;
import static vn.caunoi.notification.log.Events.question;

/** The same stream where proxies let no WebSocket through. */
@QuarkusTest
@QuarkusTestResource(value = BackendsResource.class, initArgs = @ResourceArg(name = "needs", value = "kafka"))
@QuarkusTestResource(SessionKeysResource.class)
class StreamEventsTest {
    @TestHTTPResource
    URI service;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrap;

    @Inject
    Sockets sockets;

    private final UUID conference = UUID.randomUUID();
    private final UUID question = UUID.randomUUID();
    private final Viewer screen = Screen.viewer(Role.SCREEN, "screen.734", conference, TAN_PHU);
    private Writer kafka;

    @BeforeEach
    void ready() {
        kafka = new Writer(bootstrap);
        kafka.makeTopics();
        await().until(() -> given().get("/q/health/ready").statusCode() == 200);
        await().until(() -> sockets.count() == 0);
    }

    @AfterEach
    void leave() {
        kafka.close();
    }

    @Test
    void brings_the_frames_of_a_websocket_with_their_cursors_for_ids() throws Exception {
        try (var events = open("view=screen")) {
            events.await("snapshot");
            kafka.write(question(conference, question, 5, PUBLISHED));
            var frame = events.await("question");

            assertThat(events.response().headers().firstValue("Content-Type")).contains("text/event-stream");
            assertThat(events.response().headers().firstValue("X-Accel-Buffering"))
                    .contains("no");
            assertThat(frame.data().at("/question/id").textValue()).isEqualTo(question.toString());
            assertThat(frame.id()).isEqualTo(frame.data().get("cursor").textValue());
            assertThat(events.events().get(0).data().get("t").textValue()).isEqualTo("hello");
            assertThat(events.events())
                    .extracting(event -> event.data().get("n").intValue())
                    .startsWith(1, 2)
                    .isSorted();
        }
    }

    @Test
    void resumes_at_the_last_event_that_came_above_the_cursor_it_began_with() throws Exception {
        kafka.write(question(conference, question, 5, PUBLISHED));
        String first;
        try (var events = open("view=screen")) {
            await().until(() -> events.events().toString().contains(question.toString()));
            first = events.await("beat").id();
        }
        kafka.write(question(conference, question, 6, PUBLISHED));

        try (var back = open("view=screen&since=nonsense", "Last-Event-ID", first)) {
            assertThat(back.await("question").data().at("/question/version").intValue())
                    .isEqualTo(6);
            assertThat(back.await("hello").data().get("recovered").booleanValue())
                    .isTrue();
        }
        try (var back = open("view=screen&since=" + first)) {
            assertThat(back.await("hello").data().get("recovered").booleanValue())
                    .isTrue();
        }
    }

    @Test
    void tells_in_a_last_event_what_a_websocket_would_be_closed_with() throws Exception {
        try (var events = open("view=screen")) {
            events.await("snapshot");
            kafka.write(new SessionEvent(
                    screen.session(), Instant.now(), Instant.now().plusSeconds(3_600)));

            var last = events.awaitEnd();

            assertThat(last.name()).isEqualTo("close");
            assertThat(last.data().get("code").intValue()).isEqualTo(4401);
        }
    }

    @Test
    void has_the_bounds_of_websockets() throws Exception {
        try (var first = open("view=screen");
                var second = open("view=screen");
                var third = open("view=screen")) {
            third.await("snapshot");
            try (var fourth = open("view=screen")) {
                assertThat(fourth.awaitEnd().data().get("code").intValue()).isEqualTo(4429);
            }
            assertThat(sockets.count()).isEqualTo(3);
        }
        await().until(() -> sockets.count() == 0);
    }

    @Test
    void refuses_what_a_handshake_is_refused_for() {
        var token = TestTokens.of(screen);

        given().cookie(SessionToken.COOKIE, token)
                .get("/api/v1/stream/events?view=screen")
                .then()
                .statusCode(403);
        given().cookie(SessionToken.COOKIE, token)
                .header("Origin", "https://evil.test")
                .header("Sec-Fetch-Site", "same-origin")
                .get("/api/v1/stream/events?view=screen")
                .then()
                .statusCode(403);
        given().header("Sec-Fetch-Site", "same-origin")
                .get("/api/v1/stream/events?view=screen")
                .then()
                .statusCode(401);
        given().cookie(SessionToken.COOKIE, token)
                .header("Sec-Fetch-Site", "same-origin")
                .get("/api/v1/stream/events?view=board")
                .then()
                .statusCode(403);
    }

    @Test
    void takes_in_what_was_shown_and_refuses_what_was_never_sent() throws Exception {
        kafka.write(question(conference, question, 5, PUBLISHED));
        try (var events = open("view=screen")) {
            await().until(() -> events.events().toString().contains(question.toString()));
        }

        assertThat(shown(screen, question, 1)).isEqualTo(204);
        assertThat(shown(screen, question, 1)).isEqualTo(204);
        assertThat(shown(screen, question, 2)).isEqualTo(404);
        assertThat(shown(screen, UUID.randomUUID(), 1)).isEqualTo(404);
        assertThat(shown(screen, question, 0)).isEqualTo(400);
        assertThat(shown(Screen.viewer(Role.CLERK, "clerk.734", conference, TAN_PHU), question, 1))
                .isEqualTo(403);
    }

    private int shown(Viewer viewer, UUID which, int revision) {
        return given().cookie(SessionToken.COOKIE, TestTokens.of(viewer))
                .header("Origin", SessionKeysResource.ORIGIN)
                .contentType("application/json")
                .body(Map.of("question", which, "revision", revision))
                .post("/api/v1/stream/shown")
                .statusCode();
    }

    private EventsClient open(String query, String... headers) throws Exception {
        return EventsClient.open(service, TestTokens.of(screen), query, headers);
    }
}

package vn.caunoi.notification.stream;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import jakarta.inject.Inject;

import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.caunoi.backends.BackendsResource;
import vn.caunoi.contracts.question.HallRef;
import vn.caunoi.contracts.question.QuestionStatus;
import vn.caunoi.contracts.registry.Role;
import vn.caunoi.kit.testing.SessionKeysResource;
import vn.caunoi.kit.testing.ShownSpans;
import vn.caunoi.kit.testing.TestTokens;
import vn.caunoi.notification.log.Events;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.caunoi.contracts.question.QuestionStatus.ASSIGNED;
import static vn.caunoi.contracts.question.QuestionStatus.PUBLISHED;

/** A change's way from its record to the sockets that are sent it: the screens of two halls and a moderator. */
@QuarkusTest
@QuarkusTestResource(value = BackendsResource.class, initArgs = @ResourceArg(name = "needs", value = "kafka"))
@QuarkusTestResource(SessionKeysResource.class)
class DeliveryTest {
    private static final String PROCESS = "process caunoi.questions.v1";
    private static final String WRITE = "write frame";

    @TestHTTPResource
    URI service;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrap;

    @Inject
    Vertx vertx;

    @Inject
    MeterRegistry metrics;

    private final UUID conference = UUID.randomUUID();
    private final UUID question = UUID.randomUUID();
    private final String trace = ShownSpans.begun();
    private final List<StreamClient> screens = new ArrayList<>();
    private StreamClient moderator;
    private Writer kafka;
    private ShownSpans shown;

    @BeforeEach
    void listen() throws Exception {
        kafka = new Writer(bootstrap);
        kafka.makeTopics();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> get("/q/health/ready").statusCode() == 200);
        moderator = open(Role.MODERATOR, "board", null);
        screens.add(open(Role.SCREEN, "screen", Events.BIEN_HOA));
        screens.add(open(Role.SCREEN, "screen", Events.TAN_PHU));
        shown = ShownSpans.gathered();
    }

    @AfterEach
    void leave() {
        shown.close();
        screens.forEach(StreamClient::close);
        moderator.close();
        kafka.close();
    }

    @Test
    void the_first_frame_of_a_change_is_a_step_of_its_record_s_trace_once_for_the_screens_and_once_for_the_desks() {
        happens(1, PUBLISHED, trace);

        everybodyHas(next(2));
        var handled = shown.await(trace, PROCESS);
        assertThat(handled.getParentSpanId()).isEqualTo(ShownSpans.spanOf(trace));
        assertThat(written()).extracting(DeliveryTest::view).containsExactlyInAnyOrder("screen", "desk");
        assertThat(written()).allSatisfy(write -> {
            assertThat(write.getParentSpanId()).isEqualTo(handled.getSpanId());
            assertThat(write.getAttributes().get(AttributeKey.stringKey("caunoi.question")))
                    .isEqualTo(question.toString());
            assertThat(write.getAttributes().get(AttributeKey.longKey("caunoi.version")))
                    .isEqualTo(1);
        });
    }

    @Test
    void what_no_screen_may_see_is_not_shown_as_sent_to_one() {
        happens(1, ASSIGNED, trace);

        everybodyHas(next(2));
        assertThat(written()).extracting(DeliveryTest::view).containsExactly("desk");
    }

    @Test
    void the_time_to_the_screens_counts_a_publication_on_each_screen_and_nothing_else() {
        long before = counted();

        happens(1, ASSIGNED, trace);
        happens(2, PUBLISHED, trace);

        everybodyHas(next(3));
        assertThat(counted() - before).isEqualTo(screens.size());
    }

    /** Another change: with its frame on a socket, what the one before caused there is over. */
    private long next(long version) {
        happens(version, PUBLISHED, ShownSpans.begun());
        return version;
    }

    private void everybodyHas(long version) {
        Stream.concat(screens.stream(), Stream.of(moderator))
                .forEach(client -> client.await(
                        "question", frame -> frame.at("/question/version").longValue() == version));
    }

    private void happens(long version, QuestionStatus status, String traceparent) {
        kafka.write(Events.question(conference, question, version, status), traceparent);
    }

    private StreamClient open(Role role, String view, HallRef hall) throws Exception {
        var viewer = Screen.viewer(role, view + "." + UUID.randomUUID(), conference, hall);
        var client = StreamClient.open(vertx, service, TestTokens.of(viewer), "view=" + view);
        client.await("snapshot");
        return client;
    }

    private List<SpanData> written() {
        return shown.of(trace).stream()
                .filter(span -> span.getName().equals(WRITE))
                .toList();
    }

    private static String view(SpanData write) {
        return write.getAttributes().get(AttributeKey.stringKey("caunoi.view"));
    }

    private long counted() {
        return metrics.get("caunoi.stream.time.to.screen").timer().count();
    }
}

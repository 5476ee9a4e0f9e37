package vn.caunoi.notification.stream;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.Vertx;
import io.vertx.core.http.UpgradeRejectedException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

import vn.caunoi.backends.BackendsResource;
import vn.caunoi.contracts.Topic;
import vn.caunoi.contracts.access.Viewer;
import vn.caunoi.contracts.registry.Role;
import vn.caunoi.contracts.registry.SessionEvent;
import vn.caunoi.kit.testing.SessionKeysResource;
import vn.caunoi.kit.testing.TestTokens;
import vn.caunoi.notification.log.LogReaders;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.caunoi.notification.log.Events.TAN_PHU;

/** Just after a start: the conferences' logs are read, and what the registry said of sessions is not. */
@QuarkusTest
@TestProfile(SessionsUnreadTest.JustStarted.class)
@QuarkusTestResource(value = BackendsResource.class, initArgs = @ResourceArg(name = "needs", value = "kafka"))
@QuarkusTestResource(SessionKeysResource.class)
@DisabledIfSystemProperty(
        named = "backends",
        matches = "testcontainers",
        disabledReason = "only embedded ones lose data")
class SessionsUnreadTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TestHTTPResource
    URI service;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrap;

    @Inject
    Vertx vertx;

    @Inject
    LogReaders log;

    public static class JustStarted implements QuarkusTestProfile {
        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(NoSessionTopics.class));
        }
    }

    @Test
    void a_session_that_had_ended_before_the_start_opens_no_stream_after_it() {
        var viewer = Screen.viewer(Role.SCREEN, "screen.734", UUID.randomUUID(), TAN_PHU);
        await().atMost(PATIENCE).until(log::ready);
        assertThat(get("/q/health/ready").statusCode()).isEqualTo(503);
        assertThat(get("/q/health/live").statusCode()).isEqualTo(200);
        assertThat(handshake(viewer)).isEqualTo(503);

        try (var kafka = new Writer(bootstrap)) {
            kafka.makeTopics(Topic.SESSIONS);
            kafka.write(new SessionEvent(
                    viewer.session(), Instant.now(), Instant.now().plus(Duration.ofHours(14))));
            kafka.makeTopics(Topic.PEOPLE);
        }

        await().atMost(PATIENCE).until(() -> get("/q/health/ready").statusCode() == 200);
        await().atMost(PATIENCE).until(() -> handshake(viewer) == 401);
    }

    /** The status that an attempt to open a stream is answered with. */
    private int handshake(Viewer viewer) {
        try {
            StreamClient.open(vertx, service, TestTokens.of(viewer), "view=screen")
                    .close();
            return 101;
        } catch (ExecutionException e) {
            return ((UpgradeRejectedException) e.getCause()).getStatus();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}

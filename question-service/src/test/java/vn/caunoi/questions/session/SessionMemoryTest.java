package vn.caunoi.questions.session;

import java.time.Instant;
import java.util.UUID;
import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import vn.caunoi.contracts.access.Viewer;
import vn.caunoi.contracts.registry.Role;
import vn.caunoi.kit.testing.TestTokens;
import vn.caunoi.questions.testing.ServiceTest;
import vn.caunoi.questions.testing.TestConference;
import vn.caunoi.questions.testing.TestRegistry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
class SessionMemoryTest extends ServiceTest {
    @Inject
    SessionMemory memory;

    @Test
    void a_session_that_ended_is_kept() {
        var session = UUID.randomUUID();

        TestRegistry.endSession(session);

        await().untilAsserted(() -> assertThat(count("select count(*) from ended_session where session = ?1", session))
                .isEqualTo(1));
    }

    @Test
    void after_a_restart_an_ended_session_is_refused_before_kafka_says_so_again() {
        var session = UUID.randomUUID();
        var conference = TestConference.live();
        assertThat(status(conference, session)).isEqualTo(200);
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("insert into ended_session (session, expires_at) values (?1, ?2)")
                        .setParameter(1, session)
                        .setParameter(2, Instant.now().plusSeconds(3_600))
                        .executeUpdate());

        memory.start(new StartupEvent());

        assertThat(status(conference, session)).isEqualTo(401);
    }

    private static int status(TestConference conference, UUID session) {
        var viewer = new Viewer(session, "moderator", "Điều phối", Role.MODERATOR, conference.id(), null);
        return TestConference.with(TestTokens.of(viewer))
                .get("/api/v1/questions")
                .statusCode();
    }
}

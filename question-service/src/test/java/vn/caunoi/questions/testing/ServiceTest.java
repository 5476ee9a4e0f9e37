package vn.caunoi.questions.testing;

import java.util.UUID;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import org.junit.jupiter.api.TestInstance;

import vn.caunoi.backends.BackendsResource;
import vn.caunoi.kit.testing.SessionKeysResource;

/**
 * The service with a real database and a real broker, started once for all tests of this module. Each class has a
 * conference of its own, so that none sees what another does.
 */
@QuarkusTestResource(BackendsResource.class)
@QuarkusTestResource(SessionKeysResource.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ServiceTest {
    @Inject
    protected EntityManager entities;

    /** How many questions the conference has. */
    protected long questionsOf(TestConference conference) {
        return count("select count(*) from question where conference = ?1", conference.id());
    }

    protected long historyOf(UUID question) {
        return count("select count(*) from question_history where question_id = ?1", question);
    }

    protected long outboxRows() {
        return count("select count(*) from outbox");
    }

    /** Does something to stored rows that takes too long in real life. */
    protected void change(String sql, Object... parameters) {
        QuarkusTransaction.requiringNew().run(() -> {
            var query = entities.createNativeQuery(sql);
            for (int i = 0; i < parameters.length; i++) {
                query.setParameter(i + 1, parameters[i]);
            }
            query.executeUpdate();
        });
    }

    protected long count(String sql, Object... parameters) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var query = entities.createNativeQuery(sql, Long.class);
            for (int i = 0; i < parameters.length; i++) {
                query.setParameter(i + 1, parameters[i]);
            }
            return (Long) query.getSingleResult();
        });
    }
}

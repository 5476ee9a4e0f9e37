package vn.caunoi.questions.testing;

import java.util.UUID;
import jakarta.persistence.EntityManager;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** What has arrived in the service's directory. */
final class Directories {
    private Directories() {}

    static String title(UUID conference) {
        return (String) one("select title from directory_conference where id = ?1", conference);
    }

    static long version(UUID person) {
        return ((Number) one("select version from directory_person where id = ?1", person)).longValue();
    }

    private static Object one(String sql, UUID id) {
        var entities = Arc.container().instance(EntityManager.class).get();
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.createNativeQuery(sql).setParameter(1, id).getSingleResult());
    }
}

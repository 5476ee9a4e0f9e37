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

    /** Which of the registry's topics were read to their ends, and what of the halls has come: noted some time after. */
    static String filled() {
        return (String) one("""
                select coalesce((select string_agg(kind, ' ' order by kind) from directory_filled), '')
                  || (select ', halls ' || count(*) from directory_hall)""");
    }

    private static Object one(String sql, Object... parameters) {
        var entities = Arc.container().instance(EntityManager.class).get();
        return QuarkusTransaction.requiringNew().call(() -> {
            var query = entities.createNativeQuery(sql);
            for (int i = 0; i < parameters.length; i++) {
                query.setParameter(i + 1, parameters[i]);
            }
            return query.getSingleResult();
        });
    }
}

package vn.caunoi.backends;

import java.util.HashMap;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/**
 * Gives a Quarkus test application a new database and the broker of this JVM:
 * {@code @QuarkusTestResource(BackendsResource.class)}.
 *
 * <p>The init argument {@code needs=kafka} leaves the database out, {@code needs=postgres} the broker.
 */
public final class BackendsResource implements QuarkusTestResourceLifecycleManager {

    private String needs = "postgres,kafka";

    @Override
    public void init(Map<String, String> arguments) {
        needs = arguments.getOrDefault("needs", needs);
    }

    @Override
    public Map<String, String> start() {
        var settings = new HashMap<String, String>();
        if (needs.contains("postgres")) {
            var database = Backends.newDatabase();
            settings.put("quarkus.datasource.jdbc.url", database.jdbcUrl());
            settings.put("quarkus.datasource.username", database.username());
            settings.put("quarkus.datasource.password", database.password());
        }
        if (needs.contains("kafka")) {
            settings.put("kafka.bootstrap.servers", Backends.bootstrapServers());
            for (var category : QuietKafka.CATEGORIES) {
                settings.put("quarkus.log.category.\"" + category + "\".level", "WARN");
            }
        }
        return settings;
    }

    /** The servers go on for the next application of this JVM; they end with it. */
    @Override
    public void stop() {}
}

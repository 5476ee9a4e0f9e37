package vn.caunoi.backends;

/**
 * The PostgreSQL and the broker that all tests of this JVM share, started at first use and ended with the JVM. With
 * {@code -Dbackends=testcontainers} they run in containers instead of embedded.
 */
public final class Backends {

    private static final SharedBackends SHARED = SharedBackends.ofThisJvm();

    private Backends() {}

    /** A new, empty database with a role of its own. */
    public static Database newDatabase() {
        return SHARED.newDatabase();
    }

    /** Where the broker is reached; the same after it was stopped and started. */
    public static String bootstrapServers() {
        return SHARED.bootstrapServers();
    }

    /** Stops the broker until {@link #startBroker}; embedded only. */
    public static void stopBroker() {
        SHARED.stopBroker();
    }

    public static void startBroker() {
        SHARED.startBroker();
    }

    /** Deletes all topics and the cluster's identity; the broker is stopped and started for it. Embedded only. */
    public static void loseBrokerData() {
        SHARED.loseBrokerData();
    }

    /** Stops PostgreSQL until {@link #startPostgres}; embedded only. */
    public static void stopPostgres() {
        SHARED.stopPostgres();
    }

    public static void startPostgres() {
        SHARED.startPostgres();
    }
}

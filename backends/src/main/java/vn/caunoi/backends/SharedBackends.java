package vn.caunoi.backends;

import java.util.function.Function;

/**
 * The backends of this JVM, spoken to in strings alone.
 *
 * <p>Quarkus loads test classes anew for every application it boots, and this class with them. So that there is still
 * one server of each kind, and none whose class loader is closed under it, the servers live in the JVM's own class
 * loader: {@link BackendsHost} there is one function from a command to its answer.
 */
final class SharedBackends {

    private static final String SEPARATOR = "\n";

    private final Function<String, String> host;

    private SharedBackends(Function<String, String> host) {
        this.host = host;
    }

    static SharedBackends ofThisJvm() {
        return new SharedBackends(host());
    }

    Database newDatabase() {
        var parts = host.apply("new-database").split(SEPARATOR);
        return new Database(parts[0], parts[1], parts[2]);
    }

    String bootstrapServers() {
        return host.apply("bootstrap-servers");
    }

    void stopBroker() {
        host.apply("stop-broker");
    }

    void startBroker() {
        host.apply("start-broker");
    }

    void loseBrokerData() {
        host.apply("lose-broker-data");
    }

    void stopPostgres() {
        host.apply("stop-postgres");
    }

    void startPostgres() {
        host.apply("start-postgres");
    }

    static String encode(Database database) {
        return String.join(SEPARATOR, database.jdbcUrl(), database.username(), database.password());
    }

    @SuppressWarnings("unchecked")
    private static Function<String, String> host() {
        try {
            return (Function<String, String>) hostClass().getMethod("instance").invoke(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The tests' backends can't be reached", e);
        }
    }

    private static Class<?> hostClass() {
        try {
            return ClassLoader.getSystemClassLoader().loadClass(BackendsHost.class.getName());
        } catch (ClassNotFoundException e) {
            // Started by something that keeps the tests out of the JVM's class path.
            return BackendsHost.class;
        }
    }
}

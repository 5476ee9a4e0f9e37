package vn.caunoi.backends;

import java.util.function.Function;

/** Holds the backends of this JVM; see {@link SharedBackends} for why it is spoken to in strings. */
public final class BackendsHost implements Function<String, String> {

    private static final BackendsHost INSTANCE = new BackendsHost();

    private TestBackends backends;

    private BackendsHost() {}

    public static Function<String, String> instance() {
        return INSTANCE;
    }

    @Override
    public synchronized String apply(String command) {
        var thread = Thread.currentThread();
        var callers = thread.getContextClassLoader();
        // Threads that the servers start inherit it, and would load through a Quarkus application long gone.
        thread.setContextClassLoader(BackendsHost.class.getClassLoader());
        try {
            return answer(command);
        } finally {
            thread.setContextClassLoader(callers);
        }
    }

    private String answer(String command) {
        switch (command) {
            case "new-database":
                return SharedBackends.encode(backends().newDatabase());
            case "bootstrap-servers":
                return backends().bootstrapServers();
            case "stop-broker":
                backends().stopBroker();
                return "";
            case "start-broker":
                backends().startBroker();
                return "";
            case "lose-broker-data":
                backends().loseBrokerData();
                return "";
            case "stop-postgres":
                backends().stopPostgres();
                return "";
            case "start-postgres":
                backends().startPostgres();
                return "";
            default:
                throw new IllegalArgumentException(command);
        }
    }

    private TestBackends backends() {
        if (backends == null) {
            backends = "testcontainers".equals(System.getProperty("backends", "embedded"))
                    ? new ContainerBackends()
                    : new EmbeddedBackends();
            Runtime.getRuntime().addShutdownHook(new Thread(backends::close, "backends-close"));
        }
        return backends;
    }
}

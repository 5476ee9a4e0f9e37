package vn.caunoi.standalone;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import vn.caunoi.backends.BrokerMain;
import vn.caunoi.backends.Database;
import vn.caunoi.backends.ParentWatch;
import vn.caunoi.backends.ServiceJvm;
import vn.caunoi.standalone.build.PackagedHub;
import vn.caunoi.standalone.home.HubHome;
import vn.caunoi.standalone.home.SigningKeys;
import vn.caunoi.standalone.process.ChildRecipe;
import vn.caunoi.standalone.process.Readiness;

/** How each JVM of the hub is started. Passwords go by environment: command lines can be read by everyone. */
final class Recipes {

    static final String QUESTION = "question-service";
    static final String REGISTRY = "bridge-registry-service";
    static final String NOTIFICATION = "notification-service";
    static final String KAFKA = "kafka";

    private static final String PORT = "QUARKUS_HTTP_PORT";
    private static final String SERVICE_MAIN = "io.quarkus.bootstrap.runner.QuarkusEntryPoint";
    private static final String LOG_LINE = "%1$tF %1$tT.%1$tL %4$s %3$s %5$s%6$s%n";

    private final HubOptions options;
    private final HubHome home;
    private final SigningKeys keys;

    Recipes(HubOptions options, HubHome home, SigningKeys keys) {
        this.options = options;
        this.home = home;
        this.keys = keys;
    }

    /** Stands in the command line of each of this hub's children. */
    static String mark(HubHome home) {
        return "-Dcaunoi.home=" + home.directory() + " ";
    }

    ChildRecipe broker() {
        var command = java();
        command.add("-Djava.util.logging.SimpleFormatter.format=" + LOG_LINE);
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.add(BrokerMain.class.getName());
        command.add(home.kafkaData().toString());
        command.add(Integer.toString(options.ports().kafka()));
        command.add(Integer.toString(options.ports().kafkaController()));
        var ready = Readiness.listening(options.ports().kafka());
        return new ChildRecipe(KAFKA, command, Map.of(), log(KAFKA), ready);
    }

    ChildRecipe question(Database database) {
        return service(QUESTION, options.ports().question(), datasource(database));
    }

    /** @param setupCode what whoever sets up an empty hub must know */
    ChildRecipe registry(Database database, String setupCode) {
        var environment = datasource(database);
        environment.put("CAUNOI_SESSION_KEY", keys.privateSet().toString());
        environment.put("CAUNOI_DEMO", Boolean.toString(options.demo()));
        environment.put("CAUNOI_SETUP_CODE", setupCode);
        environment.put("CAUNOI_PROBES_OWN_PORTS", options.ports().listed());
        return service(REGISTRY, options.ports().registry(), environment);
    }

    ChildRecipe notification() {
        return service(NOTIFICATION, options.ports().notification(), Map.of());
    }

    /** The same service once more, on {@code port}, as {@code name-2} and so on. */
    ChildRecipe replica(ChildRecipe first, int number, int port) {
        var name = first.name() + "-" + number;
        var environment = new HashMap<>(first.environment());
        environment.put(PORT, Integer.toString(port));
        return new ChildRecipe(name, first.command(), environment, log(name), Readiness.quarkus(port));
    }

    String bootstrapServers() {
        return "127.0.0.1:" + options.ports().kafka();
    }

    private ChildRecipe service(String name, int port, Map<String, String> own) {
        var environment = new HashMap<>(own);
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put(PORT, Integer.toString(port));
        environment.put("KAFKA_BOOTSTRAP_SERVERS", bootstrapServers());
        environment.put("CAUNOI_ORIGINS", origins());
        environment.put("CAUNOI_SESSION_JWKS", keys.publicSet().toString());
        environment.put("CAUNOI_SESSION_SECURE_COOKIE", "false");
        var command = java();
        options.propertiesOf(name).forEach((key, value) -> command.add("-D" + key + "=" + value));
        command.addAll(List.of("-cp", serviceClassPath(name), ParentWatch.class.getName(), SERVICE_MAIN));
        return new ChildRecipe(name, command, environment, log(name), Readiness.quarkus(port));
    }

    private Map<String, String> datasource(Database database) {
        var environment = new HashMap<String, String>();
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl());
        environment.put("QUARKUS_DATASOURCE_USERNAME", database.username());
        environment.put("QUARKUS_DATASOURCE_PASSWORD", database.password());
        return environment;
    }

    private String origins() {
        int port = options.ports().frontDoor();
        return "http://localhost:" + port + ",http://127.0.0.1:" + port;
    }

    private List<String> java() {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // First, because systems show only the beginning of a long command line.
        command.add(mark(home).trim());
        command.addAll(ServiceJvm.options());
        // Started anew, it serves again; without, it would limp on.
        command.add("-XX:+ExitOnOutOfMemoryError");
        command.add("-Dfile.encoding=UTF-8");
        return command;
    }

    private String serviceClassPath(String name) {
        var service = new PackagedHub(options.project()).service(name);
        return service + System.getProperty("path.separator") + locationOf(ParentWatch.class);
    }

    private static Path locationOf(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private Path log(String name) {
        return home.logs().resolve(name + ".log");
    }
}

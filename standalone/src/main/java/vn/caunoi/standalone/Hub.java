package vn.caunoi.standalone;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import vn.caunoi.backends.Database;
import vn.caunoi.backends.Ports;
import vn.caunoi.backends.Postgres;
import vn.caunoi.backends.PostgresOptions;
import vn.caunoi.standalone.build.HubBuild;
import vn.caunoi.standalone.build.PackagedHub;
import vn.caunoi.standalone.frontdoor.FrontDoor;
import vn.caunoi.standalone.frontdoor.FrontDoorOptions;
import vn.caunoi.standalone.frontdoor.Upstream;
import vn.caunoi.standalone.home.HomeLock;
import vn.caunoi.standalone.home.HubHome;
import vn.caunoi.standalone.home.Secrets;
import vn.caunoi.standalone.home.SigningKeys;
import vn.caunoi.standalone.process.ChildProcess;
import vn.caunoi.standalone.process.ChildRecipe;
import vn.caunoi.standalone.process.HubProcess;
import vn.caunoi.standalone.process.PidFiles;
import vn.caunoi.standalone.process.PostgresProcess;

/**
 * A hub of real parts on this machine: PostgreSQL, a broker and three services as processes of their own, watched and
 * started again when they die, and the front door in this JVM, which opens when all behind it can serve.
 */
public final class Hub implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final long POLL_MS = 100;

    private final HubOptions options;
    private final HubHome home;
    private final Secrets secrets;
    private final ScheduledExecutorService scheduler = Executors.newScheduledThreadPool(2);
    private final Cleanup cleanup = new Cleanup();
    private final Map<String, HubProcess> processes = new LinkedHashMap<>();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Map<String, ChildRecipe> services = new LinkedHashMap<>();
    private final Map<String, Upstream> upstreams;
    private final Map<String, Integer> listening = new ConcurrentHashMap<>();
    private Recipes recipes;
    private PidFiles pidFiles;
    private PostgresProcess postgres;

    /** A hub that is yet to be started. */
    public Hub(HubOptions options) {
        this.options = options;
        this.home = HubHome.at(options.home());
        this.secrets = Secrets.in(home.secrets());
        var ports = options.ports();
        this.upstreams = Map.of(
                Recipes.QUESTION, new Upstream(ports.question()),
                Recipes.REGISTRY, new Upstream(ports.registry()),
                Recipes.NOTIFICATION, new Upstream(ports.notification()));
    }

    /** Starts a hub, and returns when it serves. */
    public static Hub start(HubOptions options) {
        var hub = new Hub(options);
        hub.start();
        return hub;
    }

    /**
     * Starts it, and returns when it serves. A former hub on the same home is waited for, and what a killed one left
     * behind is ended.
     *
     * @throws StartFailure when it can't; everything is stopped again then
     */
    public void start() {
        try {
            takeHome();
            options.ports().requireFree();
            build();
            startProcesses();
            openFrontDoor();
        } catch (RuntimeException e) {
            stop();
            throw e;
        }
    }

    /** Where people go. */
    public String url() {
        return "http://localhost:" + options.ports().frontDoor();
    }

    /**
     * What whoever opens the page {@code /setup} must know to put the first conference into this hub; empty when it has one.
     *
     * @throws StartFailure when its database can't be asked
     */
    public Optional<String> setupCode() {
        var registry = database("registry");
        try (var connection =
                        DriverManager.getConnection(registry.jdbcUrl(), registry.username(), registry.password());
                var rows = connection.createStatement().executeQuery("select exists (select 1 from conference)")) {
            rows.next();
            return rows.getBoolean(1) ? Optional.empty() : Optional.of(secrets.setupCode());
        } catch (SQLException e) {
            throw new StartFailure("The registry's database does not answer: " + e.getMessage());
        }
    }

    public HubPorts ports() {
        return options.ports();
    }

    public Path logs() {
        return home.logs();
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + options.ports().kafka();
    }

    /** The database of a service: {@code question} or {@code registry}. */
    public Database database(String name) {
        return new Database(
                "jdbc:postgresql://127.0.0.1:" + options.ports().postgres() + "/" + name, name, secrets.password(name));
    }

    /**
     * One of the hub's processes.
     *
     * @param name {@code postgres}, {@code kafka}, {@code question-service}, {@code bridge-registry-service} or
     *     {@code notification-service}
     */
    public HubProcess process(String name) {
        var process = processes.get(name);
        if (process == null) {
            throw new IllegalArgumentException("No process " + name + ", but " + processes.keySet());
        }
        return process;
    }

    /**
     * Where a service's process listens itself, past the front door.
     *
     * @param process as in {@link #process}; a replica too
     */
    public String address(String process) {
        var port = listening.get(process);
        if (port == null) {
            throw new IllegalArgumentException("No service " + process + ", but " + listening.keySet());
        }
        return "http://127.0.0.1:" + port;
    }

    /**
     * Starts one more process of a service, and returns when it serves. It shares the work that comes by Kafka, the
     * database and the front door.
     *
     * @param service {@code question-service}, {@code bridge-registry-service} or {@code notification-service}
     * @throws StartFailure when it can't serve
     */
    public HubProcess startReplica(String service) {
        var first = services.get(service);
        if (first == null) {
            throw new IllegalArgumentException("No service " + service + ", but " + services.keySet());
        }
        int number = 2;
        while (processes.containsKey(service + "-" + number)) {
            number++;
        }
        int port = Ports.free();
        var replica = add(child(recipes.replica(first, number, port)));
        listening.put(replica.name(), port);
        replica.start();
        timed(replica.name(), () -> awaitReady(replica));
        upstreams.get(service).add(port);
        return replica;
    }

    /** Stops everything in order, and returns when all processes have ended. Also good while it still starts. */
    public void stop() {
        // First, or what Ctrl-C has ended by itself would be started again meanwhile.
        scheduler.shutdownNow();
        cleanup.run();
        stopped.countDown();
    }

    @Override
    public void close() {
        stop();
    }

    /** Returns when someone has stopped it. */
    public void awaitStop() throws InterruptedException {
        stopped.await();
    }

    private void takeHome() {
        var lock = HomeLock.take(
                home.lock(),
                () -> say("Another hub works on " + home.directory() + "; waiting for it to end (Ctrl-C to give up)"));
        cleanup.add(lock::close);
        new PidFiles(home.run(), Recipes.mark(home)).endLeftovers();
        Postgres.endLeftover(postgresOptions());
    }

    private void build() {
        var packaged = new PackagedHub(options.project());
        if (options.maven() == null) {
            if (!packaged.isComplete()) {
                throw new StartFailure("The hub in " + options.project() + " is not packaged");
            }
            return;
        }
        var build = new HubBuild(
                options.project(),
                options.maven().home(),
                options.maven().repository(),
                home.logs().resolve("build.log"));
        cleanup.add(build::cancel);
        build.runIfNeeded(this::say);
    }

    private void startProcesses() {
        recipes = new Recipes(options, home, SigningKeys.in(home.keys()));
        pidFiles = new PidFiles(home.run(), Recipes.mark(home));
        postgres = new PostgresProcess(postgresOptions(), scheduler);
        // Those that follow are stopped before those that they need.
        add(postgres);
        var kafka = add(child(recipes.broker()));
        var started = List.of(
                service(recipes.question(database("question"))),
                service(recipes.registry(database("registry"), secrets.setupCode())),
                service(recipes.notification()));
        cleanup.add(() -> inParallel(
                started.stream().<Runnable>map(service -> service::stop).toList()));

        listening.put(Recipes.QUESTION, options.ports().question());
        listening.put(Recipes.REGISTRY, options.ports().registry());
        listening.put(Recipes.NOTIFICATION, options.ports().notification());

        kafka.start();
        timed("PostgreSQL", this::startPostgres);
        started.forEach(HubProcess::start);
        var starting = new ArrayList<Runnable>();
        starting.add(() -> timed("Kafka", () -> awaitReady(kafka)));
        started.forEach(service -> starting.add(() -> timed(service.name(), () -> awaitReady(service))));
        inParallel(starting);
    }

    private void startPostgres() {
        postgres.start();
        postgres.database("question", secrets.password("question"));
        postgres.database("registry", secrets.password("registry"));
    }

    private void openFrontDoor() {
        var door = FrontDoor.open(new FrontDoorOptions(
                options.ports().frontDoor(),
                new PackagedHub(options.project()).pages(),
                upstreams.get(Recipes.QUESTION),
                upstreams.get(Recipes.REGISTRY),
                upstreams.get(Recipes.NOTIFICATION)));
        cleanup.add(door::close);
    }

    private PostgresOptions postgresOptions() {
        return PostgresOptions.durable(
                home.postgresData(), home.binaries(), options.ports().postgres(), secrets.password("postgres"));
    }

    private HubProcess service(ChildRecipe recipe) {
        var service = child(recipe);
        services.put(service.name(), recipe);
        processes.put(service.name(), service);
        return service;
    }

    private HubProcess child(ChildRecipe recipe) {
        LogRotation.rotate(recipe.log());
        return new ChildProcess(recipe, pidFiles, scheduler);
    }

    private HubProcess add(HubProcess process) {
        processes.put(process.name(), process);
        cleanup.add(process::stop);
        return process;
    }

    private void awaitReady(HubProcess process) {
        var deadline = Instant.now().plus(PATIENCE);
        try {
            while (!process.isReady()) {
                if (Instant.now().isAfter(deadline)) {
                    throw new StartFailure(process.name() + " is not ready after " + PATIENCE.toSeconds()
                            + " s. Its log says why: " + home.logs().resolve(process.name() + ".log"));
                }
                if (stopped.await(POLL_MS, TimeUnit.MILLISECONDS) || cleanup.hasBegun()) {
                    throw new StartFailure("Stopped while starting");
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("Interrupted while starting");
        }
    }

    private void timed(String what, Runnable start) {
        var from = System.nanoTime();
        start.run();
        say(String.format("  %-24s ready after %.1f s", what, (System.nanoTime() - from) / 1e9));
    }

    private void say(String line) {
        options.progress().accept(line);
    }

    private static void inParallel(List<Runnable> all) {
        var running = all.stream()
                .map(task -> CompletableFuture.runAsync(task, Hub::inThread))
                .toList();
        try {
            running.forEach(CompletableFuture::join);
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** The common pool has fewer threads than we have processes to wait for. */
    private static void inThread(Runnable task) {
        var thread = new Thread(task, "hub");
        thread.setDaemon(true);
        thread.start();
    }
}

package vn.caunoi.standalone.backup;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;

import vn.caunoi.backends.Database;
import vn.caunoi.backends.Directories;
import vn.caunoi.backends.Ports;
import vn.caunoi.backends.Postgres;
import vn.caunoi.backends.PostgresOptions;
import vn.caunoi.standalone.HubOptions;
import vn.caunoi.standalone.backup.HubRestore.Applications;
import vn.caunoi.standalone.build.HubBuild;
import vn.caunoi.standalone.build.PackagedHub;
import vn.caunoi.standalone.home.HomeLock;
import vn.caunoi.standalone.home.HubHome;
import vn.caunoi.standalone.home.Secrets;
import vn.caunoi.standalone.home.SigningKeys;

/** Backs up the hub of one home, which may run meanwhile, and restores into one that is empty. */
public final class StandaloneUpkeep {

    private final HubOptions options;

    public StandaloneUpkeep(HubOptions options) {
        this.options = options;
    }

    /**
     * Writes the hub into {@code file}. A hub that is stopped stays so; only its PostgreSQL runs for a moment.
     *
     * @throws BackupRefused when there is no hub, or the file can't be written
     */
    public Manifest backup(Path file, HubBackup.Watcher watcher) {
        // Looked for first: to ask for a home makes one.
        if (!Files.isDirectory(options.home().resolve("data"))) {
            throw new BackupRefused("There is no hub in " + options.home() + ": CAUNOI_HOME says where to look");
        }
        var home = HubHome.at(options.home());
        var lock = HomeLock.tryTake(home.lock());
        if (lock.isEmpty()) {
            requireAnswer(home);
            return backup(file, watcher, home, options.ports().postgres());
        }
        try (var held = lock.get()) {
            var data = home.postgresData();
            if (!Files.isDirectory(data)) {
                throw new BackupRefused("The hub in " + home.directory() + " has no data");
            }
            var server = PostgresOptions.durable(data, home.binaries(), Ports.free(), superuser(home));
            try (var running = TemporaryServer.start(server)) {
                return backup(file, watcher, home, running.postgres().port());
            }
        }
    }

    private void requireAnswer(HubHome home) {
        int port = options.ports().postgres();
        if (!Ports.isAnswering(InetAddress.getLoopbackAddress(), port)) {
            throw new BackupRefused(
                    "A hub works on " + home.directory() + ", and its PostgreSQL does not answer on port " + port
                            + ". If it runs on other ports, say so as for its start: CAUNOI_PORT=…");
        }
    }

    private Manifest backup(Path file, HubBackup.Watcher watcher, HubHome home, int port) {
        return new HubBackup(state(home, port), Clock.tickMillis(ZoneOffset.UTC), watcher).write(file);
    }

    /**
     * Restores the hub from {@code file}; the next start serves it.
     *
     * @throws BackupRefused when the home has data, a hub works on it, or the file is not good; the home is as it was then
     */
    public Manifest restore(Path file) {
        try (var backup = BackupFile.open(file)) {
            var home = HubHome.at(options.home());
            try (var lock = HomeLock.tryTake(home.lock()).orElseThrow(() -> runs(home))) {
                requireEmpty(home);
                build(home);
                restore(backup, home);
                return backup.manifest();
            }
        }
    }

    private static BackupRefused runs(HubHome home) {
        return new BackupRefused("A hub works on " + home.directory() + ": stop it first");
    }

    private static void requireEmpty(HubHome home) {
        if (Files.exists(home.postgresData()) || Files.exists(home.kafkaData())) {
            throw new BackupRefused("The hub in " + home.directory()
                    + " has data, which is left as it is. Restore into an empty home, for example with"
                    + " CAUNOI_HOME=.caunoi-restored, or move "
                    + home.postgresData().getParent() + " away first");
        }
    }

    /** The schema is made by the migrations of the hub that is to serve it. */
    private void build(HubHome home) {
        if (options.maven() == null) {
            return;
        }
        new HubBuild(
                        options.project(),
                        options.maven().home(),
                        options.maven().repository(),
                        home.logs().resolve("build.log"))
                .runIfNeeded(options.progress());
    }

    /** Beside the place where the hub looks for its data, and moved there when it is whole: a killed restore is none. */
    private void restore(BackupFile backup, HubHome home) {
        var unfinished = home.postgresData().resolveSibling("postgres.unfinished");
        var server = PostgresOptions.durable(unfinished, home.binaries(), Ports.free(), superuser(home));
        try {
            Postgres.endLeftover(server);
            Directories.delete(unfinished);
            try (var running = TemporaryServer.start(server)) {
                for (var name : List.of(HubState.QUESTION, HubState.REGISTRY)) {
                    running.postgres()
                            .ensureDatabase(
                                    name, name, Secrets.in(home.secrets()).password(name));
                }
                new HubRestore(state(home, running.postgres().port()), applications()).restore(backup);
            }
            Files.move(unfinished, home.postgresData(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new BackupRefused("The restored data can't be put to " + home.postgresData(), e);
        } finally {
            Directories.delete(unfinished);
        }
    }

    private Applications applications() {
        var hub = new PackagedHub(options.project());
        return new Applications(hub.application("question-service"), hub.application("bridge-registry-service"));
    }

    private HubState state(HubHome home, int port) {
        var keys = SigningKeys.at(home.keys());
        return new HubState(
                database(HubState.QUESTION, home, port),
                database(HubState.REGISTRY, home, port),
                keys.privateSet(),
                keys.publicSet());
    }

    private static Database database(String name, HubHome home, int port) {
        return new Database(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + name,
                name,
                Secrets.in(home.secrets()).password(name));
    }

    private static String superuser(HubHome home) {
        return Secrets.in(home.secrets()).password("postgres");
    }
}

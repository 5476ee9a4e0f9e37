package vn.caunoi.standalone.process;

import java.time.Instant;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import vn.caunoi.backends.Database;
import vn.caunoi.backends.Postgres;
import vn.caunoi.backends.PostgresOptions;

/** The hub's PostgreSQL, started again when it dies. */
public final class PostgresProcess implements HubProcess {

    private final PostgresOptions options;
    private final ScheduledExecutorService scheduler;
    private final Backoff backoff = new Backoff();
    private Postgres postgres;
    private Instant startedAt;
    private boolean wanted;

    public PostgresProcess(PostgresOptions options, ScheduledExecutorService scheduler) {
        this.options = options;
        this.scheduler = scheduler;
    }

    @Override
    public String name() {
        return "postgres";
    }

    @Override
    public synchronized long pid() {
        return postgres == null
                ? -1
                : postgres.process().map(ProcessHandle::pid).orElse(-1L);
    }

    @Override
    public synchronized boolean isRunning() {
        return postgres != null && postgres.isRunning();
    }

    /** The same as running: {@link #start} returns when it takes connections. */
    @Override
    public boolean isReady() {
        return isRunning();
    }

    @Override
    public synchronized void start() {
        wanted = true;
        launch();
    }

    @Override
    public synchronized void stop() {
        wanted = false;
        if (postgres != null) {
            postgres.stop();
        }
    }

    @Override
    public synchronized void kill() {
        if (postgres != null) {
            postgres.kill();
        }
    }

    /** Makes a database and the role that owns it when they are missing. */
    public synchronized Database database(String name, String password) {
        return postgres.ensureDatabase(name, name, password);
    }

    private void launch() {
        if (!wanted) {
            return;
        }
        if (postgres == null) {
            postgres = Postgres.start(options);
        } else {
            postgres.start();
        }
        startedAt = Instant.now();
        postgres.process().ifPresent(process -> process.onExit().thenAccept(this::died));
    }

    private synchronized void relaunch() {
        try {
            launch();
        } catch (RuntimeException e) {
            launchLater();
        }
    }

    private synchronized void died(ProcessHandle dead) {
        if (wanted && !isRunning()) {
            launchLater();
        }
    }

    private void launchLater() {
        var wait = backoff.afterLifeOf(startedAt, Instant.now());
        try {
            scheduler.schedule(this::relaunch, wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            // The hub has ended.
        }
    }
}

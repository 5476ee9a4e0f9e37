package vn.caunoi.standalone.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * A child that is started again when it dies.
 *
 * <p>Its standard input stays open as long as we live, so that it can tell when we do not ({@link
 * vn.caunoi.backends.ParentWatch}).
 */
public final class ChildProcess implements HubProcess {

    private static final long PATIENCE_SECONDS = 20;

    private final ChildRecipe recipe;
    private final PidFiles pidFiles;
    private final ScheduledExecutorService scheduler;
    private final Backoff backoff = new Backoff();
    private Process process;
    private Instant startedAt;
    private boolean wanted;
    private boolean frozen;
    private Map<String, String> once = Map.of();

    public ChildProcess(ChildRecipe recipe, PidFiles pidFiles, ScheduledExecutorService scheduler) {
        this.recipe = recipe;
        this.pidFiles = pidFiles;
        this.scheduler = scheduler;
    }

    @Override
    public String name() {
        return recipe.name();
    }

    @Override
    public synchronized long pid() {
        return isRunning() ? process.pid() : -1;
    }

    @Override
    public synchronized boolean isRunning() {
        return process != null && process.isAlive();
    }

    @Override
    public boolean isReady() {
        return isRunning() && recipe.ready().getAsBoolean();
    }

    @Override
    public synchronized void start() {
        wanted = true;
        launch();
    }

    @Override
    public synchronized void kill() {
        if (process != null) {
            process.destroyForcibly();
        }
    }

    @Override
    public void stop() {
        Process ending;
        synchronized (this) {
            wanted = false;
            ending = process;
        }
        if (ending == null) {
            return;
        }
        thaw();
        ending.destroy();
        try {
            if (!ending.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                ending.destroyForcibly().waitFor();
            }
            pidFiles.remove(name());
        } catch (InterruptedException e) {
            ending.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void restartOnceWith(Map<String, String> environment) {
        stop();
        synchronized (this) {
            once = Map.copyOf(environment);
            start();
        }
    }

    @Override
    public synchronized void freeze() {
        HubProcess.super.freeze();
        frozen = true;
    }

    /** A frozen process does not end before it may go on; one that has ended meanwhile needs no leave. */
    @Override
    public synchronized void thaw() {
        if (frozen && isRunning()) {
            try {
                HubProcess.super.thaw();
            } catch (IllegalStateException e) {
                if (isRunning()) {
                    throw e;
                }
            }
        }
        frozen = false;
    }

    private synchronized void launch() {
        if (!wanted || isRunning()) {
            return;
        }
        var log = ProcessBuilder.Redirect.appendTo(recipe.log().toFile());
        var builder =
                new ProcessBuilder(recipe.command()).redirectErrorStream(true).redirectOutput(log);
        builder.environment().putAll(recipe.environment());
        builder.environment().putAll(once);
        once = Map.of();
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(name() + " can't be started", e);
        }
        frozen = false;
        startedAt = Instant.now();
        pidFiles.write(name(), process.pid());
        process.onExit().thenAccept(this::died);
    }

    private synchronized void died(Process dead) {
        if (!wanted || dead != process) {
            return;
        }
        var wait = backoff.afterLifeOf(startedAt, Instant.now());
        try {
            scheduler.schedule(this::launch, wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            // The hub has ended.
        }
    }
}

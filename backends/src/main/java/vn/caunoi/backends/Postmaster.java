package vn.caunoi.backends;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The postgres process of a data directory. It is no child of ours (pg_ctl starts it) and outlives the JVM that wanted
 * it when that JVM is killed, so it is always looked up by the file that it keeps.
 */
final class Postmaster {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Path data;
    private final Path binaries;

    Postmaster(Path data, Path binaries) {
        this.data = data;
        this.binaries = binaries;
    }

    /** The server that runs on the data now. */
    Optional<ProcessHandle> process() {
        return recorded().filter(this::isOurs);
    }

    /** Ends the server that still runs on the data, if any, and returns when it is gone. */
    void endLeftover() throws IOException {
        process().ifPresent(Postmaster::stop);
        // The file may also be of a server long gone, and its number have been given to a process of someone else
        // since: PostgreSQL would then refuse to start.
        Files.deleteIfExists(pidFile());
    }

    /** Asks for a fast shutdown (sessions are ended, what was committed stays), then kills. */
    static void stop(ProcessHandle postmaster) {
        if (!interrupt(postmaster) || !gone(postmaster)) {
            kill(postmaster);
        }
    }

    static void kill(ProcessHandle postmaster) {
        // Its sessions hold the shared memory, and a new server does not start before they are gone.
        var sessions = postmaster.descendants().toList();
        postmaster.destroyForcibly();
        gone(postmaster);
        for (var session : sessions) {
            session.destroyForcibly();
            gone(session);
        }
    }

    private Path pidFile() {
        return data.resolve("postmaster.pid");
    }

    private Optional<ProcessHandle> recorded() {
        try (var lines = Files.lines(pidFile())) {
            return lines.findFirst()
                    .map(String::trim)
                    .filter(line -> line.matches("\\d{1,18}"))
                    .map(Long::parseLong)
                    .flatMap(ProcessHandle::of)
                    .filter(ProcessHandle::isAlive);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isOurs(ProcessHandle process) {
        var info = process.info();
        if (info.commandLine().isPresent()) {
            return info.commandLine().get().contains(data.toString());
        }
        // Windows tells the program only.
        return info.command()
                .map(command -> command.startsWith(binaries.toString()))
                .orElse(false);
    }

    /** SIGINT; {@link ProcessHandle#destroy} would send SIGTERM, which waits for every session to leave by itself. */
    private static boolean interrupt(ProcessHandle process) {
        try {
            return new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                            .redirectErrorStream(true)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean gone(ProcessHandle process) {
        try {
            CompletableFuture<ProcessHandle> exit = process.onExit();
            exit.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            return !process.isAlive();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

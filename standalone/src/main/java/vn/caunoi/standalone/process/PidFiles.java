package vn.caunoi.standalone.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The numbers of a hub's children, in a file each, for the next start: should the hub have been killed, children may
 * still be on their way out, or stuck.
 */
public final class PidFiles {

    private static final String SUFFIX = ".pid";
    private static final long PATIENCE_SECONDS = 10;

    private final Path directory;
    private final String mark;

    /** @param mark in the command line of every child, and of no other process */
    public PidFiles(Path directory, String mark) {
        this.directory = directory;
        this.mark = mark;
    }

    void write(String name, long pid) {
        try {
            Files.createDirectories(directory);
            Files.writeString(file(name), Long.toString(pid));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void remove(String name) {
        try {
            Files.deleteIfExists(file(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends the children of a former hub that still run; returns when they are gone. */
    public void endLeftovers() {
        try {
            for (var file : files()) {
                leftover(file).ifPresent(PidFiles::end);
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Path> files() throws IOException {
        if (!Files.exists(directory)) {
            return List.of();
        }
        try (var files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(SUFFIX)).toList();
        }
    }

    /** Numbers are given out anew, so the one in the file may be of someone else by now. */
    private Optional<ProcessHandle> leftover(Path file) throws IOException {
        var text = Files.readString(file).trim();
        if (!text.matches("\\d{1,18}")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(text)).filter(this::isOurs);
    }

    private boolean isOurs(ProcessHandle process) {
        return process.info().commandLine().map(line -> line.contains(mark)).orElse(false);
    }

    private static void end(ProcessHandle process) {
        process.destroy();
        if (!gone(process)) {
            process.destroyForcibly();
            gone(process);
        }
    }

    private static boolean gone(ProcessHandle process) {
        try {
            process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return !process.isAlive();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Path file(String name) {
        return directory.resolve(name + SUFFIX);
    }
}

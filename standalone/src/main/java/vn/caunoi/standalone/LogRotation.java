package vn.caunoi.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Keeps the logs from growing for ever: a large one makes room at a start, and the one before it stays. */
final class LogRotation {

    private static final long LARGE = 10_000_000;

    private LogRotation() {}

    static void rotate(Path log) {
        try {
            if (Files.exists(log) && Files.size(log) > LARGE) {
                Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package vn.caunoi.standalone.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Only one hub at a time works on a directory. The system gives the lock back when its holder dies, however it dies. */
public final class HomeLock implements AutoCloseable {

    private final FileChannel channel;

    private HomeLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the lock; waits while another process has it.
     *
     * @param whenWaiting called once if there is need to wait
     * @throws IllegalStateException when a hub of this very JVM has it
     */
    public static HomeLock take(Path file, Runnable whenWaiting) {
        FileChannel channel = null;
        try {
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                whenWaiting.run();
                channel.lock();
            }
            return new HomeLock(channel);
        } catch (OverlappingFileLockException e) {
            close(channel);
            throw new IllegalStateException("A hub of this JVM already works on " + file.getParent(), e);
        } catch (IOException e) {
            close(channel);
            throw new UncheckedIOException("No lock on " + file, e);
        }
    }

    /** Takes the lock if no hub has it. */
    public static Optional<HomeLock> tryTake(Path file) {
        FileChannel channel = null;
        try {
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() != null) {
                return Optional.of(new HomeLock(channel));
            }
        } catch (OverlappingFileLockException e) {
            // A hub of this very JVM has it.
        } catch (IOException e) {
            close(channel);
            throw new UncheckedIOException("No lock on " + file, e);
        }
        close(channel);
        return Optional.empty();
    }

    @Override
    public void close() {
        close(channel);
    }

    private static void close(FileChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

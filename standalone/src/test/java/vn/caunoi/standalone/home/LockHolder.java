package vn.caunoi.standalone.home;

import java.io.IOException;
import java.nio.file.Path;

/** A JVM that holds the lock of a home until it is ended. */
final class LockHolder {

    static final int HELD = '!';

    private LockHolder() {}

    public static void main(String[] arguments) throws IOException {
        try (var lock = HomeLock.take(Path.of(arguments[0]), () -> {})) {
            System.out.write(HELD);
            System.out.flush();
            System.in.read();
        }
    }
}

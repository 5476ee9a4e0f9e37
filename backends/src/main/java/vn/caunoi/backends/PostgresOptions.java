package vn.caunoi.backends;

import java.nio.file.Path;

/**
 * How a PostgreSQL server runs.
 *
 * @param data its data directory, made when missing
 * @param binaries where its programs are unpacked, shared by all servers of a machine
 * @param port where it listens on 127.0.0.1
 * @param password of the superuser {@code postgres}
 * @param durable whether commits survive a power cut; off for tests
 * @param temporary whether the data is deleted when the server is closed
 */
public record PostgresOptions(Path data, Path binaries, int port, String password, boolean durable, boolean temporary) {

    /** A throw-away server on a free port. */
    public static PostgresOptions forTests() {
        return new PostgresOptions(
                Directories.temporary("caunoi-pgdata-"), sharedBinaries(), Ports.free(), "caunoi-tests", false, true);
    }

    /** A server whose rows must last. */
    public static PostgresOptions durable(Path data, Path binaries, int port, String password) {
        return new PostgresOptions(data, binaries, port, password, true, false);
    }

    static Path sharedBinaries() {
        return Path.of(System.getProperty("java.io.tmpdir"), "caunoi-postgres-" + System.getProperty("user.name"));
    }
}

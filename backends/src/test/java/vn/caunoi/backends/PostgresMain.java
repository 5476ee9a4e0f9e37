package vn.caunoi.backends;

import java.io.IOException;
import java.nio.file.Path;

/** A JVM with a PostgreSQL of its own, to be killed. */
final class PostgresMain {

    static final String READY = "PostgreSQL is ready";
    static final String DATABASE = "kept";

    private PostgresMain() {}

    public static void main(String[] arguments) throws IOException {
        var postgres = Postgres.start(options(Path.of(arguments[0]), Integer.parseInt(arguments[1])));
        postgres.ensureDatabase(DATABASE, DATABASE, DATABASE);
        System.out.println(READY);
        System.in.read();
        postgres.close();
    }

    static PostgresOptions options(Path data, int port) {
        return PostgresOptions.durable(data, PostgresOptions.sharedBinaries(), port, "secret");
    }
}

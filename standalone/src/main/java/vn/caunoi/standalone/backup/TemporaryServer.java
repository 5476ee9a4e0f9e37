package vn.caunoi.standalone.backup;

import vn.caunoi.backends.Postgres;
import vn.caunoi.backends.PostgresOptions;

/** A PostgreSQL that runs for the time of a backup or a restore, Ctrl-C or not. */
final class TemporaryServer implements AutoCloseable {

    private final Postgres postgres;
    private final Thread atExit;

    private TemporaryServer(Postgres postgres) {
        this.postgres = postgres;
        this.atExit = new Thread(postgres::close, "stop PostgreSQL");
    }

    static TemporaryServer start(PostgresOptions options) {
        var server = new TemporaryServer(Postgres.start(options));
        Runtime.getRuntime().addShutdownHook(server.atExit);
        return server;
    }

    Postgres postgres() {
        return postgres;
    }

    @Override
    public void close() {
        postgres.close();
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException e) {
            // This JVM ends already.
        }
    }
}

package vn.caunoi.backends;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * An embedded PostgreSQL 17 on 127.0.0.1: UTF-8, the built-in locale C.UTF-8, passwords wanted of everyone.
 *
 * <p>It keeps its port and its data over {@link #stop} and {@link #start()}. A server that a killed JVM left behind on
 * the same data is ended first.
 */
public final class Postgres implements AutoCloseable {

    private static final Duration STARTUP = Duration.ofSeconds(60);
    private static final String SUPERUSER = "postgres";

    /** Written once the first start has gone through; data without it is half made and holds nobody's rows. */
    private static final String COMPLETE = "caunoi.complete";

    private static final String PASSWORDS_WANTED = """
            # TYPE  DATABASE  USER  ADDRESS       METHOD
            local   all       all                 scram-sha-256
            host    all       all   127.0.0.1/32  scram-sha-256
            host    all       all   ::1/128       scram-sha-256
            """;

    private final PostgresOptions options;
    private final Postmaster postmaster;
    private EmbeddedPostgres server;

    private Postgres(PostgresOptions options) {
        this.options = options;
        this.postmaster = new Postmaster(options.data(), options.binaries());
    }

    /** Starts a throw-away server on a free port. */
    public static Postgres forTests() {
        return start(PostgresOptions.forTests());
    }

    /** Starts a server, and returns when it takes connections. */
    public static Postgres start(PostgresOptions options) {
        var postgres = new Postgres(options);
        postgres.start();
        return postgres;
    }

    /** Ends a server that a killed JVM left behind on this data; {@link #start} does so by itself. */
    public static void endLeftover(PostgresOptions options) {
        try {
            new Postmaster(options.data(), options.binaries()).endLeftover();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return options.port();
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + options.port() + "/" + database;
    }

    /** Starts the stopped or killed server again, with the same port and data. */
    public synchronized void start() {
        if (isRunning()) {
            return;
        }
        try {
            release();
            launch();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL does not start on " + options.data(), e);
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL can't be set up on " + options.data(), e);
        }
    }

    private void launch() throws IOException, SQLException {
        var complete = options.data().resolve(COMPLETE);
        postmaster.endLeftover();
        if (!Files.exists(complete)) {
            Directories.delete(options.data());
        }
        Files.createDirectories(options.data());
        Files.createDirectories(options.binaries());
        server = EmbeddedPostgres.builder()
                .setPort(options.port())
                .setDataDirectory(options.data())
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(options.binaries().toFile())
                // Or lower('Đ') depends on the LANG of whoever starts it.
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setConnectConfig("password", options.password())
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("max_connections", "200")
                .setServerConfig("unix_socket_directories", "")
                // The library turns both off. Without the second a killed server forgets its last commits.
                .setServerConfig("fsync", options.durable() ? "on" : "off")
                .setServerConfig("synchronous_commit", "on")
                .setPGStartupWait(STARTUP)
                .setRegisterShutdownHook(false)
                .start();
        if (!Files.exists(complete)) {
            wantPasswords();
            Files.createFile(complete);
        }
    }

    /** The library's initdb trusts everyone on this machine. */
    private void wantPasswords() throws IOException, SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute("alter role " + SUPERUSER + " password " + literal(options.password()));
            Files.writeString(options.data().resolve("pg_hba.conf"), PASSWORDS_WANTED);
            statement.execute("select pg_reload_conf()");
        }
    }

    /** A new, empty database with a role of its own. */
    public Database createDatabase() {
        var name = "t" + UUID.randomUUID().toString().replace("-", "");
        return ensureDatabase(name, name, UUID.randomUUID().toString());
    }

    /**
     * Makes a database, and the role that owns it, when they are missing; sets the role's password. No other role may
     * connect to the database.
     */
    public Database ensureDatabase(String name, String role, String password) {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            if (!exists(connection, "select 1 from pg_roles where rolname = ?", role)) {
                statement.execute("create role " + identifier(role) + " login");
            }
            statement.execute("alter role " + identifier(role) + " password " + literal(password));
            if (!exists(connection, "select 1 from pg_database where datname = ?", name)) {
                statement.execute("create database " + identifier(name) + " owner " + identifier(role));
            }
            statement.execute("revoke connect on database " + identifier(name) + " from public");
        } catch (SQLException e) {
            throw new IllegalStateException("Database " + name + " can't be made", e);
        }
        return new Database(jdbcUrl(name), role, password);
    }

    public synchronized boolean isRunning() {
        return server != null && postmaster.process().isPresent();
    }

    /** Its postmaster process, while it runs. */
    public Optional<ProcessHandle> process() {
        return postmaster.process();
    }

    /** Ends the server in an orderly way; the data stays. */
    public synchronized void stop() {
        postmaster.process().ifPresent(Postmaster::stop);
        release();
    }

    /** Ends the server as a power cut would; the data stays. */
    public synchronized void kill() {
        postmaster.process().ifPresent(Postmaster::kill);
        release();
    }

    public void restart() {
        stop();
        start();
    }

    /** Stops the server, and deletes its data if it was temporary. */
    @Override
    public synchronized void close() {
        if (options.temporary()) {
            kill();
            Directories.delete(options.data());
        } else {
            stop();
        }
    }

    /** Makes the library let go of its lock on the data; the server itself has ended by now. */
    private void release() {
        if (server == null) {
            return;
        }
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            server = null;
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(jdbcUrl("postgres"), SUPERUSER, options.password());
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static String identifier(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}

package vn.caunoi.backends;

import java.sql.SQLException;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PostgresIT {

    private static Postgres postgres;

    private Database database;

    @BeforeAll
    static void start() {
        postgres = Postgres.forTests();
    }

    @AfterAll
    static void close() {
        postgres.close();
    }

    @BeforeEach
    void create() {
        database = postgres.createDatabase();
    }

    @Test
    void vietnamese_letters_fold_whatever_the_language_of_the_machine() throws SQLException {
        assertThat(query(database, "select lower('ĐIỂM CẦU')")).isEqualTo("điểm cầu");
    }

    @Test
    void extensions_for_searching_are_there_for_the_owner_of_a_database() throws SQLException {
        execute(database, "create extension pg_trgm", "create extension unaccent");

        assertThat(query(database, "select unaccent('Đồng Nai')")).isEqualTo("Dong Nai");
    }

    @Test
    void rows_outlive_a_restart() throws SQLException {
        execute(database, "create table kept (text text)", "insert into kept values ('một')");

        postgres.restart();

        assertThat(query(database, "select text from kept")).isEqualTo("một");
    }

    @Test
    void rows_outlive_a_kill() throws SQLException {
        execute(database, "create table kept (text text)", "insert into kept values ('hai')");

        postgres.kill();
        postgres.start();

        assertThat(query(database, "select text from kept")).isEqualTo("hai");
    }

    @Test
    void a_database_that_exists_stays_and_takes_the_new_password() throws SQLException {
        var first = postgres.ensureDatabase("registry", "registry", "one");
        execute(first, "create table kept (text text)", "insert into kept values ('ba')");

        var second = postgres.ensureDatabase("registry", "registry", "two");

        assertThat(query(second, "select text from kept")).isEqualTo("ba");
        assertThatThrownBy(first::connect).isInstanceOf(SQLException.class);
    }

    @Test
    void a_role_can_t_connect_to_the_database_of_another() {
        var other = postgres.createDatabase();
        var trespasser = new Database(other.jdbcUrl(), database.username(), database.password());

        assertThatThrownBy(trespasser::connect).isInstanceOf(SQLException.class);
    }

    @Test
    void nobody_connects_without_a_password() {
        var superuser = new Database(postgres.jdbcUrl("postgres"), "postgres", "guessed");

        assertThatThrownBy(superuser::connect).isInstanceOf(SQLException.class);
    }

    static void execute(Database database, String... statements) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            for (var sql : List.of(statements)) {
                statement.execute(sql);
            }
        }
    }

    static String query(Database database, String sql) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}

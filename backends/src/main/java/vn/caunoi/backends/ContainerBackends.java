package vn.caunoi.backends;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;

import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** Servers in containers. Their ports change when they are started anew, so they can't be stopped meanwhile. */
final class ContainerBackends implements TestBackends {

    private PostgreSQLContainer postgres;
    private KafkaContainer broker;

    @Override
    public Database newDatabase() {
        var name = "t" + UUID.randomUUID().toString().replace("-", "");
        var password = UUID.randomUUID().toString();
        var server = postgres();
        try (var connection =
                        DriverManager.getConnection(server.getJdbcUrl(), server.getUsername(), server.getPassword());
                var statement = connection.createStatement()) {
            statement.execute("create role " + name + " login password '" + password + "'");
            statement.execute("create database " + name + " owner " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("Database " + name + " can't be made", e);
        }
        var url = "jdbc:postgresql://" + server.getHost() + ":" + server.getMappedPort(5432) + "/" + name;
        return new Database(url, name, password);
    }

    @Override
    public String bootstrapServers() {
        return broker().getBootstrapServers();
    }

    @Override
    public void stopBroker() {
        throw embeddedOnly();
    }

    @Override
    public void startBroker() {
        throw embeddedOnly();
    }

    @Override
    public void loseBrokerData() {
        throw embeddedOnly();
    }

    @Override
    public void stopPostgres() {
        throw embeddedOnly();
    }

    @Override
    public void startPostgres() {
        throw embeddedOnly();
    }

    @Override
    public void close() {
        if (broker != null) {
            broker.stop();
        }
        if (postgres != null) {
            postgres.stop();
        }
    }

    private static UnsupportedOperationException embeddedOnly() {
        return new UnsupportedOperationException("Only with embedded backends, not with -Dbackends=testcontainers");
    }

    private PostgreSQLContainer postgres() {
        if (postgres == null) {
            postgres = new PostgreSQLContainer("postgres:17")
                    .withEnv("POSTGRES_INITDB_ARGS", "--locale-provider=builtin --builtin-locale=C.UTF-8");
            postgres.start();
        }
        return postgres;
    }

    private KafkaContainer broker() {
        if (broker == null) {
            broker = new KafkaContainer("apache/kafka:4.1.1")
                    .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
                    .withEnv("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0");
            broker.start();
        }
        return broker;
    }
}

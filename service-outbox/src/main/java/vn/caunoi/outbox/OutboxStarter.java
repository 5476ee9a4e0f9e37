package vn.caunoi.outbox;

import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import vn.caunoi.kit.kafka.KafkaSettings;

/** Starts the relay with the service, and ends it with the service. */
@ApplicationScoped
class OutboxStarter {
    private final OutboxConfig config;
    private final KafkaSettings kafka;
    private final DataSource database;
    private final List<Republisher> owners;
    private final MeterRegistry metrics;
    private final CommitSignal signal;
    private OutboxRelay relay;

    OutboxStarter(
            OutboxConfig config,
            KafkaSettings kafka,
            DataSource database,
            @All List<Republisher> owners,
            MeterRegistry metrics,
            CommitSignal signal) {
        this.config = config;
        this.kafka = kafka;
        this.database = database;
        this.owners = owners;
        this.metrics = metrics;
        this.signal = signal;
    }

    void start(
            @Observes StartupEvent event,
            @ConfigProperty(name = "quarkus.application.name") String application,
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") Optional<String> url,
            @ConfigProperty(name = "quarkus.datasource.username") Optional<String> username,
            @ConfigProperty(name = "quarkus.datasource.password") Optional<String> password) {
        if (!config.enabled()) {
            return;
        }
        var settings = new RelaySettings(
                url.orElseThrow(() -> new IllegalStateException("the outbox needs quarkus.datasource.jdbc.url")),
                username.orElse(null),
                password.orElse(null),
                kafka.bootstrap(),
                "caunoi/" + application,
                config.batchSize(),
                config.pollInterval(),
                config.lease(),
                config.campaignInterval(),
                kafka.watchInterval());
        relay = new OutboxRelay(settings, database, owners, metrics).start();
        signal.to(relay::committed);
    }

    void stop(@Observes ShutdownEvent event) {
        if (relay != null) {
            relay.close();
        }
    }
}

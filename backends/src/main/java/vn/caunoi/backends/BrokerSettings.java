package vn.caunoi.backends;

import java.util.Properties;

/** The settings of a broker that is alone on one machine. */
final class BrokerSettings {

    private BrokerSettings() {}

    static Properties of(BrokerOptions options) {
        var settings = new Properties();
        address(settings, options);
        alone(settings);
        small(settings);
        return settings;
    }

    private static void address(Properties settings, BrokerOptions options) {
        var clients = "PLAINTEXT://" + options.bootstrapServers();
        var controller = "127.0.0.1:" + options.controllerPort();
        settings.setProperty("process.roles", "broker,controller");
        settings.setProperty("node.id", "1");
        settings.setProperty("controller.quorum.voters", "1@" + controller);
        settings.setProperty("controller.listener.names", "CONTROLLER");
        settings.setProperty("listeners", clients + ",CONTROLLER://" + controller);
        settings.setProperty("advertised.listeners", clients);
        settings.setProperty("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.setProperty("log.dirs", options.data().toString());
        // The owners make their topics; a reader that comes first must not make one with the wrong partitions.
        settings.setProperty("auto.create.topics.enable", "false");
    }

    private static void alone(Properties settings) {
        for (var topic : new String[] {"offsets.topic", "transaction.state.log", "share.coordinator.state.topic"}) {
            settings.setProperty(topic + ".replication.factor", "1");
        }
        settings.setProperty("transaction.state.log.min.isr", "1");
        settings.setProperty("share.coordinator.state.topic.min.isr", "1");
        settings.setProperty("group.initial.rebalance.delay.ms", "0");
        // With the defaults a restarted broker waits 13 to 21 s until its former registration has run out.
        settings.setProperty("broker.heartbeat.interval.ms", "500");
        settings.setProperty("broker.session.timeout.ms", "3000");
    }

    private static void small(Properties settings) {
        settings.setProperty("offsets.topic.num.partitions", "4");
        settings.setProperty("transaction.state.log.num.partitions", "4");
        settings.setProperty("log.cleaner.dedupe.buffer.size", "2097152");
        settings.setProperty("num.network.threads", "2");
        settings.setProperty("num.io.threads", "4");
    }
}

package vn.caunoi.notification.stream;

import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

import vn.caunoi.backends.Backends;
import vn.caunoi.contracts.Topic;
import vn.caunoi.notification.log.ConferenceLogs;

/** Leaves nothing in the broker but the topics of conferences' logs: what sessions ended cannot be read yet. */
public class NoSessionTopics implements QuarkusTestResourceLifecycleManager {
    @Override
    public Map<String, String> start() {
        Backends.loseBrokerData();
        try (var kafka = new Writer(Backends.bootstrapServers())) {
            kafka.makeTopics(ConferenceLogs.TOPICS.toArray(Topic[]::new));
        }
        return Map.of();
    }

    @Override
    public void stop() {}
}

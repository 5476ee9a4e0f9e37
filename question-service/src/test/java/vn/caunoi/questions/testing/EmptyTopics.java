package vn.caunoi.questions.testing;

import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

import vn.caunoi.backends.Backends;
import vn.caunoi.contracts.Topic;
import vn.caunoi.kit.kafka.TopicAdmin;

import static org.awaitility.Awaitility.await;

/** Leaves the broker as the owners of the topics do at the very first start: they are there, and nothing is in them. */
public class EmptyTopics implements QuarkusTestResourceLifecycleManager {
    @Override
    public Map<String, String> start() {
        Backends.loseBrokerData();
        try (var admin = new TopicAdmin(Backends.bootstrapServers())) {
            for (var topic : Topic.values()) {
                await().ignoreExceptions().until(() -> !admin.ensure(topic).isEmpty());
            }
        }
        return Map.of();
    }

    @Override
    public void stop() {}
}

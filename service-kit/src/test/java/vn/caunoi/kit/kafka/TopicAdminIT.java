package vn.caunoi.kit.kafka;

import java.util.HashSet;

import org.junit.jupiter.api.Test;

import vn.caunoi.backends.Backends;
import vn.caunoi.contracts.Topic;

import static org.assertj.core.api.Assertions.assertThat;

class TopicAdminIT {
    private final TestTopic topic = TestTopic.fresh(Topic.PEOPLE);

    @Test
    void a_topic_is_known_to_the_brokers_as_soon_as_it_was_created() {
        var ids = new HashSet<String>();

        for (var life = 1; life <= 30; life++) {
            topic.delete();
            try (var admin = new TopicAdmin(Backends.bootstrapServers())) {
                ids.add(admin.ensure(Topic.PEOPLE));
                assertThat(admin.id(Topic.PEOPLE)).get().isIn(ids);
            }
            assertThat(ids).as("an id of its own for each life").hasSize(life);
        }
    }

    @Test
    void a_topic_that_is_there_keeps_its_id() {
        try (var admin = new TopicAdmin(Backends.bootstrapServers())) {
            assertThat(admin.ensure(Topic.PEOPLE)).isEqualTo(admin.ensure(Topic.PEOPLE));
        }
    }
}

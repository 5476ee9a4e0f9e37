package vn.caunoi.kit.kafka;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;

import vn.caunoi.backends.Backends;
import vn.caunoi.contracts.Topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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

    @Test
    void the_broker_keeps_the_last_record_of_each_key_and_cleans_the_rest_away_within_days() throws Exception {
        assertThat(config(Topic.PEOPLE.topicName()))
                .containsEntry("cleanup.policy", "compact")
                .containsEntry("min.compaction.lag.ms", ms(1))
                .containsEntry("max.compaction.lag.ms", ms(7))
                .containsEntry("delete.retention.ms", ms(7));
    }

    @Test
    void the_broker_lets_what_passes_by_go_in_time() throws Exception {
        TestTopic.fresh(Topic.SESSIONS);
        TestTopic.fresh(Topic.RECEIPTS);
        try (var admin = new TopicAdmin(Backends.bootstrapServers())) {
            admin.ensureDeadLetters(Topic.RECEIPTS, "test");
        }

        assertThat(config(Topic.SESSIONS.topicName()))
                .containsEntry("cleanup.policy", "delete")
                .containsEntry(
                        "retention.ms", Long.toString(Duration.ofHours(38).toMillis()))
                .containsEntry("segment.ms", ms(1));
        assertThat(config(Topic.RECEIPTS.topicName()))
                .containsEntry("retention.ms", ms(7))
                .containsEntry("segment.ms", ms(1));
        assertThat(config(Topic.RECEIPTS.deadLetters("test")))
                .containsEntry("cleanup.policy", "delete")
                .containsEntry("retention.ms", ms(30))
                .containsEntry("segment.ms", ms(1));
    }

    @Test
    void a_topic_of_an_older_hub_gets_the_settings_of_today_and_stays_the_same_topic() throws Exception {
        topic.delete();
        try (var kafka = Admin.create(TopicAdmin.config(Backends.bootstrapServers()))) {
            kafka.createTopics(List.of(new NewTopic(Topic.PEOPLE.topicName(), Optional.of(1), Optional.empty())
                            .configs(Map.of("cleanup.policy", "compact"))))
                    .all()
                    .get();
        }

        try (var admin = new TopicAdmin(Backends.bootstrapServers())) {
            var before = admin.id(Topic.PEOPLE);
            assertThat(admin.ensure(Topic.PEOPLE)).isEqualTo(before.orElseThrow());
        }

        // The controller has it at once, what a broker says of it comes a moment later.
        await().untilAsserted(() ->
                assertThat(config(Topic.PEOPLE.topicName())).containsEntry("max.compaction.lag.ms", ms(7)));
    }

    private static String ms(int days) {
        return Long.toString(Duration.ofDays(days).toMillis());
    }

    private static Map<String, String> config(String topic) throws Exception {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        try (var admin = Admin.create(TopicAdmin.config(Backends.bootstrapServers()))) {
            return admin.describeConfigs(List.of(resource)).all().get().get(resource).entries().stream()
                    .filter(entry -> entry.value() != null)
                    .collect(Collectors.toMap(ConfigEntry::name, ConfigEntry::value));
        }
    }
}

package vn.caunoi.contracts;

import java.time.Duration;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Names and partitions are for ever: other deployments' data lies under them. */
class TopicTest {
    @ParameterizedTest(name = "{0} is {1} with {2} partitions")
    @CsvSource({
        "QUESTIONS, caunoi.questions.v1, 12",
        "BRIDGE_POINTS, caunoi.bridge-points.v1, 12",
        "CONFERENCES, caunoi.conferences.v1, 1",
        "PEOPLE, caunoi.people.v1, 1",
        "SESSIONS, caunoi.sessions.v1, 1",
        "RECEIPTS, caunoi.receipts.v1, 1",
        "PRESENCE, caunoi.presence.v1, 1"
    })
    void a_topic_keeps_its_name_and_partitions(Topic topic, String name, int partitions) {
        assertThat(topic.topicName()).isEqualTo(name);
        assertThat(topic.partitions()).isEqualTo(partitions);
    }

    @Test
    void there_are_no_other_topics() {
        assertThat(Topic.values()).hasSize(7);
    }

    @Test
    void state_is_kept_for_ever_and_what_passes_by_is_not() {
        var passing = Set.of(Topic.SESSIONS, Topic.RECEIPTS, Topic.PRESENCE);
        assertThat(Topic.values())
                .allSatisfy(topic -> assertThat(topic.compacted()).isNotEqualTo(passing.contains(topic)));

        assertThat(Topic.SESSIONS.retention()).isEqualTo(Duration.ofHours(14 + 24));
        assertThat(Topic.RECEIPTS.retention()).isEqualTo(Duration.ofDays(7));
        assertThat(Topic.PRESENCE.retention()).isEqualTo(Duration.ofDays(7));
    }

    @Test
    void dead_letters_name_the_topic_and_the_consumer() {
        assertThat(Topic.QUESTIONS.deadLetters("question-routing"))
                .isEqualTo("caunoi.questions.v1.dlq.question-routing");
    }
}

package vn.caunoi.outbox;

import org.junit.jupiter.api.Test;

import vn.caunoi.contracts.Topic;

import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class OutboxRecordTest {
    @Test
    void a_topic_partitioned_by_conference_needs_the_conference() {
        assertThatThrownBy(() -> new OutboxRecord(Topic.QUESTIONS, "q", null, "type", null))
                .hasMessageContaining("conference");
    }

    @Test
    void a_topic_of_one_partition_does_not() {
        assertThatNoException().isThrownBy(() -> new OutboxRecord(Topic.PEOPLE, "p", null, "type", null));
    }
}

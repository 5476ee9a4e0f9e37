package vn.caunoi.kit.kafka;

import java.util.UUID;

import org.junit.jupiter.api.Test;

import vn.caunoi.contracts.Topic;

import static org.assertj.core.api.Assertions.assertThat;

/** These numbers are a contract: what is on disk stays where it is. */
class PartitionsTest {
    @Test
    void a_conference_has_its_partition_for_ever() {
        assertThat(of("0199b2c4-7d00-7000-8000-000000000001")).isEqualTo(11);
        assertThat(of("0199b2c4-7d00-7000-8000-000000000002")).isEqualTo(10);
        assertThat(of("00000000-0000-0000-0000-000000000000")).isEqualTo(9);
    }

    @Test
    void a_topic_of_one_partition_needs_no_conference() {
        assertThat(Partitions.of(Topic.PEOPLE, null)).isZero();
    }

    private static int of(String conference) {
        return Partitions.of(Topic.QUESTIONS, UUID.fromString(conference));
    }
}

package vn.caunoi.questions.published;

import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReadersTest {
    private static final UUID CONFERENCE = new UUID(0, 1);

    private final Readers readers = new Readers(Map.of("k3f97xq2m8ta1", CONFERENCE, "0000000000000", new UUID(0, 2)));

    @Test
    void a_key_opens_its_conference() {
        assertThat(readers.conference("k3f97xq2m8ta1")).isEqualTo(CONFERENCE);
    }

    @Test
    void it_opens_as_people_type_it() {
        assertThat(readers.conference("K3F9-7XQ2-M8TA-L")).isEqualTo(CONFERENCE);
        assertThat(readers.conference("OOOOooooOOOO0")).isEqualTo(new UUID(0, 2));
    }

    @Test
    void another_one_opens_nothing() {
        assertThat(readers.conference("k3f97xq2m8ta")).isNull();
        assertThat(readers.conference("")).isNull();
        assertThat(readers.conference("k3f97xq2m8ta1".repeat(10_000))).isNull();
    }
}

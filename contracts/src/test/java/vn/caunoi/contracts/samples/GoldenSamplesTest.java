package vn.caunoi.contracts.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import vn.caunoi.contracts.Event;
import vn.caunoi.contracts.EventJson;

import static org.assertj.core.api.Assertions.assertThat;

/** What was once written must be readable for ever. A sample may be added, never changed. */
class GoldenSamplesTest {
    @ParameterizedTest
    @EnumSource
    void a_sample_reads_and_writes_back_as_it_was(Event event) throws IOException {
        var read = EventJson.read(event.sample(), event.type());

        var written = EventJson.mapper().readTree(EventJson.write(read));
        assertThat(written).isEqualTo(EventJson.mapper().readTree(event.sample()));
    }

    @Test
    void every_file_is_the_sample_of_an_event() throws IOException {
        try (var files = Files.list(Event.samples())) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(Arrays.stream(Event.values())
                            .map(event -> event.eventName() + ".v1.json")
                            .toList());
        }
    }
}

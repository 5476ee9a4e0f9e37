package vn.caunoi.contracts.samples;

import java.io.IOException;
import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import vn.caunoi.contracts.Event;
import vn.caunoi.contracts.EventJson;

import static org.assertj.core.api.Assertions.assertThat;

/** What was once written must be readable for ever. A sample may be added, never changed. */
class GoldenSamplesTest {
    @ParameterizedTest
    @MethodSource("vn.caunoi.contracts.samples.Sample#all")
    void a_sample_reads_and_writes_back_as_it_was(Sample sample) throws IOException {
        var read = EventJson.read(sample.json(), sample.event().type());

        var written = EventJson.mapper().readTree(EventJson.write(read));
        assertThat(written).isEqualTo(EventJson.mapper().readTree(sample.json()));
    }

    @Test
    void every_event_has_the_sample_of_its_first_form() throws IOException {
        assertThat(Sample.all().stream().map(Sample::toString))
                .containsAll(Arrays.stream(Event.values())
                        .map(event -> event.eventName() + ".v1.json")
                        .toList());
    }
}

package vn.caunoi.contracts.samples;

import java.io.IOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import vn.caunoi.contracts.Event;
import vn.caunoi.contracts.EventJson;

import static org.assertj.core.api.Assertions.assertThat;

/** What was once written must be readable for ever. A sample may be added, never changed. */
class GoldenSamplesTest {
    @ParameterizedTest
    @MethodSource("vn.caunoi.contracts.samples.Sample#all")
    void a_sample_reads_and_writes_back_with_all_that_it_said(Sample sample) throws IOException {
        assertThat(says(writtenBack(sample), json(sample))).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void an_event_has_a_sample_to_which_writing_it_back_adds_nothing(Event event) throws IOException {
        assertThat(Sample.all())
                .filteredOn(sample -> sample.event() == event)
                .anySatisfy(sample -> assertThat(writtenBack(sample)).isEqualTo(json(sample)));
    }

    @Test
    void every_event_has_the_sample_of_its_first_form() throws IOException {
        assertThat(Sample.all().stream().map(Sample::toString))
                .containsAll(Arrays.stream(Event.values())
                        .map(event -> event.eventName() + ".v1.json")
                        .toList());
    }

    /** True when {@code written} says what {@code sample} says; defaults of fields added since may stand beside it. */
    private static boolean says(JsonNode written, JsonNode sample) {
        if (sample.isObject()) {
            return stream(sample.fieldNames())
                    .allMatch(name -> written.has(name) && says(written.get(name), sample.get(name)));
        }
        if (sample.isArray()) {
            var elements = sample.elements();
            return written.size() == sample.size()
                    && stream(written.elements()).allMatch(element -> says(element, elements.next()));
        }
        return written.equals(sample);
    }

    private static JsonNode json(Sample sample) throws IOException {
        return EventJson.mapper().readTree(sample.json());
    }

    private static JsonNode writtenBack(Sample sample) throws IOException {
        var event = EventJson.read(sample.json(), sample.event().type());
        return EventJson.mapper().readTree(EventJson.write(event));
    }

    private static <T> Stream<T> stream(Iterator<T> iterator) {
        return StreamSupport.stream(((Iterable<T>) () -> iterator).spliterator(), false);
    }
}

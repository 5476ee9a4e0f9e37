package vn.caunoi.contracts;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

import vn.caunoi.contracts.question.QuestionEvent;
import vn.caunoi.contracts.question.TallyEvent;
import vn.caunoi.contracts.registry.ConferenceEvent;
import vn.caunoi.contracts.registry.SessionEvent;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Readers are lenient where a later version may add, and strict where a record would be useless. */
class EventJsonTest {
    @Test
    void a_field_of_a_later_version_is_ignored() throws IOException {
        var event = questionWith(json -> {
            json.put("weather", "nắng");
            question(json).putObject("mood").put("level", 3);
        });

        assertThat(event.question().number()).isEqualTo("42-7");
    }

    @Test
    void an_enum_value_of_a_later_version_reads_as_null() throws IOException {
        var event = questionWith(json -> {
            json.put("action", "teleport");
            question(json).put("status", "ON_THE_MOON").put("channel", "PIGEON");
        });

        assertThat(event.action()).isNull();
        assertThat(event.question().status()).isNull();
        assertThat(event.question().channel()).isNull();
    }

    @Test
    void what_an_older_writer_did_not_know_reads_as_absent() throws IOException {
        var event = questionWith(json -> question(json).remove(List.of("advisers", "approvers", "dueAt", "answer")));

        assertThat(event.question().advisers()).isEmpty();
        assertThat(event.question().approvers()).isEmpty();
        assertThat(event.question().dueAt()).isNull();
        assertThat(event.question().answer()).isNull();
    }

    @Test
    void a_conference_of_before_there_were_settings_lives_by_the_defaults() throws IOException {
        var old = EventJson.read(Event.CONFERENCE.sample(), ConferenceEvent.class);

        assertThat(old.conference().settings().officialsPublish()).isTrue();
        assertThat(old.conference().settings().approvals()).isEmpty();
    }

    @Test
    void a_record_without_its_version_is_poison() {
        assertThatThrownBy(() -> questionWith(json -> question(json).remove("version")))
                .isInstanceOf(IOException.class);
    }

    @Test
    void what_is_no_json_is_poison() {
        assertThatThrownBy(() -> EventJson.read("not json".getBytes(UTF_8), TallyEvent.class))
                .isInstanceOf(IOException.class);
    }

    @Test
    void times_have_milliseconds_also_on_the_full_second() {
        var ended = new SessionEvent(
                new UUID(0, 1), Instant.parse("2021-04-28T01:00:00Z"), Instant.parse("2021-04-28T01:00:00.123456Z"));

        assertThat(new String(EventJson.write(ended), UTF_8))
                .contains("\"endedAt\":\"2021-04-28T01:00:00.000Z\"")
                .contains("\"expiresAt\":\"2021-04-28T01:00:00.123Z\"");
    }

    private static QuestionEvent questionWith(Consumer<ObjectNode> change) throws IOException {
        var json = (ObjectNode) EventJson.mapper().readTree(Event.QUESTION.sample());
        change.accept(json);
        return EventJson.read(EventJson.mapper().writeValueAsBytes(json), QuestionEvent.class);
    }

    private static ObjectNode question(ObjectNode event) {
        return (ObjectNode) event.get("question");
    }
}

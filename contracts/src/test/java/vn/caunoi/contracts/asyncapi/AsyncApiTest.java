package vn.caunoi.contracts.asyncapi;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import vn.caunoi.contracts.Event;
import vn.caunoi.contracts.EventHeaders;
import vn.caunoi.contracts.EventJson;
import vn.caunoi.contracts.RecordShape;
import vn.caunoi.contracts.Topic;
import vn.caunoi.contracts.access.AQuestion;
import vn.caunoi.contracts.question.QuestionEvent;
import vn.caunoi.contracts.samples.Sample;

import static org.assertj.core.api.Assertions.assertThat;

/** The document and the records say the same, in both directions. */
class AsyncApiTest {
    private final AsyncApi api = AsyncApi.read();

    @Test
    void it_is_asyncapi_3() {
        assertThat(api.at("/asyncapi").asText()).isEqualTo("3.0.0");
    }

    @Test
    void every_topic_is_a_channel_and_every_channel_a_topic() {
        assertThat(api.channels())
                .containsOnlyKeys(
                        Arrays.stream(Topic.values()).map(Topic::topicName).toList());
    }

    @ParameterizedTest
    @EnumSource
    void a_channel_has_its_topics_partitions_and_cleanup(Topic topic) {
        var kafka = api.channels().get(topic.topicName()).at("/bindings/kafka");
        var configuration = kafka.get("topicConfiguration");

        assertThat(kafka.get("partitions").asInt()).isEqualTo(topic.partitions());
        assertThat(configuration.at("/cleanup.policy/0").asText()).isEqualTo(topic.compacted() ? "compact" : "delete");
        assertThat(configuration.path("retention.ms").asLong())
                .isEqualTo(topic.compacted() ? 0 : topic.retention().toMillis());
    }

    @ParameterizedTest
    @EnumSource
    void a_channel_has_the_messages_of_its_topic(Topic topic) {
        var events = Arrays.stream(Event.values())
                .filter(event -> event.topic() == topic)
                .map(Event::eventName)
                .toList();

        assertThat(api.messages(api.channels().get(topic.topicName()))).containsExactlyInAnyOrderElementsOf(events);
    }

    @ParameterizedTest
    @EnumSource
    void every_message_carries_all_headers(Event event) {
        var headers = api.resolve(api.message(event.eventName()).get("headers"));

        assertThat(headers.get("properties").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        EventHeaders.ID,
                        EventHeaders.TYPE,
                        EventHeaders.SOURCE,
                        EventHeaders.SUBJECT,
                        EventHeaders.TIME,
                        EventHeaders.SPEC_VERSION,
                        EventHeaders.CONTENT_TYPE,
                        EventHeaders.TRACEPARENT);
    }

    @ParameterizedTest
    @MethodSource("vn.caunoi.contracts.samples.Sample#all")
    void a_sample_is_valid(Sample sample) throws IOException {
        var event = sample.event();
        var payload = EventJson.mapper().readTree(sample.json());

        assertThat(api.errors(api.message(event.eventName()).get("payload"), payload))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_sample_without_a_required_field_is_not(Event event) throws IOException {
        var schema = api.message(event.eventName()).get("payload");
        var payload = (ObjectNode) EventJson.mapper().readTree(event.sample());
        payload.remove(api.resolve(schema).at("/required/0").asText());

        assertThat(api.errors(schema, payload)).isNotEmpty();
    }

    @Test
    void a_question_just_asked_is_valid_with_all_that_it_lacks() {
        var asked = new QuestionEvent(
                null, null, Instant.EPOCH, AQuestion.of(new UUID(0, 1)).state());

        assertThat(api.errors(
                        api.message("question-event").get("payload"),
                        EventJson.mapper().valueToTree(asked)))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_schema_has_the_names_of_its_record_and_no_others(Event event) {
        for (var type : RecordShape.closure(event.type())) {
            var schema = api.at("/components/schemas/" + type.getSimpleName());
            if (type.isRecord()) {
                assertThat(schema.path("properties").fieldNames())
                        .toIterable()
                        .as(type.getSimpleName())
                        .containsExactlyElementsOf(RecordShape.components(type).keySet());
            } else {
                assertThat(EventJson.mapper().convertValue(schema.get("enum"), List.class))
                        .as(type.getSimpleName())
                        .isEqualTo(EventJson.mapper().convertValue(type.getEnumConstants(), List.class));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_property_leads_to_the_schema_of_its_components_type(Event event) {
        assertThat(api.resolve(api.message(event.eventName()).get("payload")))
                .isSameAs(api.at("/components/schemas/" + event.type().getSimpleName()));

        RecordShape.closure(event.type()).stream().filter(Class::isRecord).forEach(type -> RecordShape.components(type)
                .forEach((name, component) -> {
                    var element = RecordShape.element(component);
                    if (element.isRecord() || element.isEnum()) {
                        var property = api.at("/components/schemas/" + type.getSimpleName() + "/properties/" + name);
                        assertThat(api.resolve(property))
                                .as(type.getSimpleName() + "." + name)
                                .isSameAs(api.at("/components/schemas/" + element.getSimpleName()));
                    }
                }));
    }

    /** A primitive is always written, and a reader that finds none of it takes the record for broken. */
    @ParameterizedTest
    @EnumSource
    void what_a_record_cannot_lack_is_required(Event event) {
        RecordShape.closure(event.type()).stream().filter(Class::isRecord).forEach(type -> {
            var primitives = RecordShape.components(type).entrySet().stream()
                    .filter(component -> component.getValue() instanceof Class<?> of && of.isPrimitive())
                    .map(Map.Entry::getKey)
                    .toList();
            var schema = api.at("/components/schemas/" + type.getSimpleName());
            var required = new ArrayList<String>();
            schema.path("required").forEach(name -> required.add(name.asText()));
            assertThat(primitives).as(type.getSimpleName()).isSubsetOf(required);
        });
    }
}

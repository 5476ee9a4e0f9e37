package vn.caunoi.registry;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import jakarta.inject.Inject;

import io.quarkus.arc.All;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.utils.Utils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.caunoi.contracts.EventHeaders;
import vn.caunoi.contracts.EventJson;
import vn.caunoi.contracts.Topic;
import vn.caunoi.contracts.registry.BridgePointEvent;
import vn.caunoi.contracts.registry.ConferenceEvent;
import vn.caunoi.contracts.registry.ConferencePhase;
import vn.caunoi.contracts.registry.ConferenceSettings;
import vn.caunoi.contracts.registry.ConferenceTargets;
import vn.caunoi.contracts.registry.PersonEvent;
import vn.caunoi.contracts.registry.TopicApproval;
import vn.caunoi.outbox.Republisher;
import vn.caunoi.registry.testing.Browser;
import vn.caunoi.registry.testing.Hub;
import vn.caunoi.registry.testing.Records;
import vn.caunoi.registry.testing.RegistryTest;
import vn.caunoi.registry.testing.TestConference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What the other services get to know. */
@RegistryTest
class EventsTest {
    @Inject
    Hub hub;

    @Inject
    Records records;

    @Inject
    @All
    List<Republisher> republishers;

    private TestConference conference;

    @BeforeEach
    void makeConference() {
        conference = hub.conference();
    }

    @Test
    void each_change_of_a_conference_arrives_whole_and_in_order() throws IOException {
        Browser.page(Browser.session(conference.moderator()))
                .header("If-Match", "\"1\"")
                .body(Map.of("state", "ANSWERING"))
                .put("/api/v1/conference/state")
                .then()
                .statusCode(200);

        var told = changed();

        var last = EventJson.read(told.value(), ConferenceEvent.class).conference();
        assertThat(last.version()).isEqualTo(2);
        assertThat(last.state()).isEqualTo(ConferencePhase.ANSWERING);
        assertThat(last.title()).isEqualTo("Hội nghị thử");
        assertThat(last.topics()).hasSize(2);
        assertThat(Records.header(told, EventHeaders.TYPE)).isEqualTo(ConferenceEvent.TYPE);
        assertThat(Records.header(told, EventHeaders.SOURCE)).isEqualTo("caunoi/bridge-registry-service");
    }

    @Test
    void the_settings_of_a_conference_arrive_with_it() throws IOException {
        Browser.page(Browser.session(conference.moderator()))
                .header("If-Match", "\"1\"")
                .body(Map.of(
                        "officialsPublish",
                        false,
                        "approvals",
                        List.of(Map.of("topic", "SEALS", "approvers", List.of(conference.otherOfficial())))))
                .put("/api/v1/conference/settings")
                .then()
                .statusCode(200);

        var told = changed();

        assertThat(settings(arrived(Topic.CONFERENCES, conference.id().toString(), 2)
                        .get(0)))
                .isEqualTo(ConferenceSettings.DEFAULT);
        assertThat(settings(told))
                .isEqualTo(new ConferenceSettings(
                        false,
                        List.of(new TopicApproval("SEALS", List.of(conference.otherOfficial()))),
                        ConferenceTargets.DEFAULT));
    }

    @Test
    void the_halls_of_a_conference_are_one_log() throws IOException {
        var partition =
                Utils.toPositive(Utils.murmur2(conference.id().toString().getBytes())) % 12;

        var told = await().atMost(Duration.ofSeconds(20)).until(this::halls, halls -> halls.size() >= 2);

        assertThat(told).extracting(ConsumerRecord::partition).containsOnly(partition);
    }

    @Test
    void people_arrive_without_anything_private() throws IOException {
        duty(false);
        await().atMost(Duration.ofSeconds(20)).until(this::versions, told -> told.contains(2L));

        var last = officials().get(officials().size() - 1).person();
        assertThat(last.onDuty()).isFalse();
        assertThat(last.version()).isEqualTo(2);
        assertThat(records.of(Topic.PEOPLE)).allSatisfy(record -> assertThat(Records.text(record))
                .doesNotContainIgnoringCase("password")
                .doesNotContainIgnoringCase("hash")
                .doesNotContain("$2"));
    }

    @Test
    void what_changes_nothing_is_not_told() throws IOException {
        duty(true);
        duty(false);

        await().atMost(Duration.ofSeconds(20)).until(this::versions, told -> told.contains(2L));

        assertThat(versions()).containsExactly(1L, 2L);
    }

    @Test
    void the_present_state_can_be_said_again() {
        var key = conference.id().toString();

        republisher(Topic.CONFERENCES).restate(key);

        var told = arrived(Topic.CONFERENCES, key, 2);
        assertThat(told.get(1).value()).isEqualTo(told.get(0).value());
    }

    @Test
    void all_present_state_can_be_said_again() throws IOException {
        await().atMost(Duration.ofSeconds(20)).until(this::officials, told -> !told.isEmpty());

        republisher(Topic.PEOPLE).restateAll();
        republisher(Topic.BRIDGE_POINTS).restateAll();
        republisher(Topic.SESSIONS).restateAll();

        await().atMost(Duration.ofSeconds(20)).until(this::officials, told -> told.size() >= 2);
        await().atMost(Duration.ofSeconds(20)).until(this::halls, told -> told.size() >= 4);
    }

    @Test
    void a_key_without_an_aggregate_is_told_gone() {
        var key = java.util.UUID.randomUUID().toString();

        republisher(Topic.PEOPLE).restate(key);

        assertThat(arrived(Topic.PEOPLE, key, 1).get(0).value()).isNull();
    }

    /** The first record that tells the conference's second version; the former may come more than once. */
    private ConsumerRecord<String, byte[]> changed() {
        return await().atMost(Duration.ofSeconds(20))
                .ignoreExceptions()
                .until(
                        () -> records.of(Topic.CONFERENCES, conference.id().toString()).stream()
                                .filter(record -> version(record) == 2)
                                .findFirst()
                                .orElseThrow(),
                        record -> true);
    }

    private static long version(ConsumerRecord<String, byte[]> told) {
        try {
            return EventJson.read(told.value(), ConferenceEvent.class)
                    .conference()
                    .version();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Of the official, as a reader keeps them: each once. */
    private List<Long> versions() throws IOException {
        return officials().stream()
                .map(event -> event.person().version())
                .distinct()
                .toList();
    }

    private static ConferenceSettings settings(ConsumerRecord<String, byte[]> told) throws IOException {
        return EventJson.read(told.value(), ConferenceEvent.class).conference().settings();
    }

    private void duty(boolean on) {
        Browser.page(Browser.session(conference.official()))
                .body(Map.of("onDuty", on))
                .put("/api/v1/users/" + conference.official() + "/duty")
                .then()
                .statusCode(200);
    }

    private List<ConsumerRecord<String, byte[]>> arrived(Topic topic, String key, int count) {
        return await().atMost(Duration.ofSeconds(20)).until(() -> records.of(topic, key), told -> told.size() >= count);
    }

    private List<ConsumerRecord<String, byte[]>> halls() throws IOException {
        var own = new java.util.ArrayList<ConsumerRecord<String, byte[]>>();
        for (var record : records.of(Topic.BRIDGE_POINTS)) {
            if (!BridgePointEvent.isKey(record.key())) {
                continue;
            }
            if (EventJson.read(record.value(), BridgePointEvent.class)
                    .bridgePoint()
                    .conference()
                    .equals(conference.id())) {
                own.add(record);
            }
        }
        return own;
    }

    private List<PersonEvent> officials() throws IOException {
        var own = new java.util.ArrayList<PersonEvent>();
        for (var record : records.of(Topic.PEOPLE)) {
            if (record.value() != null) {
                own.add(EventJson.read(record.value(), PersonEvent.class));
            }
        }
        own.removeIf(event -> !event.person().username().equals(conference.official()));
        return own;
    }

    private Republisher republisher(Topic topic) {
        return republishers.stream()
                .filter(one -> one.topic() == topic)
                .findFirst()
                .orElseThrow();
    }
}

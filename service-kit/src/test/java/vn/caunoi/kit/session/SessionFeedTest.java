package vn.caunoi.kit.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

import vn.caunoi.contracts.EventJson;
import vn.caunoi.contracts.Topic;
import vn.caunoi.contracts.UuidV7;
import vn.caunoi.contracts.access.Viewer;
import vn.caunoi.contracts.registry.PersonEvent;
import vn.caunoi.contracts.registry.PersonState;
import vn.caunoi.contracts.registry.Role;
import vn.caunoi.contracts.registry.SessionEvent;
import vn.caunoi.kit.kafka.KafkaSettings;

import static org.assertj.core.api.Assertions.assertThat;

class SessionFeedTest {
    private static final UUID PERSON = UUID.randomUUID();

    private static final Instant NOON = Instant.parse("2021-04-28T05:00:00Z");

    private final EndedSessions ended = new EndedSessions(Clock.systemUTC());
    private final SessionFeed feed = new SessionFeed(
            ended, new KafkaSettings("", Duration.ofSeconds(1)), new SimpleMeterRegistry(), "test", true);

    @Test
    void before_anything_was_read_nothing_is_known_yet() {
        assertThat(feed.caughtUp()).isFalse();
    }

    @Test
    void an_ended_session_is_refused_from_then_on() throws Exception {
        var session = UUID.randomUUID();
        var now = Instant.now();

        feed.session(record(Topic.SESSIONS, session, new SessionEvent(session, now, now.plusSeconds(60))));

        assertThat(ended.isEnded(session)).isTrue();
    }

    @Test
    void a_late_older_record_does_not_bring_a_disabled_account_back() throws Exception {
        feed.person(person(2, false));
        feed.person(person(1, true));

        assertThat(ended.isDisabled("moderator")).isTrue();

        feed.person(person(3, true));
        assertThat(ended.isDisabled("moderator")).isFalse();
    }

    @Test
    void sessions_that_began_before_the_account_began_anew_are_refused() throws Exception {
        var before = viewer(NOON.minusMillis(1));
        var since = viewer(NOON);

        feed.person(person(2, true, NOON));
        feed.person(person(1, true, null));

        assertThat(ended.refuses(before)).isTrue();
        assertThat(ended.refuses(since)).isFalse();
    }

    @Test
    void a_purged_account_is_refused() throws Exception {
        feed.person(person(1, true));
        feed.person(record(Topic.PEOPLE, PERSON, null));

        assertThat(ended.isDisabled("moderator")).isTrue();
    }

    private static Viewer viewer(Instant began) {
        var session = UuidV7.next(Clock.fixed(began, ZoneOffset.UTC));
        return new Viewer(session, "moderator", "Điều phối", Role.MODERATOR, UUID.randomUUID(), null);
    }

    private static ConsumerRecord<String, byte[]> person(long version, boolean enabled) {
        return person(version, enabled, null);
    }

    private static ConsumerRecord<String, byte[]> person(long version, boolean enabled, Instant since) {
        var state = new PersonState(
                PERSON,
                version,
                UUID.randomUUID(),
                "moderator",
                "Điều phối",
                Role.MODERATOR,
                null,
                List.of(),
                true,
                enabled,
                since);
        return record(Topic.PEOPLE, PERSON, new PersonEvent(Instant.now(), state));
    }

    private static ConsumerRecord<String, byte[]> record(Topic topic, UUID key, Object event) {
        return new ConsumerRecord<>(
                topic.topicName(), 0, 0, key.toString(), event == null ? null : EventJson.write(event));
    }
}

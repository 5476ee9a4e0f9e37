package vn.caunoi.notification.log;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

import org.apache.kafka.clients.consumer.ConsumerRecord;

import vn.caunoi.contracts.Topic;
import vn.caunoi.contracts.announcement.AnnouncementState;
import vn.caunoi.contracts.question.QuestionState;
import vn.caunoi.contracts.question.TallyEvent;
import vn.caunoi.contracts.question.WorkEvent;
import vn.caunoi.contracts.registry.BridgePointState;
import vn.caunoi.contracts.registry.ConferenceState;
import vn.caunoi.contracts.registry.ScreenState;

/** One replica's log of one conference, fed by hand. */
public final class LogDriver {
    private final UUID conference;
    private final Events events = new Events();
    private final ConferenceLogs logs;

    public LogDriver(UUID conference, RingConfig limits) {
        this.conference = conference;
        this.logs = new ConferenceLogs(Clock.fixed(Events.NOON, ZoneOffset.UTC), limits);
    }

    public ConferenceLog log() {
        return logs.of(conference);
    }

    public void take(QuestionState question) {
        take(Topic.QUESTIONS, events.of(question));
    }

    public void take(TallyEvent tally) {
        take(Topic.QUESTIONS, events.of(tally));
    }

    public void take(WorkEvent work) {
        take(Topic.QUESTIONS, events.of(work));
    }

    public void take(BridgePointState bridgePoint) {
        take(Topic.BRIDGE_POINTS, events.of(bridgePoint));
    }

    public void take(AnnouncementState announcement) {
        take(Topic.CONFERENCES, events.of(announcement));
    }

    public void take(ScreenState screen) {
        take(Topic.BRIDGE_POINTS, events.of(screen));
    }

    public void take(ConferenceState state, Instant at) {
        take(Topic.CONFERENCES, events.of(state, at));
    }

    public void tombstone(Topic topic, String key) {
        take(topic, events.tombstone(topic, conference, key));
    }

    public void restart(Topic topic, String epoch) {
        logs.restart(topic, epoch);
    }

    public void take(Topic topic, ConsumerRecord<String, byte[]> record) {
        try {
            logs.take(topic, record);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

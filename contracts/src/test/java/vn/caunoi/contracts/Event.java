package vn.caunoi.contracts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import vn.caunoi.contracts.announcement.AnnouncementEvent;
import vn.caunoi.contracts.delivery.PresenceEvent;
import vn.caunoi.contracts.delivery.ReceiptEvent;
import vn.caunoi.contracts.question.QuestionEvent;
import vn.caunoi.contracts.question.TallyEvent;
import vn.caunoi.contracts.question.WorkEvent;
import vn.caunoi.contracts.registry.BridgePointEvent;
import vn.caunoi.contracts.registry.ConferenceEvent;
import vn.caunoi.contracts.registry.PersonEvent;
import vn.caunoi.contracts.registry.ScreenEvent;
import vn.caunoi.contracts.registry.SessionEvent;

/** Every event there is: its name in {@code samples/} and {@code asyncapi.yaml}, its record, its topic. */
public enum Event {
    QUESTION("question-event", QuestionEvent.class, Topic.QUESTIONS),
    TALLY("tally", TallyEvent.class, Topic.QUESTIONS),
    WORK("work", WorkEvent.class, Topic.QUESTIONS),
    CONFERENCE("conference", ConferenceEvent.class, Topic.CONFERENCES),
    ANNOUNCEMENT("announcement", AnnouncementEvent.class, Topic.CONFERENCES),
    BRIDGE_POINT("bridge-point", BridgePointEvent.class, Topic.BRIDGE_POINTS),
    SCREEN("screen", ScreenEvent.class, Topic.BRIDGE_POINTS),
    PERSON("person", PersonEvent.class, Topic.PEOPLE),
    SESSION("session", SessionEvent.class, Topic.SESSIONS),
    RECEIPT("receipt", ReceiptEvent.class, Topic.RECEIPTS),
    PRESENCE("presence", PresenceEvent.class, Topic.PRESENCE);

    private static final Path SAMPLES = Path.of("samples");

    private final String eventName;
    private final Class<? extends Record> type;
    private final Topic topic;

    Event(String eventName, Class<? extends Record> type, Topic topic) {
        this.eventName = eventName;
        this.type = type;
        this.topic = topic;
    }

    public String eventName() {
        return eventName;
    }

    public Class<? extends Record> type() {
        return type;
    }

    public Topic topic() {
        return topic;
    }

    public static Path samples() {
        return SAMPLES;
    }

    /** As it was first written. */
    public byte[] sample() throws IOException {
        return Files.readAllBytes(SAMPLES.resolve(eventName + ".v1.json"));
    }

    @Override
    public String toString() {
        return eventName;
    }
}

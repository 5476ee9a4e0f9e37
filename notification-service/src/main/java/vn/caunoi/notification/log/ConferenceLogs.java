package vn.caunoi.notification.log;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.ConsumerRecord;

import vn.caunoi.contracts.EventJson;
import vn.caunoi.contracts.Topic;
import vn.caunoi.contracts.announcement.AnnouncementEvent;
import vn.caunoi.contracts.question.QuestionEvent;
import vn.caunoi.contracts.question.TallyEvent;
import vn.caunoi.contracts.question.WorkEvent;
import vn.caunoi.contracts.registry.BridgePointEvent;
import vn.caunoi.contracts.registry.ConferenceEvent;
import vn.caunoi.contracts.registry.ScreenEvent;
import vn.caunoi.kit.kafka.Partitions;

/** The logs of all conferences. Records come in on one thread for each topic. */
@ApplicationScoped
public class ConferenceLogs {
    /** What a conference's log is made of. */
    public static final List<Topic> TOPICS = List.of(Topic.QUESTIONS, Topic.BRIDGE_POINTS, Topic.CONFERENCES);

    private static final Duration KEPT_AFTER_CLOSING = Duration.ofDays(30);

    private final Clock clock;
    private final RingConfig limits;
    private final Positions positions = new Positions();
    private final Map<Topic, String> epochs = new EnumMap<>(Topic.class);
    private final Map<UUID, ConferenceLog> logs = new ConcurrentHashMap<>();
    private volatile Consumer<ConferenceLog> opened = log -> {};
    private volatile Runnable reopened = () -> {};

    ConferenceLogs(Clock clock, RingConfig limits) {
        this.clock = clock;
        this.limits = limits;
    }

    /** Calls {@code listener} with every log before anything is read into it. To be set before reading starts. */
    public void onOpen(Consumer<ConferenceLog> listener) {
        opened = listener;
    }

    /** Calls {@code listener} when everything must be read anew, since a forgotten conference is open again. */
    void onReopen(Runnable listener) {
        reopened = listener;
    }

    /** The log of {@code conference}, empty when nothing was read of it. */
    public ConferenceLog of(UUID conference) {
        var log = logs.get(conference);
        return log == null ? open(conference) : log;
    }

    // Together with restart: a log opened meanwhile has the epoch of before and is restarted, or that of after.
    private synchronized ConferenceLog open(UUID conference) {
        return logs.computeIfAbsent(conference, id -> {
            var log = new ConferenceLog(id, clock, limits, epoch(), () -> positions.of(id));
            opened.accept(log);
            return log;
        });
    }

    /** @throws IOException when the record is poison */
    void take(Topic topic, ConsumerRecord<String, byte[]> record) throws IOException {
        var read = new Read(topic, record, positions);
        try {
            switch (topic) {
                case QUESTIONS -> takeQuestion(read);
                case BRIDGE_POINTS -> takeBridgePoint(read);
                case CONFERENCES -> takeConference(read);
                default -> throw new IllegalArgumentException("not read here: " + topic);
            }
        } finally {
            // Also behind what changed nothing, or was poison: positions of all replicas must meet.
            read.done();
        }
    }

    private void takeQuestion(Read read) throws IOException {
        if (TallyEvent.isKey(read.key())) {
            takeTally(read);
        } else if (WorkEvent.isKey(read.key())) {
            takeWork(read);
        } else if (!QuestionEvent.isKey(read.key())) {
            // What stands beside a question and is not known here is of a later version.
            return;
        } else if (read.tombstone()) {
            var id = UUID.fromString(read.key());
            drop(read, log -> log.dropQuestion(read, id));
        } else {
            var question = EventJson.read(read.value(), QuestionEvent.class).question();
            var log = of(question.conference());
            log.exclusively(() -> log.put(read, question));
        }
    }

    private void takeTally(Read read) throws IOException {
        if (read.tombstone()) {
            var id = questionBeside(read.key());
            logs.values().forEach(log -> log.exclusively(() -> log.dropTally(id)));
        } else {
            var tally = EventJson.read(read.value(), TallyEvent.class);
            var log = of(tally.conference());
            log.exclusively(() -> log.put(read, tally));
        }
    }

    private void takeWork(Read read) throws IOException {
        if (read.tombstone()) {
            var id = questionBeside(read.key());
            logs.values().forEach(log -> log.exclusively(() -> log.dropWork(id)));
        } else {
            var work = EventJson.read(read.value(), WorkEvent.class);
            var log = of(work.conference());
            log.exclusively(() -> log.put(read, work));
        }
    }

    /** The question that a key such as {@code <id>#tally} stands beside. */
    private static UUID questionBeside(String key) {
        return UUID.fromString(key.substring(0, key.indexOf('#')));
    }

    private void takeBridgePoint(Read read) throws IOException {
        if (ScreenEvent.isKey(read.key())) {
            takeScreen(read);
        } else if (!BridgePointEvent.isKey(read.key())) {
            // What stands beside a hall and is not known here is of a later version.
            return;
        } else if (read.tombstone()) {
            var id = UUID.fromString(read.key());
            drop(read, log -> log.dropBridgePoint(read, id));
        } else {
            var bridgePoint =
                    EventJson.read(read.value(), BridgePointEvent.class).bridgePoint();
            var log = of(bridgePoint.conference());
            log.exclusively(() -> log.put(read, bridgePoint));
        }
    }

    private void takeScreen(Read read) throws IOException {
        if (read.tombstone()) {
            var id = ScreenEvent.screen(read.key());
            // No doubt where nobody knew it: a screen that is revoked is not shown to be gone, its sockets are closed.
            logs.values().forEach(log -> log.exclusively(() -> log.dropScreen(read, id)));
        } else {
            var screen = EventJson.read(read.value(), ScreenEvent.class).screen();
            var log = of(screen.conference());
            log.exclusively(() -> log.put(read, screen));
        }
    }

    private void takeConference(Read read) throws IOException {
        if (AnnouncementEvent.isKey(read.key())) {
            takeAnnouncement(read);
            return;
        }
        if (read.key().indexOf('#') >= 0) {
            // What stands beside a conference and is not known here is of a later version.
            return;
        }
        if (read.tombstone()) {
            // Its questions and bridge points are purged by tombstones of their own.
            return;
        }
        var event = EventJson.read(read.value(), ConferenceEvent.class);
        var log = of(event.conference().id());
        boolean known = log.exclusively(() -> {
            boolean stillKnown = log.put(read, event.conference(), event.at());
            log.forgetIfClosedBefore(clock.instant().minus(KEPT_AFTER_CLOSING));
            return stillKnown;
        });
        if (!known) {
            reopened.run();
        }
    }

    private void takeAnnouncement(Read read) throws IOException {
        if (read.tombstone()) {
            var id = AnnouncementEvent.id(read.key());
            logs.values().forEach(log -> log.exclusively(() -> log.dropAnnouncement(read, id)));
        } else {
            var announcement =
                    EventJson.read(read.value(), AnnouncementEvent.class).announcement();
            var log = of(announcement.conference());
            log.exclusively(() -> log.put(read, announcement));
        }
    }

    private interface Drop {
        boolean from(ConferenceLog log);
    }

    private void drop(Read read, Drop drop) {
        boolean known = false;
        for (var log : logs.values()) {
            known |= log.exclusively(() -> drop.from(log));
        }
        if (!known) {
            // Compaction took the state before this log was read: it may be any conference's of this partition.
            logs.values().stream()
                    .filter(log -> Partitions.of(read.topic(), log.id()) == read.partition())
                    .forEach(log -> log.exclusively(() -> log.doubt(read)));
        }
    }

    /** Forgets what {@code topic} told: it was made anew, with {@code topicEpoch}. */
    synchronized void restart(Topic topic, String topicEpoch) {
        epochs.put(topic, topicEpoch);
        positions.restart(topic);
        var epoch = epoch();
        logs.values().forEach(log -> log.exclusively(() -> log.forget(topic, epoch)));
    }

    /** Drops every log before all topics are read from their start; sockets are told to come back. */
    synchronized void forgetEverything(Map<Topic, String> topicEpochs) {
        topicEpochs.forEach(this::restart);
        logs.clear();
    }

    /** Says which epoch {@code topic} has, the first time. */
    synchronized void epoch(Topic topic, String topicEpoch) {
        if (epochs.putIfAbsent(topic, topicEpoch) == null) {
            var epoch = epoch();
            logs.values().forEach(log -> log.exclusively(() -> log.epoch(epoch)));
        }
    }

    /** Frees the memory of conferences that were closed long ago. */
    public void forgetClosed() {
        var limit = clock.instant().minus(KEPT_AFTER_CLOSING);
        logs.values().forEach(log -> log.exclusively(() -> log.forgetIfClosedBefore(limit)));
    }

    /** A figure of all rings together. */
    long ofRings(ToLongFunction<Ring> figure) {
        return logs.values().stream()
                .mapToLong(log -> log.exclusively(() -> figure.applyAsLong(log.ring())))
                .sum();
    }

    long position(Topic topic, int partition) {
        return positions.of(topic, partition);
    }

    private String epoch() {
        return TOPICS.stream().map(topic -> epochs.getOrDefault(topic, "")).reduce("", (all, one) -> all + "/" + one);
    }
}

package vn.caunoi.notification.stream;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.apache.kafka.clients.consumer.ConsumerRecord;

import vn.caunoi.contracts.EventJson;
import vn.caunoi.contracts.Topic;
import vn.caunoi.contracts.access.Viewer;
import vn.caunoi.contracts.question.FloorState;
import vn.caunoi.contracts.question.HallRef;
import vn.caunoi.contracts.question.QuestionStatus;
import vn.caunoi.contracts.registry.LineState;
import vn.caunoi.contracts.registry.Role;
import vn.caunoi.notification.log.Events;
import vn.caunoi.notification.log.LogDriver;

/** Records as services write them, replicas that read them, and what a viewer is to see in the end. */
final class Play {
    static final UUID CONFERENCE = UUID.fromString("0190a000-0000-7000-8000-000000000001");
    private static final List<HallRef> HALLS = List.of(Events.BIEN_HOA, Events.TAN_PHU);
    static final List<Viewer> VIEWERS = List.of(
            Screen.viewer(Role.SCREEN, "screen.731", CONFERENCE, Events.BIEN_HOA),
            Screen.viewer(Role.CLERK, "clerk.731", CONFERENCE, Events.BIEN_HOA),
            Screen.viewer(Role.CLERK, "clerk.734", CONFERENCE, Events.TAN_PHU),
            Screen.viewer(Role.OFFICIAL, "official.seals", CONFERENCE, null),
            Screen.viewer(Role.OFFICIAL, "official.finance", CONFERENCE, null),
            Screen.viewer(Role.MODERATOR, "moderator", CONFERENCE, null),
            Screen.viewer(Role.CHAIR, "chair", CONFERENCE, null));

    private Play() {}

    record Record(Topic topic, ConsumerRecord<String, byte[]> kafka) {}

    static final class Replica {
        final LogDriver driver;
        final ConferenceStream stream;
        private final List<Record> records;
        private int read;

        Replica(LogDriver driver, List<Record> records) {
            this.driver = driver;
            this.records = records;
            this.stream = new ConferenceStream(driver.log(), TestConfig.ample(), () -> OptionalLong.of(0));
        }

        boolean behind() {
            return read < records.size();
        }

        /** As far as the log went when it started: before that it lets nobody in. */
        void getReady(List<Record> whenItStarted) {
            // The last of all is the last of its key, so that compaction leaves it.
            int end = records.indexOf(whenItStarted.get(whenItStarted.size() - 1)) + 1;
            read(end - read);
        }

        void read(int count) {
            for (int i = 0; i < count && behind(); i++) {
                var next = records.get(read++);
                driver.take(next.topic(), next.kafka());
            }
        }
    }

    /**
     * As a replica finds them that starts after compaction: of those written by then some that were followed by others of
     * their key are away.
     */
    static List<Record> compacted(List<Record> records, List<Record> byThen, Random random) {
        var last = new HashMap<String, Record>();
        byThen.forEach(record -> last.put(record.kafka().key(), record));
        return Stream.concat(
                        byThen.stream()
                                .filter(record -> last.get(record.kafka().key()) == record || random.nextBoolean()),
                        records.stream().skip(byThen.size()))
                .toList();
    }

    /** Any writing: private questions, who works on them, purges and lamps. @param late also versions that come twice, or after a higher */
    static List<Record> records(Random random, int count, boolean late) {
        var events = new Events();
        var ids = Stream.generate(() -> new UUID(random.nextLong(), random.nextLong()))
                .limit(5)
                .toList();
        var versions = new long[ids.size()];
        var tallies = new long[ids.size()];
        var purged = new boolean[ids.size()];
        var records = new ArrayList<Record>();
        for (int i = 0; i < count; i++) {
            int which = random.nextInt(ids.size());
            var id = ids.get(which);
            int kind = random.nextInt(20);
            if (kind == 0 && versions[which] > 0) {
                purged[which] = true;
                records.add(new Record(Topic.QUESTIONS, events.tombstone(Topic.QUESTIONS, CONFERENCE, id.toString())));
            } else if (kind < 4) {
                var line = pick(random, LineState.Line.values());
                var code = HALLS.get(random.nextInt(HALLS.size())).code();
                records.add(new Record(
                        Topic.BRIDGE_POINTS,
                        events.of(Events.bridgePoint(
                                CONFERENCE, new UUID(0, Integer.parseInt(code)), i + 1, code, line))));
            } else if (kind < 8 && !purged[which]) {
                var until = random.nextInt(3) == 0 ? null : Events.NOON.plusSeconds(i + 1);
                records.add(new Record(Topic.QUESTIONS, events.of(Events.work(CONFERENCE, id, i + 1, until))));
            } else if (kind < 13 && versions[which] > 0 && !purged[which]) {
                // Whoever asks too, and the chair's table: what is seen for it comes and goes with no version of its
                // own.
                var floor = random.nextInt(3) == 0 ? null : Events.floor(pick(random, FloorState.values()));
                var halls = random.nextBoolean() ? HALLS : List.of(HALLS.get(which % HALLS.size()));
                long version = late && random.nextInt(5) == 0 ? Math.max(1, tallies[which] - 1) : ++tallies[which];
                records.add(new Record(
                        Topic.QUESTIONS,
                        events.of(Events.tally(CONFERENCE, id, version, floor, halls.toArray(HallRef[]::new)))));
            } else if (!purged[which]) {
                long version = late && random.nextInt(5) == 0 ? Math.max(1, versions[which] - 1) : ++versions[which];
                var hall = HALLS.get(which % HALLS.size());
                var status = pick(random, QuestionStatus.values());
                records.add(new Record(
                        Topic.QUESTIONS,
                        events.of(Events.question(CONFERENCE, id, version, status, hall, random.nextInt(3) == 0))));
            }
        }
        return records;
    }

    private static <T> T pick(Random random, T[] all) {
        return all[random.nextInt(all.length)];
    }

    static Map<String, JsonNode> expected(LogDriver log, Viewer viewer) {
        var audience = Audience.of(viewer);
        var expected = new TreeMap<String, JsonNode>();
        log.log().exclusively(() -> log.log().questions().stream()
                .filter(shaped -> audience.sees(shaped))
                .forEach(shaped -> expected.put(shaped.id().toString(), json(shaped.json(audience.sight(shaped))))));
        return expected;
    }

    /** Only what a stream promises to bring: finished and unpublished questions are left to REST. */
    static Map<String, JsonNode> restOf(Map<String, JsonNode> questions) {
        var promised = new TreeMap<>(questions);
        promised.values()
                .removeIf(question ->
                        !promised(QuestionStatus.valueOf(question.get("status").textValue())));
        return promised;
    }

    static boolean promised(QuestionStatus status) {
        return status.open() || status == QuestionStatus.PUBLISHED;
    }

    static Screen snapshot(LogDriver log, Viewer viewer) {
        var screen = new Screen(viewer, 100);
        new ConferenceStream(log.log(), TestConfig.ample(), () -> OptionalLong.of(0)).join(screen, null, false);
        return screen;
    }

    private static JsonNode json(String text) {
        try {
            return EventJson.mapper().readTree(text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}

package vn.caunoi.e2e.faults;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

import vn.caunoi.contracts.EventJson;
import vn.caunoi.contracts.Topic;
import vn.caunoi.contracts.question.QuestionEvent;
import vn.caunoi.contracts.question.QuestionStatus;
import vn.caunoi.contracts.question.TallyEvent;
import vn.caunoi.e2e.QuestionLog;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What stands in the log that should not. */
final class LogFaults {
    /** The key of what nobody can read. */
    static final String POISON = "hỏng";

    private LogFaults() {}

    static List<Fault> all() {
        return List.of(poison(), again());
    }

    /** Nobody can read it; who comes after it must be handled. */
    private static Fault poison() {
        return Fault.of(
                "a poison record",
                Fault.Mode.SHORT,
                scene -> {
                    try (var log = new QuestionLog(scene.hub().bootstrapServers())) {
                        var some = published(log);
                        log.append(some.partition(), POISON, "không phải JSON".getBytes(StandardCharsets.UTF_8));
                        scene.poison().incrementAndGet();
                    }
                },
                LogFaults::isPutAside);
    }

    private static void isPutAside(Scene scene) {
        var letters = Topic.QUESTIONS.deadLetters(ServiceFaults.ROUTING);
        try (var log = new QuestionLog(scene.hub().bootstrapServers())) {
            await("the poison record is among the dead letters")
                    .atMost(Scene.PATIENCE)
                    .until(() -> log.keys(letters).size() == scene.poison().get());
        }
    }

    /** As a former leader does who wakes: nobody may go back, and the owner has the last word again. */
    private static Fault again() {
        return Fault.of(
                "a record three times, and versions out of order",
                Fault.Mode.SHORT,
                scene -> {
                    try (var log = new QuestionLog(scene.hub().bootstrapServers())) {
                        var last = published(log);
                        var all = new ArrayList<>(log.records(Topic.QUESTIONS.topicName()));
                        all.removeIf(record -> !last.key().equals(record.key()));
                        assertThat(all).as("versions of %s", last.key()).hasSizeGreaterThan(2);
                        for (int i = 0; i < 3; i++) {
                            log.append(last.partition(), last.key(), last.value());
                        }
                        log.append(last.partition(), last.key(), all.get(1).value());
                        log.append(last.partition(), last.key(), all.get(0).value());
                        for (var older : olderTallies(log)) {
                            log.append(older.partition(), older.key(), older.value());
                        }
                    }
                    scene.lasting(ofSeconds(2));
                },
                scene -> {});
    }

    /** The first record of every tally that was told again since. */
    private static List<ConsumerRecord<String, byte[]>> olderTallies(QuestionLog log) {
        var all = log.records(Topic.QUESTIONS.topicName()).stream()
                .filter(record -> TallyEvent.isKey(record.key()))
                .collect(Collectors.groupingBy(ConsumerRecord::key, LinkedHashMap::new, Collectors.toList()));
        return all.values().stream()
                .filter(records -> records.size() > 1)
                .map(records -> records.get(0))
                .toList();
    }

    /** Where what is asked in this run is told. */
    static TopicPartition partition(Scene scene) throws IOException {
        try (var log = new QuestionLog(scene.hub().bootstrapServers())) {
            var some = published(log);
            return new TopicPartition(some.topic(), some.partition());
        }
    }

    private static ConsumerRecord<String, byte[]> published(QuestionLog log) throws IOException {
        ConsumerRecord<String, byte[]> found = null;
        for (var record : log.records(Topic.QUESTIONS.topicName())) {
            if (record.value() != null && record.value()[0] == '{' && QuestionEvent.isKey(record.key())) {
                var question =
                        EventJson.read(record.value(), QuestionEvent.class).question();
                if (question.status() == QuestionStatus.PUBLISHED) {
                    found = record;
                }
            }
        }
        assertThat(found).as("something is published").isNotNull();
        return found;
    }
}

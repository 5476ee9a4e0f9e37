package vn.caunoi.kit.kafka;

import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

import vn.caunoi.backends.Backends;
import vn.caunoi.contracts.Topic;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class TopicReaderIT {
    private final List<TopicReader> readers = new ArrayList<>();
    private final List<String> read = new CopyOnWriteArrayList<>();
    private final List<String> resets = new CopyOnWriteArrayList<>();
    private final String group = "test-" + UUID.randomUUID();
    private TestTopic topic;

    @BeforeEach
    void createTopic() {
        topic = TestTopic.fresh(Topic.PEOPLE);
    }

    @AfterEach
    void close() {
        readers.forEach(TopicReader::close);
    }

    @Test
    void reads_everything_in_order_at_every_start() {
        topic.send("a", "b", "c");

        start(reader().everything());
        await().untilAsserted(() -> assertThat(read).containsExactly("a", "b", "c"));
        start(reader().everything());

        await().untilAsserted(() -> assertThat(read).containsExactly("a", "b", "c", "a", "b", "c"));
    }

    @Test
    void a_group_goes_on_where_it_stopped() {
        topic.send("a", "b");
        var first = start(reader().group(group));
        await().untilAsserted(() -> assertThat(read).containsExactly("a", "b"));
        first.close();

        topic.send("c");
        start(reader().group(group));

        await().untilAsserted(() -> assertThat(read).containsExactly("a", "b", "c"));
    }

    @Test
    void has_caught_up_with_what_stood_there_at_the_start() {
        topic.send("a", "b");

        var reader = start(reader().everything());

        await().until(reader::caughtUp);
        assertThat(read).containsExactly("a", "b");
        assertThat(reader.position(0)).isEqualTo(2);
    }

    @Test
    void a_topic_that_is_gone_is_no_longer_seen() {
        try (var watch =
                new TopicWatch(Backends.bootstrapServers(), Topic.PEOPLE.topicName(), Duration.ofMillis(100))) {
            await().until(() -> watch.look().isPresent());

            topic.delete();

            await().until(() -> watch.look().isEmpty());
        }
    }

    @Test
    void a_topic_that_is_kept_is_made_anew_when_it_is_lost() {
        try (var kept = new KeptTopic(Backends.bootstrapServers(), Topic.PEOPLE);
                var admin = new TopicAdmin(Backends.bootstrapServers())) {
            assertThat(kept.isThere()).isTrue();

            topic.delete();

            await().until(() -> kept.isThere() && admin.id(Topic.PEOPLE).isPresent());
        }
    }

    @Test
    void has_caught_up_with_an_empty_topic() {
        var reader = start(reader().everything());

        await().until(reader::caughtUp);
    }

    @Test
    void a_transient_failure_is_tried_again_and_the_order_kept() {
        topic.send("a", "b", "c");
        var tries = new AtomicInteger();

        start(reader().group(group).maxBackoff(Duration.ofMillis(200)).on(record -> {
            if (text(record).equals("b") && tries.incrementAndGet() < 4) {
                throw new IllegalStateException(new ConnectException("refused"));
            }
            read.add(text(record));
        }));

        await().untilAsserted(() -> assertThat(read).containsExactly("a", "b", "c"));
        assertThat(tries).hasValue(4);
    }

    @Test
    void a_record_that_was_not_handled_is_given_to_the_next_member() {
        topic.send("a");
        var tries = new AtomicInteger();
        var first = start(reader().group(group).on(record -> {
            tries.incrementAndGet();
            throw new ConnectException("refused");
        }));
        await().until(() -> tries.get() > 0);
        first.close();

        start(reader().group(group));

        await().untilAsserted(() -> assertThat(read).containsExactly("a"));
    }

    @Test
    void poison_goes_to_the_dead_letters_and_the_next_record_is_handled() {
        send("a", "poison", "b");
        var metrics = new SimpleMeterRegistry();

        start(reader().group(group).metrics(metrics).on(record -> {
            if (text(record).equals("poison")) {
                throw new IOException("no such event", new IllegalArgumentException("of somebody"));
            }
            read.add(text(record));
        }));

        await().untilAsserted(() -> assertThat(read).containsExactly("a", "b"));
        assertThat(metrics.counter("caunoi.reader.records", "topic", "caunoi.people.v1", "consumer", "it")
                        .count())
                .isEqualTo(2);
        await().untilAsserted(() -> assertThat(DeadLetterBox.of(Topic.PEOPLE, "it"))
                .last()
                .satisfies(letter -> {
                    assertThat(text(letter)).isEqualTo("poison");
                    assertThat(header(letter, "caunoi-error"))
                            .isEqualTo("java.io.IOException < java.lang.IllegalArgumentException");
                    assertThat(header(letter, "ce_type")).isEqualTo("vn.caunoi.test");
                }));
    }

    @Test
    void poison_is_put_aside_once_however_often_everything_is_read() {
        var poison = "poison " + group;
        RecordHandler refusing = record -> {
            if (text(record).equals(poison)) {
                throw new IOException("no such event");
            }
        };
        send("a", poison, "b");
        readAll(refusing);
        readAll(refusing);
        assertThat(putAside(poison)).hasSize(1);

        send(poison);
        readAll(refusing);

        assertThat(putAside(poison)).hasSize(2);
    }

    @Test
    void poison_is_put_aside_also_when_the_dead_letters_were_lost() {
        var poison = "poison " + group;
        start(reader().group(group).on(record -> {
            if (text(record).startsWith(poison)) {
                throw new IOException("no such event");
            }
            read.add(text(record));
        }));
        send(poison);
        await().untilAsserted(() -> assertThat(putAside(poison)).hasSize(1));

        TestTopic.delete(Topic.PEOPLE.deadLetters("it"));
        send(poison + ", later", "b");

        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> assertThat(read).containsExactly("b"));
        assertThat(putAside(poison + ", later")).hasSize(1);
    }

    private void readAll(RecordHandler handler) {
        var reader = start(reader().everything().on(handler));
        await().until(reader::caughtUp);
        reader.close();
    }

    private static List<ConsumerRecord<String, byte[]>> putAside(String text) {
        return DeadLetterBox.of(Topic.PEOPLE, "it").stream()
                .filter(letter -> text(letter).equals(text))
                .toList();
    }

    @Test
    void everything_is_forgotten_and_read_anew_when_the_topic_was_created_anew() {
        topic.send("old 1", "old 2");
        var reader = start(reader().everything());
        await().until(reader::caughtUp);
        var before = reader.epoch();

        topic.recreate();
        topic.send("new 1", "new 2", "new 3");

        await().until(() -> !reader.epoch().equals(before));
        assertThat(resets).containsExactly(reader.epoch());
        await().until(reader::caughtUp);
        assertThat(read).endsWith("reset", "new 1", "new 2", "new 3");
        assertThat(reader.position(0)).isEqualTo(3);
    }

    @Test
    void a_group_reads_a_topic_that_was_created_anew_from_its_first_record() {
        topic.send("old 1", "old 2");
        start(reader().group(group));
        await().untilAsserted(() -> assertThat(read).hasSize(2));

        topic.recreate();
        topic.send("new 1", "new 2", "new 3");

        await().untilAsserted(() -> assertThat(read).endsWith("reset", "new 1", "new 2", "new 3"));
    }

    @Test
    void a_group_notices_a_topic_that_was_created_anew_while_it_was_away() {
        topic.send("old 1", "old 2");
        var first = start(reader().group(group));
        await().untilAsserted(() -> assertThat(read).hasSize(2));
        first.close();

        topic.recreate();
        topic.send("new 1", "new 2", "new 3");
        start(reader().group(group));

        await().untilAsserted(() -> assertThat(read)
                .filteredOn(each -> !each.equals("reset"))
                .containsExactly("old 1", "old 2", "new 1", "new 2", "new 3"));
    }

    @Test
    void waits_for_a_topic_that_is_not_there_yet() {
        topic.delete();
        var reader = start(reader().everything());
        assertThat(reader.caughtUp()).isFalse();

        topic.create();
        topic.send("a");

        await().untilAsserted(() -> assertThat(read).containsExactly("a"));
        assertThat(resets).isEmpty();
    }

    @Test
    @DisabledIfSystemProperty(
            named = "backends",
            matches = "testcontainers",
            disabledReason = "only embedded ones stop")
    void waits_for_a_broker_that_is_away_and_goes_on_after_it() {
        topic.send("a");
        Backends.stopBroker();
        try {
            start(reader().group(group));
        } finally {
            Backends.startBroker();
        }

        await().untilAsserted(() -> assertThat(read).containsExactly("a"));
        Backends.stopBroker();
        Backends.startBroker();
        topic.send("b");
        await().untilAsserted(() -> assertThat(read).containsExactly("a", "b"));
        assertThat(resets).isEmpty();
    }

    @Test
    void a_record_in_which_a_handler_hangs_is_given_to_another_member() {
        topic.send("a");
        var hanging = new CountDownLatch(1);
        var over = new CountDownLatch(1);
        start(reader().group(group).stuckAfter(Duration.ofSeconds(3)).on(record -> {
            hanging.countDown();
            over.await();
        }));
        await().until(() -> hanging.getCount() == 0);

        start(reader().group(group).stuckAfter(Duration.ofSeconds(3)));

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(read).containsExactly("a"));
        over.countDown();
    }

    @Test
    void a_slow_partition_does_not_hold_up_the_others() {
        var questions = TestTopic.fresh(Topic.QUESTIONS);
        questions.send("stuck");
        try (var producer = TestTopic.producer()) {
            producer.send(new ProducerRecord<>(Topic.QUESTIONS.topicName(), 5, "key", "free".getBytes(UTF_8)));
        }

        start(TopicReader.of(Topic.QUESTIONS, "it")
                .bootstrap(Backends.bootstrapServers())
                .group(group)
                .on(record -> {
                    if (text(record).equals("stuck")) {
                        throw new ConnectException("refused");
                    }
                    read.add(text(record));
                }));

        await().untilAsserted(() -> assertThat(read).containsExactly("free"));
    }

    private void send(String... values) {
        try (var producer = TestTopic.producer()) {
            for (var value : values) {
                var record = new ProducerRecord<>(Topic.PEOPLE.topicName(), "key", value.getBytes(UTF_8));
                record.headers().add("ce_type", "vn.caunoi.test".getBytes(UTF_8));
                producer.send(record);
            }
        }
    }

    private TopicReader.Builder reader() {
        return TopicReader.of(Topic.PEOPLE, "it")
                .bootstrap(Backends.bootstrapServers())
                .watchInterval(Duration.ofMillis(200))
                .onReset(epoch -> {
                    resets.add(epoch);
                    read.add("reset");
                })
                .on(record -> read.add(text(record)));
    }

    private TopicReader start(TopicReader.Builder builder) {
        var reader = builder.start();
        readers.add(reader);
        return reader;
    }

    private static String text(ConsumerRecord<String, byte[]> record) {
        return new String(record.value(), UTF_8);
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }
}

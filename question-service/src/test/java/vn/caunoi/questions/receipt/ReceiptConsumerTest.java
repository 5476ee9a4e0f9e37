package vn.caunoi.questions.receipt;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import jakarta.inject.Inject;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.caunoi.contracts.EventJson;
import vn.caunoi.contracts.Topic;
import vn.caunoi.contracts.delivery.ReceiptEvent;
import vn.caunoi.contracts.question.TallyEvent;
import vn.caunoi.kit.kafka.KafkaSettings;
import vn.caunoi.questions.question.Tallies;
import vn.caunoi.questions.testing.QuestionLog;
import vn.caunoi.questions.testing.TestRegistry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.caunoi.questions.testing.TestConference.act;

@QuarkusTest
class ReceiptConsumerTest extends Acknowledging {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    Tallies tallies;

    @Inject
    KafkaSettings kafka;

    @Inject
    ReceiptBatches batches;

    @Inject
    ReceiptStore store;

    @Test
    void what_screens_acknowledge_is_told_once_for_each_hall() {
        var question = published();

        say(shown(question, 1, "732"));
        say(shown(question, 1, "731"));
        say(shown(question, 1, "732"));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(lastTold(question).shown()).containsExactly("731", "732"));
        assertThat(lastTold(question).revision()).isEqualTo(1);
        assertThat(lastTold(question).readOut()).isEmpty();
        assertThat(rows(question)).isEqualTo(2);
    }

    @Test
    void a_correction_counts_anew_and_what_comes_late_of_the_former_answer_counts_no_more() {
        var question = published();
        say(shown(question, 1, "731"));
        await().atMost(PATIENCE).until(() -> rows(question) == 1);

        correct(question);
        assertThat(shown(question)).isEmpty();
        say(shown(question, 1, "732"));
        say(shown(question, 2, "732"));

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(shown(question)).containsExactly("732"));
    }

    @Test
    void a_process_that_starts_again_reads_all_of_it_and_counts_nothing_twice() {
        var question = published();
        say(shown(question, 1, "731"));
        await().atMost(PATIENCE).until(() -> rows(question) == 1);
        change("delete from answer_receipt where question_id = ?1", question);
        var again = new ReceiptConsumer(kafka, new SimpleMeterRegistry(), batches);

        again.start(new StartupEvent());
        try {
            await().atMost(PATIENCE).until(() -> rows(question) == 1);
            assertThat(shown(question)).containsExactly("731");
        } finally {
            again.stop(new ShutdownEvent());
        }
    }

    @Test
    void what_nobody_can_read_is_put_aside_and_the_next_one_counts() {
        var question = published();
        var key = UUID.randomUUID().toString();

        TestRegistry.send(Topic.RECEIPTS, conference.id(), key, "no receipt".getBytes(UTF_8));
        TestRegistry.send(Topic.RECEIPTS, conference.id(), key, EventJson.write(shown(question, 0, "731")));
        TestRegistry.send(Topic.RECEIPTS, conference.id(), key, EventJson.write(shown(question, 1, "7\u000031")));
        say(shown(question, 1, "731"));

        await().atMost(PATIENCE).until(() -> rows(question) == 1);
        assertThat(QuestionLog.records(Topic.RECEIPTS.deadLetters("question-receipts")))
                .filteredOn(record -> key.equals(record.key()))
                .hasSize(3);
    }

    @Test
    void what_was_never_given_or_asked_or_is_another_conferences_is_passed_over() {
        var question = published();
        var foreign = new ReceiptEvent(question, UUID.randomUUID(), 1, "731", ReceiptEvent.Kind.SHOWN, Instant.now());

        store.put(List.of(shown(UUID.randomUUID(), 1, "731"), shown(question, 2, "731"), foreign));

        assertThat(rows(question)).isZero();
    }

    @Test
    void a_receipt_of_a_later_kind_is_none_yet() throws IOException {
        var question = published();
        var event = EventJson.mapper().valueToTree(shown(question, 1, "731"));
        TestRegistry.send(
                Topic.RECEIPTS,
                conference.id(),
                "later",
                event.toString().replace("SHOWN", "PRINTED").getBytes(UTF_8));
        say(shown(question, 1, "732"));

        await().atMost(PATIENCE).until(() -> rows(question) == 1);
    }

    /** However often a receipt comes, and in which order, and cut into which batches. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void any_order_of_receipts_gives_the_same_counts(long seed) {
        var random = new Random(seed);
        var first = published();
        var second = published();
        correct(second);
        var receipts = new ArrayList<ReceiptEvent>();
        for (int hall = 1; hall <= 40; hall++) {
            receipts.add(shown(first, 1, "h" + hall));
            receipts.add(shown(second, hall % 2 == 0 ? 1 : 2, "h" + hall));
        }
        random.ints(60, 0, receipts.size()).mapToObj(receipts::get).toList().forEach(receipts::add);
        Collections.shuffle(receipts, random);

        for (int from = 0; from < receipts.size(); ) {
            int to = Math.min(receipts.size(), from + 1 + random.nextInt(30));
            store.put(receipts.subList(from, to));
            from = to;
        }

        assertThat(shown(first)).hasSize(40).doesNotHaveDuplicates();
        assertThat(shown(second)).hasSize(20).allMatch(hall -> Integer.parseInt(hall.substring(1)) % 2 == 1);
        assertThat(rows(first)).isEqualTo(40);
        assertThat(rows(second)).isEqualTo(40);
    }

    @Test
    void a_thousand_halls_at_once_make_few_tallies() {
        var question = published();
        for (int hall = 0; hall < 1_000; hall++) {
            batches.add(shown(question, 1, "h" + hall));
        }

        await().atMost(PATIENCE).until(() -> rows(question) == 1_000);
        await().atMost(PATIENCE).until(() -> lastTold(question).shown().size() == 1_000);
        assertThat(told(question)).hasSizeLessThan(6);
    }

    private void correct(UUID question) {
        act(official(), question, "correct", 4, Map.of("text", "Được, tại xã.")).statusCode(200);
    }

    /** Where the answer as it stands was shown. */
    private List<String> shown(UUID question) {
        var tally = tallies.of(List.of(question)).get(question);
        return tally == null ? List.of() : tally.shown();
    }

    private long rows(UUID question) {
        return count("select count(*) from answer_receipt where question_id = ?1", question);
    }

    private TallyEvent lastTold(UUID question) {
        var all = told(question);
        assertThat(all).isNotEmpty();
        return all.get(all.size() - 1);
    }

    private List<TallyEvent> told(UUID question) {
        return QuestionLog.talliesOf(question);
    }
}

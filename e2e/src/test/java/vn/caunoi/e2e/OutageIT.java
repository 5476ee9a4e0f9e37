package vn.caunoi.e2e;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

import vn.caunoi.contracts.Topic;
import vn.caunoi.standalone.Hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What people asked survives what happens to the machines. */
@Isolated("it stops what all others need")
@ExtendWith(HubUnderTest.class)
class OutageIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Hub hub;

    @BeforeEach
    void find(Hub running) {
        hub = running;
    }

    @Test
    void asking_works_while_the_broker_is_down_and_all_questions_reach_their_official_afterwards() {
        var clerk = Account.signedIn(hub.url(), "clerk.737");
        var official = Account.signedIn(hub.url(), "official.minutes-forms");
        var broker = hub.process("kafka");
        broker.stop();
        List<JsonNode> asked;
        try {
            asked = IntStream.rangeClosed(1, 10)
                    .mapToObj(n -> Account.json(
                            clerk.ask(Map.of("text", "Biên bản số " + n + " ghi thế nào?", "topic", "MINUTES_FORMS"))))
                    .toList();
        } finally {
            broker.start();
        }

        asked.forEach(question -> Hall.reaches(official, question.get("id").asText(), "ASSIGNED"));
        assertThat(asked)
                .extracting(question -> question.get("number").asText())
                .doesNotHaveDuplicates();
    }

    @Test
    void a_killed_service_comes_back_and_the_same_key_finds_the_same_question() {
        var clerk = Account.signedIn(hub.url(), "clerk.735");
        var key = UUID.randomUUID();
        var question = Map.of("text", "Câu hỏi gửi lúc máy chủ vừa tắt", "topic", "OTHER");
        var first = Account.json(clerk.ask(question, key));
        hub.process("question-service").kill();

        var again = new ArrayList<JsonNode>();
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            var response = clerk.ask(question, key);
            if (response.statusCode() == 201) {
                again.add(Account.json(response));
            } else {
                assertThat(response.statusCode()).as(response.body()).isEqualTo(503);
                assertThat(response.headers().firstValue("Retry-After")).isPresent();
            }
            return !again.isEmpty();
        });

        assertThat(again.get(0).get("id")).isEqualTo(first.get("id"));
        assertThat(again.get(0).get("number")).isEqualTo(first.get("number"));
    }

    @Test
    void a_stopping_stream_service_says_when_to_come_back_and_its_viewers_do() throws Exception {
        var clerk = Account.signedIn(hub.url(), "clerk.738");
        var official = Account.signedIn(hub.url(), "official.other");
        var streams = hub.process("notification-service");
        try (var viewer = Stream.open(hub.url(), clerk, "desk")) {
            var first = Account.json(clerk.ask(Map.of("text", "Câu hỏi trước khi khởi động lại", "topic", "OTHER")));
            shows(viewer, first);

            streams.stop();
            try {
                await().untilAsserted(() -> assertThat(viewer.closings())
                        .first()
                        .matches(closing -> closing.code() == 1012)
                        .matches(closing -> closing.reason().matches("\\d+")));
            } finally {
                streams.start();
            }
            await().atMost(Duration.ofMinutes(2)).until(streams::isReady);

            var second = Account.json(clerk.ask(Map.of("text", "Câu hỏi sau khi khởi động lại", "topic", "OTHER")));
            Hall.reaches(official, second.get("id").asText(), "ASSIGNED");
            shows(viewer, second);
        }
    }

    @Test
    void a_record_that_comes_twice_changes_nothing_and_one_that_nobody_can_read_stops_nobody() throws Exception {
        var clerk = Account.signedIn(hub.url(), "clerk.734");
        var official = Account.signedIn(hub.url(), "official.seals");
        var asked = Account.json(clerk.ask(Map.of("text", "Câu hỏi đến hai lần", "topic", "SEALS")));
        var id = asked.get("id").asText();
        Hall.reaches(official, id, "ASSIGNED");
        var version = official.read(id).get("version").asLong();

        try (var log = new QuestionLog(hub.bootstrapServers())) {
            var submitted = log.first(id);
            log.append(submitted.partition(), id, submitted.value());
            log.append(submitted.partition(), "hỏng", "không phải JSON".getBytes(StandardCharsets.UTF_8));
            var next = Account.json(clerk.ask(Map.of("text", "Câu hỏi sau bản ghi hỏng", "topic", "SEALS")));
            Hall.reaches(official, next.get("id").asText(), "ASSIGNED");

            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(log.keys(Topic.QUESTIONS.deadLetters("question-routing")))
                            .contains("hỏng"));
        }
        // Read before the next question was, and so long done.
        assertThat(official.read(id).get("version").asLong()).isEqualTo(version);
    }

    private static void shows(Stream viewer, JsonNode question) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(viewer.questions())
                .contains(question.get("id").asText()));
    }

    @Test
    void a_deleted_topic_is_made_anew_and_holds_every_question_again() throws Exception {
        var clerk = Account.signedIn(hub.url(), "clerk.736");
        var before = Account.json(clerk.ask(Map.of("text", "Câu hỏi trước khi mất nhật ký", "topic", "SOFTWARE")));
        var official = Account.signedIn(hub.url(), "official.software");
        Hall.reaches(official, before.get("id").asText(), "ASSIGNED");
        try (var admin =
                Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, (Object) hub.bootstrapServers()))) {
            admin.deleteTopics(List.of(Topic.QUESTIONS.topicName())).all().get();
        }
        var after = Account.json(clerk.ask(Map.of("text", "Câu hỏi sau khi mất nhật ký", "topic", "SOFTWARE")));

        Hall.reaches(official, after.get("id").asText(), "ASSIGNED");
        try (var viewer = Stream.open(hub.url(), clerk, "desk")) {
            await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(viewer.questions())
                    .contains(before.get("id").asText(), after.get("id").asText()));
        }
    }
}

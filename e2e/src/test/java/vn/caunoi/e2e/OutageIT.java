package vn.caunoi.e2e;

import java.time.Duration;
import java.util.List;
import java.util.Map;

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

/** What people asked survives what happens to the machines; what breaks by accident, {@code FaultsIT} has. */
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

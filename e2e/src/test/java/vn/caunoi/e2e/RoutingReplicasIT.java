package vn.caunoi.e2e;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

import vn.caunoi.contracts.EventJson;
import vn.caunoi.standalone.Hub;
import vn.caunoi.standalone.process.HubProcess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Two processes route, and one of them dies in the middle of it. */
@Isolated("it kills what all others need")
@ExtendWith(HubUnderTest.class)
class RoutingReplicasIT {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String TOPIC = "OTHER";
    private static final int QUESTIONS = 40;
    private static final int HALLS = 6;
    private static final List<String> OFFICIALS =
            List.of("official.other", "official.software", "official.seals", "official.minutes-forms");

    private Hub hub;
    private Account moderator;
    private List<Account> clerks;
    private JsonNode tableBefore;
    private HubProcess replica;

    @BeforeEach
    void letFourAnswerTheSameTopic(Hub running) {
        hub = running;
        moderator = Account.signedIn(hub.url(), "moderator");
        clerks = IntStream.range(0, HALLS)
                .mapToObj(i -> Account.signedIn(hub.url(), "clerk." + (734 + i)))
                .toList();
        tableBefore = table();
        save(Map.of(
                "rules",
                List.of(Map.of("topic", TOPIC, "firstLine", OFFICIALS, "deputies", List.of(), "fallback", List.of())),
                "caps",
                List.of(),
                // What other tests left unanswered must not go to somebody else in the middle of the count.
                "escalation",
                Map.of("toDeputyMinutes", 600, "toModeratorMinutes", 700)));
        replica = hub.startReplica("question-service");
    }

    @AfterEach
    void putTheTableBack() {
        replica.stop();
        save(Map.of(
                "rules",
                tableBefore.get("rules"),
                "caps",
                tableBefore.get("caps"),
                "escalation",
                tableBefore.get("escalation")));
    }

    @Test
    void each_question_is_assigned_once_while_either_router_is_killed_in_turn() throws Exception {
        var before = openOf(OFFICIALS);
        var asked = new ArrayList<String>();
        ask(asked, () -> {});
        ask(asked, replica::kill);
        await().atMost(PATIENCE).until(replica::isReady);
        ask(asked, hub.process("question-service")::kill);

        asked.forEach(this::awaitAssigned);
        comesAgain(asked.get(0));

        for (var id : asked) {
            assertThat(actions(id)).as("history of %s", id).containsExactly("submit", "assign");
        }
        var now = openOf(OFFICIALS);
        // One more was asked to see that the repeated record was passed.
        assertThat(sum(now) - sum(before)).isEqualTo(asked.size() + 1);
        assertThat(Collections.max(now) - Collections.min(now))
                .as("spread within one of even: %s, before %s", now, before)
                .isLessThanOrEqualTo(1);
    }

    /** Six halls ask at once, each again with the same key until it has a number, and meanwhile something happens. */
    private void ask(List<String> asked, Runnable meanwhile) throws Exception {
        var threads = Executors.newFixedThreadPool(HALLS);
        try {
            var asking = IntStream.range(0, QUESTIONS)
                    .mapToObj(i -> threads.submit(() -> accepted(clerks.get(i % HALLS), i)))
                    .toList();
            meanwhile.run();
            for (var question : asking) {
                asked.add(question.get());
            }
        } finally {
            threads.shutdown();
        }
    }

    private static String accepted(Account clerk, int number) {
        var question = Map.of("text", "Câu hỏi thứ " + number + " khi hai máy cùng phân công", "topic", TOPIC);
        var key = UUID.randomUUID();
        var response = await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> clerk.ask(question, key), answer -> answer.statusCode() == 201);
        return Account.json(response).get("id").asText();
    }

    /** Its first record comes once more, to whoever has its partition now; the next question is behind it. */
    private void comesAgain(String id) throws Exception {
        try (var log = new QuestionLog(hub.bootstrapServers())) {
            var submitted = log.first(id);
            log.append(submitted.partition(), id, submitted.value());
        }
        awaitAssigned(accepted(clerks.get(0), QUESTIONS));
    }

    private void awaitAssigned(String id) {
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(moderator.read(id).get("status").asText()).isEqualTo("ASSIGNED"));
    }

    private List<String> actions(String id) {
        var items = Account.json(moderator.get("/api/v1/questions/" + id + "/history"))
                .get("items");
        return StreamSupport.stream(items.spliterator(), false)
                .map(item -> item.get("action").asText())
                .toList();
    }

    private List<Long> openOf(List<String> usernames) {
        var items = Account.json(moderator.get("/api/v1/officials")).get("items");
        return StreamSupport.stream(items.spliterator(), false)
                .filter(item -> usernames.contains(item.get("username").asText()))
                .map(item -> item.get("open").asLong())
                .toList();
    }

    private static long sum(List<Long> counts) {
        return counts.stream().mapToLong(Long::longValue).sum();
    }

    private JsonNode table() {
        return Account.json(moderator.get("/api/v1/topics/routing"));
    }

    private void save(Map<String, ?> input) {
        var version = table().get("version").asLong();
        Account.json(moderator.send(moderator
                .request("/api/v1/topics/routing")
                .header("Content-Type", "application/json")
                .header("If-Match", "\"" + version + "\"")
                .PUT(BodyPublishers.ofByteArray(EventJson.write(input)))));
    }
}

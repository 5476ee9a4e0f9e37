package vn.caunoi.e2e;

import java.time.Duration;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import static org.awaitility.Awaitility.await;

/** The straight road over REST, for tests that are about something else. */
final class Hall {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Hall() {}

    /** Waits until routing has given the question to {@code official}, who then takes it and answers all. */
    static JsonNode answered(Account official, String id, String answer) {
        reaches(official, id, "ASSIGNED");
        Account.json(official.act(id, "take", null));
        return Account.json(official.act(id, "answer", Map.of("text", answer, "publish", true)));
    }

    static void reaches(Account viewer, String id, String status) {
        await("question " + id + " is " + status)
                .atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> viewer.read(id).get("status").asText().equals(status));
    }
}

package vn.caunoi.e2e.faults;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.JsonNode;

/** Takes and answers what the board shows as theirs, and now and then puts an answer right. */
final class Official {
    private static final long PAUSE_MS = 50;
    private static final long AFTER_FAILURE_NANOS = 700_000_000;

    private final Client client;
    private final Page board;
    private final Gate gate;
    private final Supplier<String> words;
    private final Random random;
    private final Map<String, Long> leftAlone = new HashMap<>();

    /** @param words what an answer says now */
    Official(Client client, Page board, Gate gate, Supplier<String> words, long seed) {
        this.client = client;
        this.board = board;
        this.gate = gate;
        this.words = words;
        this.random = new Random(seed ^ client.username().hashCode());
    }

    void run() throws InterruptedException {
        while (!gate.ended()) {
            for (var question : board.questions()) {
                if (isMine(question) && !gate.ended()) {
                    handle(question);
                }
            }
            Thread.sleep(PAUSE_MS);
        }
    }

    private boolean isMine(JsonNode question) {
        var status = question.path("status").asText();
        return (status.equals("ASSIGNED") || status.equals("IN_PROGRESS"))
                && question.path("official").path("username").asText().equals(client.username())
                && System.nanoTime()
                        > leftAlone.getOrDefault(question.path("id").asText(), 0L);
    }

    private void handle(JsonNode shown) {
        var id = shown.path("id").asText();
        // A board may be behind what was just done: it is left alone until it has had time to say so.
        boolean again = leftAlone.put(id, System.nanoTime() + AFTER_FAILURE_NANOS) != null;
        var question = shown;
        if (again) {
            var reply = client.read(id);
            if (reply.outcome() != Outcome.OK || !isMineNow(reply.body())) {
                return;
            }
            question = reply.body();
        }
        if (question.path("status").asText().equals("ASSIGNED")) {
            var taken = client.act(id, "take", version(question), null);
            if (taken.outcome() != Outcome.OK) {
                return;
            }
            question = taken.body();
        }
        answer(id, question);
    }

    private boolean isMineNow(JsonNode question) {
        var status = question.path("status").asText();
        return (status.equals("ASSIGNED") || status.equals("IN_PROGRESS"))
                && question.path("official").path("username").asText().equals(client.username());
    }

    private void answer(String id, JsonNode question) {
        boolean publish = !question.path("private").asBoolean();
        var answered = client.act(id, "answer", version(question), Map.of("text", words.get(), "publish", publish));
        if (answered.outcome() == Outcome.OK && publish && random.nextInt(8) == 0) {
            client.act(
                    id, "correct", version(answered.body()), Map.of("text", "Làm theo hướng dẫn mới, gửi sáng nay."));
        }
    }

    private static long version(JsonNode question) {
        return question.path("version").asLong();
    }
}

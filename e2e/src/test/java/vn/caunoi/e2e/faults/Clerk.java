package vn.caunoi.e2e.faults;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** Asks for a hall, one question after the other, each until the hub has said yes or no; sometimes asks another hall's too. */
final class Clerk {
    private static final List<String> TOPICS = List.of("VOTER_LIST", "SEALS", "OTHER", "COUNTING");
    private static final int LONGEST_PAUSE_MS = 2_000;

    private final Client client;
    private final Page desk;
    private final Gate gate;
    private final String hall;
    private final Random random;
    private int asked;

    Clerk(Client client, Page desk, Gate gate, long seed) {
        this.client = client;
        this.desk = desk;
        this.gate = gate;
        this.hall = client.username().split("\\.")[1];
        this.random = new Random(seed ^ hall.hashCode());
    }

    void run() throws InterruptedException {
        while (gate.pass()) {
            ask();
            if (random.nextInt(5) == 0) {
                askToo();
            }
        }
    }

    /** @return the question's id; null when the run ended before anybody knew, or the hub said no */
    String ask() throws InterruptedException {
        var marker = Markers.marker(hall, ++asked);
        boolean confidential = random.nextInt(7) == 0;
        return ask(marker, confidential);
    }

    private String ask(String marker, boolean confidential) throws InterruptedException {
        var key = UUID.randomUUID().toString();
        Map<String, Object> question = new HashMap<>();
        question.put("text", Markers.text(marker, confidential));
        question.put("topic", TOPICS.get(random.nextInt(TOPICS.size())));
        question.put("asker", Map.of("name", Markers.asker(marker)));
        if (confidential) {
            question.put("private", true);
        }
        for (int attempt = 0; ; attempt++) {
            var reply = client.ask(key, marker, question);
            if (reply.outcome() != Outcome.UNKNOWN) {
                return reply.outcome() == Outcome.OK ? reply.body().path("id").asText() : null;
            }
            if (gate.ended()) {
                return null;
            }
            Thread.sleep(random.nextInt(Math.min(LONGEST_PAUSE_MS, 200 << Math.min(attempt, 5))) + 20);
        }
    }

    /** For the barrier: a question that all may see. */
    String askPublicly() throws InterruptedException {
        return ask(Markers.marker(hall, ++asked), false);
    }

    private void askToo() {
        var others = desk.questions().stream()
                .filter(question ->
                        !question.path("bridgePoint").path("code").asText().equals(hall))
                .filter(question -> !question.path("private").asBoolean())
                .toList();
        if (!others.isEmpty()) {
            var chosen = others.get(random.nextInt(others.size()));
            client.act(chosen.path("id").asText(), "ask-too", 0, null);
        }
    }
}

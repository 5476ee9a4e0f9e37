package vn.caunoi.e2e.faults;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.BooleanSupplier;

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

    private void ask() throws InterruptedException {
        ask(Markers.marker(hall, ++asked), random.nextInt(7) == 0, () -> false);
    }

    /** @return the question's id; null when nobody knew yet when the run ended or was {@code late}, or the hub said no */
    private String ask(String marker, boolean confidential, BooleanSupplier late) throws InterruptedException {
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
            if (gate.ended() || late.getAsBoolean()) {
                return null;
            }
            Thread.sleep(random.nextInt(Math.min(LONGEST_PAUSE_MS, 200 << Math.min(attempt, 5))) + 20);
        }
    }

    /**
     * For the barrier: a question that all may see.
     *
     * @param end of patience, as {@link System#nanoTime}
     * @return its id; null when nobody knew until then, or the hub said no
     */
    String askPublicly(long end) throws InterruptedException {
        return ask(Markers.marker(hall, ++asked), false, () -> System.nanoTime() > end);
    }

    private void askToo() {
        var others = desk.questions().stream()
                .filter(question ->
                        !question.path("bridgePoint").path("code").asText().equals(hall))
                .filter(question -> !question.path("private").asBoolean())
                .toList();
        if (!others.isEmpty()) {
            var chosen = others.get(random.nextInt(others.size()));
            client.act(chosen.path("id").asText(), Operation.ASK_TOO, 0, null);
        }
    }
}

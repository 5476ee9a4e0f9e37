package vn.caunoi.e2e.faults;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;

import vn.caunoi.contracts.EventJson;

/**
 * A screen, desk or board as the pages are: resumes at its cursor, counts frames, keeps the higher version, connects anew
 * when the line is closed, has a hole or is silent, and as a screen says what it has shown. Keeps all that it was told.
 */
final class Page implements AutoCloseable {
    /** In heartbeats: 40 s where one comes every 15 s. */
    private static final double SILENCE = 40.0 / 15;

    private static final long LONGEST_PAUSE_MS = 4_000;

    /**
     * What was said so shortly before the line broke may have been said to nobody. A screen goes back eleven minutes, in which it
     * shows fewer answers than come here in one.
     */
    private static final long DOUBTFUL_NS = TimeUnit.MINUTES.toNanos(1);

    private final Viewer viewer;
    private final String address;
    private final String origin;
    private final String cookie;
    private final HttpClient http;
    private final ScheduledExecutorService scheduler;
    private final Privacy privacy;

    private final Map<String, JsonNode> held = new HashMap<>();
    private final List<Sighting> sightings = new ArrayList<>();
    private final Set<String> leaks = new LinkedHashSet<>();
    private final Map<Receipt, Long> shown = new LinkedHashMap<>();
    private final Set<Receipt> doubted = new LinkedHashSet<>();
    private final Set<String> snapshot = new HashSet<>();
    private boolean open = true;
    private boolean offline;
    private Line line;
    private String cursor;
    private int connections;
    private int failures;
    private int holes;

    /** @param address where its WebSockets go: the front door's, or a line that leads there */
    Page(
            Viewer viewer,
            String address,
            String origin,
            String cookie,
            HttpClient http,
            ScheduledExecutorService scheduler) {
        this.viewer = viewer;
        this.address = address.replaceFirst("^http", "ws") + "/api/v1/stream?view=" + viewer.view();
        this.origin = origin;
        this.cookie = cookie;
        this.http = http;
        this.scheduler = scheduler;
        this.privacy = new Privacy(viewer);
        scheduler.scheduleWithFixedDelay(this::watch, 500, 500, TimeUnit.MILLISECONDS);
        connect();
    }

    Viewer viewer() {
        return viewer;
    }

    /** Whether it has the question, in that state. */
    synchronized boolean holds(String question, String status) {
        var json = held.get(question);
        return json != null && json.path("status").asText().equals(status);
    }

    synchronized boolean holds(String question) {
        return held.containsKey(question);
    }

    synchronized boolean connected() {
        return line != null && line.greeted;
    }

    synchronized int connections() {
        return connections;
    }

    /** What its user might act on. */
    synchronized List<JsonNode> questions() {
        return List.copyOf(held.values());
    }

    synchronized PageState state() {
        var all = new HashMap<String, Told>();
        held.forEach((id, json) -> all.put(
                id,
                Told.of(
                        json.path("version").asLong(),
                        json.path("status").asText(),
                        json.path("text").asText(),
                        json.path("answer").path("revision").asInt(0),
                        json.path("answer").path("text").asText())));
        return new PageState(
                viewer,
                all,
                List.copyOf(sightings),
                Set.copyOf(snapshot),
                Set.copyOf(shown.keySet()),
                List.copyOf(leaks),
                holes);
    }

    /** The hall has no line until {@link #online}. */
    synchronized void offline() {
        offline = true;
        drop();
    }

    synchronized void online() {
        offline = false;
        connect();
    }

    private synchronized void connect() {
        if (!open || offline || line != null) {
            return;
        }
        var next = new Line(++connections);
        line = next;
        var resumed = cursor == null ? "" : "&since=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8);
        http.newWebSocketBuilder()
                .header("Origin", origin)
                .header("Cookie", cookie)
                .connectTimeout(Duration.ofSeconds(5))
                .buildAsync(URI.create(address + resumed), next)
                .whenComplete((socket, refused) -> {
                    if (refused != null) {
                        ended(next, 0);
                    }
                });
    }

    private synchronized void ended(Line ended, long atLeastMs) {
        if (line != ended) {
            return;
        }
        line = null;
        failures++;
        doubt();
        long most = Math.min(LONGEST_PAUSE_MS, 250L << Math.min(failures, 6));
        long pause = atLeastMs + ThreadLocalRandom.current().nextLong(most);
        if (open) {
            scheduler.schedule(this::connect, pause, TimeUnit.MILLISECONDS);
        }
    }

    private synchronized void drop() {
        var dropped = line;
        if (dropped != null) {
            if (dropped.socket != null) {
                dropped.socket.abort();
            }
            ended(dropped, 0);
        }
    }

    /** A line that is silent for too long may be dead without anybody having said so. */
    private synchronized void watch() {
        if (line != null && System.nanoTime() - line.heard > line.patience) {
            drop();
        }
    }

    private synchronized void take(Line from, String frame) {
        if (line != from) {
            return;
        }
        from.heard = System.nanoTime();
        leaks.addAll(privacy.leaksIn(frame));
        var json = read(frame);
        long number = json.path("n").asLong();
        if (number != from.frames + 1) {
            holes++;
            drop();
            return;
        }
        from.frames = number;
        switch (json.path("t").asText()) {
            case "hello" -> {
                from.greeted = true;
                from.patience = (long) (json.path("heartbeat").asLong() * 1e9 * SILENCE);
                failures = 0;
                List.copyOf(doubted).forEach(receipt -> say(from, receipt));
            }
            case "snapshot" -> snapshot(from, json.path("questions"));
            case "question" -> question(from, json.path("question"));
            case "gone" -> gone(from, json);
            default -> {
                // Nothing of the rest brings or takes a question.
            }
        }
        if (json.hasNonNull("cursor")) {
            cursor = json.get("cursor").asText();
        }
    }

    private void snapshot(Line from, JsonNode questions) {
        var before = Map.copyOf(held);
        held.clear();
        snapshot.clear();
        sightings.add(Sighting.replaced(from.number));
        for (var question : questions) {
            var id = question.path("id").asText();
            snapshot.add(id);
            var known = before.get(id);
            boolean keeps = known != null && version(known) > version(question);
            held.put(id, keeps ? known : question);
            if (!keeps) {
                saw(from, question, Sighting.How.SNAPSHOT);
                show(from, question);
            }
        }
    }

    private void question(Line from, JsonNode question) {
        saw(from, question, Sighting.How.FRAME);
        var known = held.get(question.path("id").asText());
        if (known == null || version(known) <= version(question)) {
            held.put(question.path("id").asText(), question);
            show(from, question);
        }
    }

    private void gone(Line from, JsonNode frame) {
        if (frame.hasNonNull("question")) {
            var id = frame.get("question").asText();
            held.remove(id);
            sightings.add(new Sighting(id, frame.path("version").asLong(), 0, from.number, Sighting.How.GONE));
        }
    }

    private void saw(Line from, JsonNode question, Sighting.How how) {
        sightings.add(new Sighting(
                question.path("id").asText(),
                version(question),
                question.path("tally").asLong(0),
                from.number,
                how));
        leaks.addAll(privacy.leaksIn(question));
    }

    private void show(Line from, JsonNode question) {
        int revision = question.path("answer").path("revision").asInt(0);
        var id = question.path("id").asText();
        var receipt = new Receipt(id, revision, viewer.hall());
        if (viewer.role().equals("SCREEN") && revision > 0 && !shown.containsKey(receipt)) {
            say(from, receipt);
        }
    }

    private void say(Line to, Receipt receipt) {
        shown.put(receipt, System.nanoTime());
        doubted.remove(receipt);
        to.say("{\"t\":\"shown\",\"question\":\"" + receipt.question() + "\",\"revision\":" + receipt.revision() + "}");
    }

    private void doubt() {
        long now = System.nanoTime();
        shown.forEach((receipt, saidAt) -> {
            if (now - saidAt < DOUBTFUL_NS) {
                doubted.add(receipt);
            }
        });
    }

    private static long version(JsonNode question) {
        return question.path("version").asLong();
    }

    private static JsonNode read(String frame) {
        try {
            return EventJson.mapper().readTree(frame);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(frame, e);
        }
    }

    @Override
    public synchronized void close() {
        open = false;
        drop();
    }

    /** One connection. */
    private final class Line implements WebSocket.Listener {
        private final int number;
        private final StringBuilder text = new StringBuilder();
        private volatile WebSocket socket;
        private CompletableFuture<?> saying = CompletableFuture.completedFuture(null);
        private boolean greeted;
        private long frames;
        private long heard = System.nanoTime();
        private long patience = TimeUnit.SECONDS.toNanos(40);

        Line(int number) {
            this.number = number;
        }

        /** One after the other: a WebSocket takes no second frame while it sends one. */
        void say(String frame) {
            saying = saying.handle((sent, failed) -> null).thenCompose(sent -> socket.sendText(frame, true));
        }

        @Override
        public void onOpen(WebSocket opened) {
            socket = opened;
            opened.request(1);
        }

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                var whole = text.toString();
                text.setLength(0);
                take(this, whole);
            }
            from.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            // 1012 says in how many milliseconds to come back.
            ended(this, code == 1012 && reason.matches("\\d{1,5}") ? Long.parseLong(reason) : 0);
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable error) {
            ended(this, 0);
        }
    }
}

package vn.caunoi.notification.stream;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import vn.caunoi.contracts.EventJson;
import vn.caunoi.contracts.access.Viewer;
import vn.caunoi.contracts.question.HallRef;
import vn.caunoi.contracts.registry.Role;

/** A client that keeps what its frames say, by the rules of the protocol and nothing else. */
final class Screen implements Listener {
    private final Viewer viewer;
    private final Audience audience;
    private final int patience;
    final List<JsonNode> frames = new ArrayList<>();
    final Map<String, JsonNode> questions = new TreeMap<>();
    /** With which frame questions went out of sight. */
    final Map<String, JsonNode> gone = new TreeMap<>();

    final Map<String, JsonNode> tallies = new TreeMap<>();
    final Map<String, JsonNode> bridgePoints = new TreeMap<>();
    final Map<String, JsonNode> announcements = new TreeMap<>();
    /** Who works on what, ends too. */
    final Map<String, JsonNode> work = new TreeMap<>();

    JsonNode conference;
    String cursor;
    boolean closed;

    /** @param patience how many frames it takes before its line is cut; what comes after is lost */
    Screen(Viewer viewer, int patience) {
        this.viewer = viewer;
        this.audience = Audience.of(viewer);
        this.patience = patience;
    }

    static Viewer viewer(Role role, String username, UUID conference, HallRef hall) {
        return new Viewer(UUID.randomUUID(), username, username, role, conference, hall);
    }

    /** The same browser with a new socket. */
    Screen again(Viewer viewer, int newPatience) {
        var again = new Screen(viewer, newPatience);
        again.questions.putAll(questions);
        again.gone.putAll(gone);
        again.tallies.putAll(tallies);
        again.bridgePoints.putAll(bridgePoints);
        again.announcements.putAll(announcements);
        again.work.putAll(work);
        again.conference = conference;
        again.cursor = cursor;
        return again;
    }

    @Override
    public Viewer viewer() {
        return viewer;
    }

    @Override
    public Audience audience() {
        return audience;
    }

    @Override
    public boolean closed() {
        return closed;
    }

    @Override
    public void begin(Iterable<Frame> beginning) {
        beginning.forEach(this::send);
    }

    @Override
    public void restart() {
        closed = true;
    }

    @Override
    public void send(Frame frame) {
        if (closed || frames.size() >= patience) {
            closed = true;
            return;
        }
        try {
            take(EventJson.mapper().readTree(frame.text(frames.size() + 1)));
        } catch (IOException e) {
            throw new AssertionError("no JSON: " + frame, e);
        }
    }

    void take(JsonNode frame) {
        frames.add(frame);
        switch (frame.get("t").textValue()) {
            case "snapshot" -> {
                questions.clear();
                gone.clear();
                tallies.clear();
                bridgePoints.clear();
                announcements.clear();
                work.clear();
                frame.get("questions").forEach(this::question);
                frame.get("bridgePoints").forEach(this::bridgePoint);
                frame.path("announcements").forEach(this::announcement);
                frame.path("work").forEach(this::work);
                conference = frame.get("conference");
            }
            case "question" -> question(frame.get("question"));
            case "gone" -> {
                if (frame.has("question")) {
                    gone(frame);
                } else {
                    bridgePoints.remove(frame.get("bridgePoint").textValue());
                }
            }
            case "tally" -> tally(frame);
            case "work" -> work(frame);
            case "announcement" -> announcement(frame.get("announcement"));
            case "conference" -> conference = frame.get("conference");
            case "bridge-point" -> bridgePoint(frame.get("bridgePoint"));
            default -> {}
        }
        if (frame.has("cursor")) {
            cursor = frame.get("cursor").textValue();
        }
    }

    private void question(JsonNode question) {
        var id = question.get("id").textValue();
        var known = questions.get(id);
        var went = gone.get(id);
        if ((went == null || isLater(question, went)) && (known == null || isLater(question, known))) {
            questions.put(id, question);
        }
    }

    private void gone(JsonNode frame) {
        var id = frame.get("question").textValue();
        var known = questions.get(id);
        if (known == null || !isLater(known, frame)) {
            gone.merge(id, frame, (one, other) -> isLater(other, one) ? other : one);
            questions.remove(id);
            work.remove(id);
        }
    }

    /** By the question's version, and where that is the same by what stands beside it. */
    private static boolean isLater(JsonNode one, JsonNode other) {
        long version = one.get("version").longValue();
        long than = other.get("version").longValue();
        return version > than
                || version == than
                        && one.path("tally").longValue() > other.path("tally").longValue();
    }

    private void tally(JsonNode frame) {
        var known = (ObjectNode) questions.get(frame.get("question").textValue());
        if (known != null
                && known.path("tally").longValue() < frame.get("version").longValue()) {
            known.set("tally", frame.get("version"));
            known.set("halls", frame.get("halls"));
            known.remove(List.of("floor", "answeredLiveAt"));
            if (frame.hasNonNull("floor")) {
                known.set("floor", frame.get("floor"));
            }
            if (frame.hasNonNull("answeredLiveAt")) {
                known.set("answeredLiveAt", frame.get("answeredLiveAt"));
            }
        }
        tallies.merge(
                frame.get("question").textValue(),
                frame,
                (one, other) ->
                        one.get("version").longValue() > other.get("version").longValue() ? one : other);
    }

    private void work(JsonNode one) {
        var id = one.get("question").textValue();
        var known = work.get(id);
        if (known == null
                || known.get("version").longValue() < one.get("version").longValue()) {
            work.put(id, one);
        }
    }

    /** The version of the sign by which it takes somebody to work on each question. */
    Map<String, Long> working() {
        var working = new TreeMap<String, Long>();
        work.forEach((id, one) -> {
            if (one.hasNonNull("by")) {
                working.put(id, one.get("version").longValue());
            }
        });
        return working;
    }

    private void announcement(JsonNode one) {
        var id = one.get("id").textValue();
        var known = announcements.get(id);
        if (known == null
                || known.get("version").longValue() < one.get("version").longValue()) {
            announcements.put(id, one);
        }
    }

    private void bridgePoint(JsonNode point) {
        bridgePoints.merge(
                point.get("code").textValue(),
                point,
                (one, other) ->
                        one.get("version").longValue() > other.get("version").longValue() ? one : other);
    }

    List<String> types() {
        return frames.stream().map(frame -> frame.get("t").textValue()).toList();
    }

    JsonNode last(String type) {
        return frames.stream()
                .filter(frame -> frame.get("t").textValue().equals(type))
                .reduce((first, second) -> second)
                .orElseThrow(() -> new AssertionError("no " + type + " in " + types()));
    }
}

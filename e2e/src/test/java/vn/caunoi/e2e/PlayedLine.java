package vn.caunoi.e2e;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.WebSocketRoute;

import vn.caunoi.contracts.EventJson;

/** The stream of a page, played by the test in the hub's place: for more than a conference of tests can bear. */
final class PlayedLine {
    private static final Pattern STREAM = Pattern.compile(".*/api/v1/stream.*");

    private WebSocketRoute socket;
    private int number;

    private PlayedLine() {}

    /** Opens {@code address} anew in a page that is signed in, with nothing published. */
    static PlayedLine under(Page page, String address) {
        var line = new PlayedLine();
        page.routeWebSocket(STREAM, opened -> {
            line.socket = opened;
            line.number = 0;
        });
        page.navigate(address);
        page.waitForCondition(() -> line.socket != null);
        line.say("hello", Map.of("recovered", false, "heartbeat", 15));
        line.say("snapshot", Map.of("questions", List.of(), "bridgePoints", List.of(), "cursor", "begin"));
        return line;
    }

    /** @param index names the question; the same again is another state of it */
    void publishes(int index, String text, String answer) {
        var hall = Map.of("code", "732", "name", "Thành phố Long Khánh");
        var now = Instant.now().toString();
        var given = Map.of("text", answer, "references", List.of(), "live", false, "answeredAt", now, "revision", 1);
        var question = new TreeMap<String, Object>();
        question.put("id", "question-" + index);
        question.put("number", index + "-0");
        question.put("version", 4);
        question.put("status", "PUBLISHED");
        question.put("bridgePoint", hall);
        question.put("halls", List.of(hall));
        question.put("text", text);
        question.put("askedAt", now);
        question.put("publishedAt", now);
        question.put("answer", given);
        say("question", Map.of("question", question));
    }

    private void say(String type, Map<String, Object> what) {
        var frame = new TreeMap<>(what);
        frame.put("t", type);
        frame.put("n", ++number);
        socket.send(new String(EventJson.write(frame), StandardCharsets.UTF_8));
    }
}

package vn.caunoi.questions.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import vn.caunoi.contracts.EventJson;

/** One of the demo's questions. */
public record DemoQuestion(String id, String bridge, String channel, String topic, String text, String answer) {

    public static List<DemoQuestion> all() {
        try (var lines = new BufferedReader(new InputStreamReader(
                DemoQuestion.class.getResourceAsStream("/questions.jsonl"), StandardCharsets.UTF_8))) {
            return lines.lines().map(DemoQuestion::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DemoQuestion read(String line) {
        try {
            return EventJson.read(line.getBytes(StandardCharsets.UTF_8), DemoQuestion.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package vn.caunoi.questions.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;

import vn.caunoi.contracts.EventJson;

/**
 * One of the demo's questions.
 *
 * @param duplicateOf id of the question that it repeats; null for most
 */
public record DemoQuestion(
        String id,
        String bridge,
        String channel,
        String topic,
        String text,
        String answer,
        @JsonProperty("duplicate_of") String duplicateOf) {

    /** Id of the question that stands for it: its own unless it repeats another. */
    public String main() {
        return duplicateOf == null ? id : duplicateOf;
    }

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

package vn.caunoi.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonProperty;

import vn.caunoi.contracts.EventJson;

/** One of the questions of {@code data/questions.jsonl}. */
record DemoQuestion(
        String id,
        String bridge,
        String channel,
        String topic,
        String text,
        String answer,
        @JsonProperty("duplicate_of") String duplicateOf,
        Caller caller) {

    record Caller(String name, String role, String commune, String phone) {}

    static List<DemoQuestion> all() {
        try (var lines = Files.lines(Path.of("..", "data", "questions.jsonl"))) {
            return lines.map(DemoQuestion::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those typed in a hall for the first time. */
    static List<DemoQuestion> typedInHalls() {
        return all().stream()
                .filter(question -> question.channel().equals("WEB") && question.duplicateOf() == null)
                .toList();
    }

    /** {@code official.voter-list} for {@code VOTER_LIST}. */
    String responder() {
        return "official." + topic.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static DemoQuestion read(String line) {
        try {
            return EventJson.read(line.getBytes(StandardCharsets.UTF_8), DemoQuestion.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package vn.caunoi.questions.matching;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** A list of words that comes with the service. */
final class Resource {
    private Resource() {}

    /** The lines of {@code /similar/<name>} but for comments and empty ones. */
    static List<String> lines(String name) {
        var stream = Resource.class.getResourceAsStream("/similar/" + name);
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableList());
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}

package vn.caunoi.contracts.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import vn.caunoi.contracts.Event;

/**
 * One file of {@code samples/}: an event as it was first written ({@code tally.v1.json}), or as it is since fields were
 * added ({@code tally.v1.1.json}, {@code tally.v1.2.json} …).
 */
public record Sample(Event event, Path file) {
    /** All files, each as the event that its name says. */
    public static List<Sample> all() throws IOException {
        try (var files = Files.list(Event.samples())) {
            return files.sorted().map(file -> new Sample(eventOf(file), file)).toList();
        }
    }

    public byte[] json() throws IOException {
        return Files.readAllBytes(file);
    }

    private static Event eventOf(Path file) {
        var name = file.getFileName().toString();
        return Arrays.stream(Event.values())
                .filter(event -> name.matches(event.eventName() + "\\.v1(\\.\\d+)?\\.json"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(name + " is the sample of no event"));
    }

    @Override
    public String toString() {
        return file.getFileName().toString();
    }
}

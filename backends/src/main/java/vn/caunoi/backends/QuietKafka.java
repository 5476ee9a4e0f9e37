package vn.caunoi.backends;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Keeps the chatter of an embedded broker out of the tests' output. */
final class QuietKafka {

    static final List<String> CATEGORIES = List.of("kafka", "org.apache.kafka", "state.change.logger");

    // java.util.logging forgets the level of a logger that nobody holds.
    private static final List<Logger> HELD =
            CATEGORIES.stream().map(Logger::getLogger).toList();

    private QuietKafka() {}

    static void apply() {
        HELD.forEach(logger -> logger.setLevel(Level.WARNING));
    }
}

package vn.caunoi.e2e.faults;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What stands in the texts of a run, so that each can be told wherever it turns up: a question's own marker, what its
 * asker is called, and what is private in it.
 */
final class Markers {
    /** In a text that only its own hall and the desk may read, and in the name of who asked, which no stream may carry. */
    static final Pattern PRIVATE = Pattern.compile("(ASKER|SECRET)-(\\w+)-(\\d+)");

    private static final Pattern MARKER = Pattern.compile("\\[(\\w+-\\d+)\\]");

    private Markers() {}

    static String marker(String hall, int number) {
        return hall + "-" + number;
    }

    static String text(String marker, boolean confidential) {
        return "Câu hỏi [" + marker + "]" + (confidential ? " SECRET-" + marker : "") + ": làm thế nào cho đúng?";
    }

    static String asker(String marker) {
        return "ASKER-" + marker;
    }

    /** The marker in a question's text; empty when somebody else wrote it. */
    static Optional<String> in(String text) {
        var found = MARKER.matcher(text);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }
}

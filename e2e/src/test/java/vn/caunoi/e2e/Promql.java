package vn.caunoi.e2e;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** An expression in Prometheus's language, read for the series that it asks for. */
record Promql(String expression) {
    private static final Pattern SELECTOR =
            Pattern.compile("(?<![\\w:.$])([a-zA-Z_:][\\w:]*)(?![\\w:])(?!\\s*\\()(\\{[^}]*})?");
    private static final Pattern EQUALS = Pattern.compile("(\\w+)\\s*=~?\\s*\"([^\"]*)\"");
    private static final String GROUPING = "\\b(by|without|on|ignoring|group_left|group_right)\\s*\\([^)]*\\)";
    private static final Set<String> WORDS = Set.of("and", "or", "unless", "bool", "offset");

    /** @param labels each a label and a value that it must have: {@code code="4408"}; of alternatives each one */
    record Series(String name, Set<String> labels) {}

    Set<Series> series() {
        var found = new LinkedHashSet<Series>();
        var selectors = SELECTOR.matcher(expression.replaceAll("\\[[^]]*]", "").replaceAll(GROUPING, ""));
        while (selectors.find()) {
            if (!WORDS.contains(selectors.group(1))) {
                found.add(new Series(selectors.group(1), labels(selectors.group(2))));
            }
        }
        return found;
    }

    private static Set<String> labels(String matchers) {
        var labels = new LinkedHashSet<String>();
        var equal = EQUALS.matcher(matchers == null ? "" : matchers);
        while (equal.find()) {
            for (var value : equal.group(2).split("\\|")) {
                labels.add(equal.group(1) + "=\"" + value + "\"");
            }
        }
        return labels;
    }
}

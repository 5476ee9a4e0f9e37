package vn.caunoi.kit.trace;

import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/** A {@code traceparent} of W3C Trace Context, version 00. */
record TraceParent(String traceId, String parentId, String flags) {
    private static final Pattern FORM =
            Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(-.*)?");
    private static final String NO_TRACE = "0".repeat(32);
    private static final String NO_PARENT = "0".repeat(16);

    /** Empty when {@code header} is none: the trace then starts anew (section 3.2.2 of the recommendation). */
    static Optional<TraceParent> parse(String header) {
        var match = FORM.matcher(header == null ? "" : header);
        if (!match.matches()
                || header.startsWith("ff")
                || header.startsWith("00") && match.group(4) != null
                || match.group(1).equals(NO_TRACE)
                || match.group(2).equals(NO_PARENT)) {
            return Optional.empty();
        }
        return Optional.of(new TraceParent(match.group(1), match.group(2), match.group(3)));
    }

    static TraceParent fresh() {
        return new TraceParent(hex() + hex(), hex(), "01");
    }

    /** The same trace, as this service's own step in it. */
    TraceParent child() {
        return new TraceParent(traceId, hex(), flags);
    }

    @Override
    public String toString() {
        return "00-" + traceId + "-" + parentId + "-" + flags;
    }

    private static String hex() {
        var bits = ThreadLocalRandom.current().nextLong();
        return HexFormat.of().toHexDigits(bits == 0 ? 1 : bits);
    }
}

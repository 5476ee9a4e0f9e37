package vn.caunoi.kit.problem;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A request that is refused, as RFC 9457 tells it: status, type {@code urn:caunoi:problem:<code>}, and texts in the
 * reader's language, found under {@code <code>.title} and {@code <code>.detail} in the service's or the kit's bundle.
 *
 * <p>Thrown from anywhere below a resource; it is an answer, not a fault, and so carries no stack trace.
 */
public class Problem extends RuntimeException {
    /** What is wrong with one field: its text is found under {@code field.<code>}. */
    public record Field(String field, String code, List<Object> args) {}

    private final int status;
    private final String code;
    private final transient List<Object> args;
    private final transient List<Field> fields = new ArrayList<>();
    private final transient Map<String, String> headers = new LinkedHashMap<>();

    protected Problem(int status, String code, Object... args) {
        super(status + " " + code, null, false, false);
        this.status = status;
        this.code = code;
        this.args = List.of(args);
    }

    /** @param args for the detail's placeholders ({@link java.text.MessageFormat}) */
    public static Problem of(int status, String code, Object... args) {
        return new Problem(status, code, args);
    }

    /** The same problem with one more entry in {@code errors}. */
    public Problem field(String field, String code, Object... args) {
        fields.add(new Field(field, code, List.of(args)));
        return this;
    }

    /** The same problem answered with one more header. */
    public Problem header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    /** Under which its texts are found: the code, unless it has more to tell than others of that code. */
    public String texts() {
        return code;
    }

    public List<Object> args() {
        return args;
    }

    public List<Field> fields() {
        return List.copyOf(fields);
    }

    public Map<String, String> headers() {
        return Map.copyOf(headers);
    }
}

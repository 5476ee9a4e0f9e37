package vn.caunoi.questions.similar;

import java.util.regex.Pattern;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import vn.caunoi.kit.problem.Problem;
import vn.caunoi.kit.text.TypedText;

/** What is being typed, as it came. */
public class Lookup {
    private static final int MAX_TEXT = 4_000;
    private static final int MAX_LIMIT = 20;
    private static final int DEFAULT_LIMIT = 5;
    private static final Pattern LIMIT = Pattern.compile("[1-9]\\d?");

    @QueryParam("text")
    @Parameter(description = "What was typed so far, at most 4,000 characters", required = true)
    public String text;

    @QueryParam("limit")
    @Parameter(description = "1 to 20, by default 5")
    public String limit;

    record Checked(String text, int limit) {}

    /** @throws Problem 400 {@code invalid} naming every malformed value */
    Checked checked() {
        var problem = Problem.of(400, "invalid");
        var fault = text == null ? "required" : TypedText.fault(text, MAX_TEXT).orElse(null);
        if (fault != null) {
            problem.field("text", fault, MAX_TEXT);
        }
        var most = limit == null || limit.isEmpty() ? Integer.toString(DEFAULT_LIMIT) : limit;
        if (!LIMIT.matcher(most).matches() || Integer.parseInt(most) > MAX_LIMIT) {
            problem.field("limit", "out-of-range", 1, MAX_LIMIT);
        }
        if (!problem.fields().isEmpty()) {
            throw problem;
        }
        return new Checked(TypedText.stored(text), Integer.parseInt(most));
    }
}

package vn.caunoi.questions.reading;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import vn.caunoi.contracts.question.QuestionStatus;
import vn.caunoi.kit.problem.Problem;

/** The list's query string, as it came. */
public class ListQuery {
    static final int DEFAULT_LIMIT = 50;
    static final int MAX_LIMIT = 200;
    private static final int MAX_TEXT = 200;
    private static final Pattern CODE = Pattern.compile("[\\w.-]{1,64}");
    private static final Pattern LIMIT = Pattern.compile("[1-9]\\d{0,2}");

    @QueryParam("status")
    @Parameter(description = "Statuses, separated by commas")
    public String status;

    @QueryParam("topic")
    @Parameter(description = "Codes of topics, separated by commas")
    public String topic;

    @QueryParam("bridgePoint")
    @Parameter(description = "A hall's code")
    public String bridgePoint;

    @QueryParam("assignee")
    @Parameter(description = "The username of an official, or `me`")
    public String assignee;

    @QueryParam("q")
    @Parameter(description = "A question's number (42-7, 427), or text to find, with or without diacritics")
    public String q;

    @QueryParam("cursor")
    @Parameter(description = "`next` of the page before")
    public String cursor;

    @QueryParam("limit")
    @Parameter(description = "1 to 200, by default 50")
    public String limit;

    /** @throws Problem 400 {@code invalid} naming every malformed value */
    QuestionFilter toFilter() {
        var problem = Problem.of(400, "invalid");
        var filter = new QuestionFilter(
                statuses(problem),
                codes("topic", topic, problem),
                code("bridgePoint", bridgePoint, problem),
                code("assignee", assignee, problem),
                text(problem),
                position(problem),
                limit(problem));
        if (!problem.fields().isEmpty()) {
            throw problem;
        }
        return filter;
    }

    private List<QuestionStatus> statuses(Problem problem) {
        var known = Arrays.stream(QuestionStatus.values()).map(Enum::name).toList();
        var names = codes("status", status, problem);
        if (!known.containsAll(names)) {
            problem.field("status", "unknown-status");
            return List.of();
        }
        return names.stream().map(QuestionStatus::valueOf).toList();
    }

    private static List<String> codes(String name, String value, Problem problem) {
        if (absent(value)) {
            return List.of();
        }
        var codes = List.of(value.split(",", -1));
        if (codes.stream().allMatch(code -> CODE.matcher(code).matches())) {
            return codes;
        }
        problem.field(name, "malformed");
        return List.of();
    }

    private static String code(String name, String value, Problem problem) {
        if (absent(value)) {
            return null;
        }
        if (!CODE.matcher(value).matches()) {
            problem.field(name, "malformed");
        }
        return value;
    }

    private String text(Problem problem) {
        if (absent(q)) {
            return null;
        }
        if (q.length() > MAX_TEXT) {
            problem.field("q", "too-long", MAX_TEXT);
        }
        return q;
    }

    private ListCursor position(Problem problem) {
        if (absent(cursor)) {
            return null;
        }
        var position = ListCursor.parse(cursor);
        if (position.isEmpty()) {
            problem.field("cursor", "malformed");
        }
        return position.orElse(null);
    }

    private int limit(Problem problem) {
        if (absent(limit)) {
            return DEFAULT_LIMIT;
        }
        if (!LIMIT.matcher(limit).matches() || Integer.parseInt(limit) > MAX_LIMIT) {
            problem.field("limit", "out-of-range", 1, MAX_LIMIT);
            return DEFAULT_LIMIT;
        }
        return Integer.parseInt(limit);
    }

    /** An empty field of a filter form says nothing. */
    private static boolean absent(String value) {
        return value == null || value.isEmpty();
    }
}

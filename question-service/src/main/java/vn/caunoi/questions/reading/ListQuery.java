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
    @Parameter(description = "Codes of topics, separated by commas; `none` stands for no topic")
    public String topic;

    @QueryParam("bridgePoint")
    @Parameter(description = "Code of a hall that asks, first or too")
    public String bridgePoint;

    @QueryParam("assignee")
    @Parameter(description = "The username of an official, or `me`")
    public String assignee;

    @QueryParam("flag")
    @Parameter(
            description =
                    "All of which must hold, separated by commas: owed, unclear, late, promised, escalated, private, urgent")
    public String flag;

    @QueryParam("sort")
    @Parameter(
            description =
                    "newest (by default), age, weight, hall, topic, or urgency, which only officials, moderators and admins may ask for")
    public String sort;

    @QueryParam("q")
    @Parameter(
            description =
                    "A question's number (42-7, 427), the code of its slip (731-K4F), or text to find in question and answer, with or without diacritics")
    public String q;

    @QueryParam("cursor")
    @Parameter(description = "`next` of the page before, in the same order")
    public String cursor;

    @QueryParam("limit")
    @Parameter(description = "1 to 200, by default 50")
    public String limit;

    /** @throws Problem 400 {@code invalid} naming every malformed value */
    QuestionFilter toFilter() {
        var problem = Problem.of(400, "invalid");
        var order = order(problem);
        var filter = new QuestionFilter(
                statuses(problem),
                codes("topic", topic, problem),
                code("bridgePoint", bridgePoint, problem),
                code("assignee", assignee, problem),
                flags(problem),
                text(problem),
                order,
                position(order, problem),
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

    private List<QuestionFlag> flags(Problem problem) {
        var names = codes("flag", flag, problem);
        var known = Arrays.stream(QuestionFlag.values())
                .filter(each -> names.contains(each.wireName()))
                .toList();
        if (known.size() < names.stream().distinct().count()) {
            problem.field("flag", "unknown-flag");
        }
        return known;
    }

    private ListOrder order(Problem problem) {
        if (absent(sort)) {
            return ListOrder.NEWEST;
        }
        var order = ListOrder.parse(sort);
        if (order.isEmpty()) {
            problem.field("sort", "unknown-sort");
        }
        return order.orElse(ListOrder.NEWEST);
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

    private ListCursor position(ListOrder order, Problem problem) {
        if (absent(cursor)) {
            return null;
        }
        var position = ListCursor.parse(cursor);
        if (position.isEmpty()) {
            problem.field("cursor", "malformed");
        } else if (position.get().order() != order) {
            problem.field("cursor", "other-sort");
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

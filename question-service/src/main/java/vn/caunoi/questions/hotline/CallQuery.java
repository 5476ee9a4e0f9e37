package vn.caunoi.questions.hotline;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import vn.caunoi.kit.problem.Problem;
import vn.caunoi.kit.text.PhoneNumber;

/** The query string of the list of calls, as it came. */
public class CallQuery {
    static final int DEFAULT_LIMIT = 50;
    static final int MAX_LIMIT = 200;
    private static final Pattern LIMIT = Pattern.compile("[1-9]\\d{0,2}");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    @QueryParam("phone")
    @Parameter(description = "Only the calls of this caller: a telephone number as people type it")
    public String phone;

    @QueryParam("cursor")
    @Parameter(description = "`next` of the page before")
    public String cursor;

    @QueryParam("limit")
    @Parameter(description = "1 to 200, by default 50")
    public String limit;

    /**
     * @param phone null for all callers
     * @param before where the page before ended; null for the first
     */
    record Filter(PhoneNumber phone, UUID before, int limit) {}

    /** @throws Problem 400 {@code invalid} naming every malformed value */
    Filter toFilter() {
        var problem = Problem.of(400, "invalid");
        var filter = new Filter(phone(problem), before(problem), limit(problem));
        if (!problem.fields().isEmpty()) {
            throw problem;
        }
        return filter;
    }

    private PhoneNumber phone(Problem problem) {
        if (absent(phone)) {
            return null;
        }
        // Longer is no number, and not worth reading.
        var number = phone.length() > 64 ? Optional.<PhoneNumber>empty() : PhoneNumber.parse(phone);
        if (number.isEmpty()) {
            problem.field("phone", "phone");
        }
        return number.orElse(null);
    }

    private UUID before(Problem problem) {
        if (absent(cursor)) {
            return null;
        }
        if (!ID.matcher(cursor).matches()) {
            problem.field("cursor", "malformed");
            return null;
        }
        return UUID.fromString(cursor);
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

    private static boolean absent(String value) {
        return value == null || value.isEmpty();
    }
}

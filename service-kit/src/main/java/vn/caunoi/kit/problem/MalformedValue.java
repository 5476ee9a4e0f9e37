package vn.caunoi.kit.problem;

import jakarta.ws.rs.core.MultivaluedMap;

/** A value in an address that is not of its parameter's type: 400 in the query, 404 in the path. */
public class MalformedValue extends IllegalArgumentException {
    private final String value;

    public MalformedValue(String value) {
        super("malformed value");
        this.value = value;
    }

    Problem problem(MultivaluedMap<String, String> query) {
        return query.entrySet().stream()
                .filter(parameter -> parameter.getValue().contains(value))
                .findFirst()
                .map(parameter -> Problem.of(400, "invalid").field(parameter.getKey(), "wrong-value"))
                .orElseGet(() -> Failures.ofStatus(404));
    }
}

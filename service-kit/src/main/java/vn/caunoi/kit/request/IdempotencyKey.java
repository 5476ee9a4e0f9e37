package vn.caunoi.kit.request;

import java.util.UUID;
import java.util.regex.Pattern;

import vn.caunoi.kit.problem.Problem;

/** The value of {@code Idempotency-Key}: a UUID made by the client, the same for every attempt of one request. */
public record IdempotencyKey(UUID value) {
    public static final String HEADER = "Idempotency-Key";
    // UUID.fromString also takes "1-1-1-1-1", which would make two spellings of one key.
    private static final Pattern FORM =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", Pattern.CASE_INSENSITIVE);

    /** @throws Problem 400 {@code invalid} when the header is missing or no UUID */
    public static IdempotencyKey required(String header) {
        if (header == null || header.isBlank()) {
            throw Problem.of(400, "invalid").field(HEADER, "required");
        }
        if (!FORM.matcher(header.strip()).matches()) {
            throw Problem.of(400, "invalid").field(HEADER, "uuid");
        }
        return new IdempotencyKey(UUID.fromString(header.strip()));
    }
}

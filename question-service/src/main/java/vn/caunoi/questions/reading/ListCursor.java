package vn.caunoi.questions.reading;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a page ended: the counter of its last question. What is asked meanwhile comes before it and so never shifts or
 * repeats a page.
 */
record ListCursor(long counter) {
    private static final Pattern FORM = Pattern.compile("q(\\d{1,18})");

    /** Opaque to clients. */
    String encoded() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(("q" + counter).getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Empty when it is none of ours. */
    static Optional<ListCursor> parse(String encoded) {
        try {
            var plain = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.ISO_8859_1);
            var match = FORM.matcher(plain);
            return match.matches() ? Optional.of(new ListCursor(Long.parseLong(match.group(1)))) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}

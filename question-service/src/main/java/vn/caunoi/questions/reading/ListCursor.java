package vn.caunoi.questions.reading;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a page ended: the order of its list, and what placed its last question there. The next page begins after that
 * place, wherever that question is by then; what is asked or changed meanwhile neither shifts nor repeats the others.
 */
record ListCursor(ListOrder order, String key, long counter) {
    private static final Pattern FORM = Pattern.compile("([a-z]+):([^:]*):(\\d{1,18})");

    /** Opaque to clients. */
    String encoded() {
        var plain = order.wireName() + ":" + key + ":" + counter;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Empty when it is none of ours. */
    static Optional<ListCursor> parse(String encoded) {
        try {
            var plain = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.ISO_8859_1);
            var match = FORM.matcher(plain);
            return match.matches()
                    ? ListOrder.parse(match.group(1))
                            .filter(order -> order.isKey(match.group(2)))
                            .map(order -> new ListCursor(order, match.group(2), Long.parseLong(match.group(3))))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}

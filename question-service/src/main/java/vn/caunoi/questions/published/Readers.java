package vn.caunoi.questions.published;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** The keys by which conferences are read, and which conference each opens. */
record Readers(Map<String, UUID> conferences) {
    private static final int LONGEST = 64;

    /**
     * The conference that {@code key} opens, null for none. Every key is compared to its end, so that how long the answer
     * takes tells nothing of how much of a key was right. Letters that people take for digits are read as those.
     */
    UUID conference(String key) {
        var typed = bytes(plain(key.length() > LONGEST ? "" : key));
        UUID found = null;
        for (var known : conferences.entrySet()) {
            if (MessageDigest.isEqual(bytes(known.getKey()), typed)) {
                found = known.getValue();
            }
        }
        return found;
    }

    private static String plain(String key) {
        return key.toLowerCase(Locale.ROOT)
                .replace("-", "")
                .replace('o', '0')
                .replace('i', '1')
                .replace('l', '1');
    }

    private static byte[] bytes(String key) {
        return key.getBytes(StandardCharsets.UTF_8);
    }
}

package vn.caunoi.registry.conference;

import java.security.SecureRandom;

/**
 * The secret part of the short address at which anybody reads what a conference published: 65 random bits in Crockford's
 * base32, in small letters, without those that look like digits. Nobody finds it by trying, and people can type it.
 */
final class ReadingKey {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int LENGTH = 13;

    private ReadingKey() {}

    static String make() {
        var key = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            key.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return key.toString();
    }
}

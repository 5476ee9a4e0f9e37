package vn.caunoi.registry.invitation;

import java.security.SecureRandom;

/** Makes passwords to begin with, which are read from paper and typed once. */
final class TemporaryPassword {
    // Nothing that looks like something else: no 0 and o, no 1, l and i.
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private TemporaryPassword() {}

    /** Three groups of four, about 59 bits: k7mp-x2wd-9hqt. */
    static String make() {
        var password = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            if (i > 0 && i % 4 == 0) {
                password.append('-');
            }
            password.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return password.toString();
    }
}

package vn.caunoi.registry.people;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which passwords people may choose: long enough, not their username, not among those that are tried first; after NIST SP
 * 800-63B, section 5.1.1.2, without rules on which characters are in them.
 */
public final class PasswordRules {
    static final int SHORTEST = 8;
    // bcrypt reads no further.
    static final int MOST_BYTES = 72;

    private static final Set<String> COMMON = common();

    private PasswordRules() {}

    /** What is wrong with it, as the code of a field's fault; empty when it may be chosen. */
    public static Optional<String> fault(String password, String username) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return Optional.of("password-too-short");
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            return Optional.of("password-too-long");
        }
        var folded = password.strip().toLowerCase(Locale.ROOT);
        if (folded.equals(username)) {
            return Optional.of("password-is-username");
        }
        if (COMMON.contains(folded) || folded.codePoints().distinct().count() < 3) {
            return Optional.of("password-too-common");
        }
        return Optional.empty();
    }

    private static Set<String> common() {
        try (var list = PasswordRules.class.getResourceAsStream("/common-passwords.txt")) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

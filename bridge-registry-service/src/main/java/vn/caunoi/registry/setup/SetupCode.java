package vn.caunoi.registry.setup;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What somebody must know to set up an empty hub: whoever started it reads it in its log, a stranger on the network does
 * not. From the configuration ({@code caunoi.setup.code}), or else drawn at random at each start: 59 bits, so that guessing
 * is hopeless without counting tries.
 */
@Singleton
class SetupCode {
    // Nothing that is read for something else: no I, L, O, U, 0, 1.
    private static final String LETTERS = "ABCDEFGHJKMNPQRSTVWXYZ23456789";
    private static final int GROUPS = 3;
    private static final int GROUP = 4;

    private final String code;

    SetupCode(@ConfigProperty(name = "caunoi.setup.code") Optional<String> configured) {
        this.code = configured.filter(code -> !code.isBlank()).orElseGet(SetupCode::draw);
    }

    /** As it is shown, for example {@code K7QF-92MX-PB3D}. */
    String shown() {
        return code;
    }

    /** Small letters and whatever stands between are forgiven. */
    boolean is(String typed) {
        return MessageDigest.isEqual(bare(code), bare(typed));
    }

    private static byte[] bare(String text) {
        return text.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "").getBytes(StandardCharsets.US_ASCII);
    }

    private static String draw() {
        var random = new SecureRandom();
        var drawn = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP; i++) {
            if (i > 0 && i % GROUP == 0) {
                drawn.append('-');
            }
            drawn.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return drawn.toString();
    }
}

package vn.caunoi.registry.device.pairing;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A code that a device shows and somebody enters: six characters, about 30 bits, none of which looks like another. Not logged and
 * not printed.
 */
record PairingCode(String value) {
    /** No 0 and O, no 1 and I. */
    private static final String CHARACTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private static final int LENGTH = 6;
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Cf}\\p{Pd}.]+");
    private static final SecureRandom RANDOM = new SecureRandom();

    static PairingCode make() {
        var code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            code.append(CHARACTERS.charAt(RANDOM.nextInt(CHARACTERS.length())));
        }
        return new PairingCode(code.toString());
    }

    /** As it was typed: small letters, and whatever blank or dash between the characters, are forgiven. */
    static PairingCode typed(String text) {
        var bare = BETWEEN.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll("");
        return new PairingCode(bare.toUpperCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return "PairingCode";
    }
}

package vn.caunoi.registry.intake;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text as it is compared: without case, diacritics and what stands between words, composed or not. */
final class Folded {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    private static final Pattern NO_MARKS = Pattern.compile("[^\\p{M}đ]+");

    private Folded() {}

    /** Whether both say the same, one of them without diacritics or with its tones on other vowels. */
    static boolean same(String one, String other) {
        return of(one).equals(of(other))
                && (marks(one).isEmpty() || marks(other).isEmpty() || marks(one).equals(marks(other)));
    }

    private static String marks(String text) {
        return NO_MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT))
                .replaceAll("");
    }

    static String of(String text) {
        var bare =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        var plain = bare.toLowerCase(Locale.ROOT).replace('đ', 'd');
        return BETWEEN.matcher(plain).replaceAll(" ").strip();
    }
}

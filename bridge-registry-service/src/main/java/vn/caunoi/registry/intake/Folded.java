package vn.caunoi.registry.intake;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text as it is compared: without case, diacritics and what stands between words, composed or not. */
final class Folded {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Folded() {}

    static String of(String text) {
        var bare =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        var plain = bare.toLowerCase(Locale.ROOT).replace('đ', 'd');
        return BETWEEN.matcher(plain).replaceAll(" ").strip();
    }
}

package vn.caunoi.questions.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Vietnamese text as it is matched, never as it is shown: without case, without tones wherever they were placed (hoà and
 * hòa, thuỷ and thủy), đ as d, no diacritics, white space as one blank. What is typed without diacritics, in NFC or in
 * NFD finds the same.
 */
public final class FoldedText {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}+");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");

    private FoldedText() {}

    public static String of(String text) {
        var decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
        var bare = MARKS.matcher(INVISIBLE.matcher(decomposed).replaceAll("")).replaceAll("");
        var lower = bare.toLowerCase(Locale.ROOT).replace('đ', 'd');
        return BLANKS.matcher(lower).replaceAll(" ").strip();
    }
}

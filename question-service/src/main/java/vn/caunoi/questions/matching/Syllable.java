package vn.caunoi.questions.matching;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import vn.caunoi.questions.text.FoldedText;

/**
 * One written syllable, or number, of a Vietnamese text.
 *
 * @param folded without case, tones and diacritics
 * @param toned without case, its tone moved to the end, so that hoà and hòa are one and hoa is another
 * @param written without case, else as it was written
 */
record Syllable(String folded, String toned, String written) {
    /** Digits and letters are parted: 5h is 5 and h. */
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]*|\\p{N}+");
    /** What groups digits in a number: 4.300 is one number. */
    private static final Pattern GROUPING = Pattern.compile("(?<=\\d)[.,](?=\\d{3}(?!\\d))");

    private static final Pattern TWO_PLACES = Pattern.compile("(?:o[ae]|(?<!q)uy)$");
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}+");
    private static final Pattern TONE = Pattern.compile("[\\u0300\\u0301\\u0303\\u0309\\u0323]");

    static List<Syllable> of(String text) {
        var plain = GROUPING.matcher(INVISIBLE.matcher(text).replaceAll("")).replaceAll("");
        var syllables = new ArrayList<Syllable>();
        var words = WORD.matcher(Normalizer.normalize(plain, Normalizer.Form.NFKC));
        while (words.find()) {
            var written = words.group().toLowerCase(Locale.ROOT);
            syllables.add(new Syllable(FoldedText.of(written), toned(written), written));
        }
        return syllables;
    }

    /** True when it was written with a tone, a diacritic or đ. */
    boolean marked() {
        return !toned.equals(folded);
    }

    /** True when its tone may be written over either of two vowels. */
    boolean twoPlaced() {
        return marked() && TWO_PLACES.matcher(folded).find();
    }

    /** The same as somebody types it who leaves diacritics out. */
    Syllable unmarked() {
        return new Syllable(folded, folded, folded);
    }

    private static String toned(String word) {
        var decomposed = Normalizer.normalize(word, Normalizer.Form.NFD);
        var tone = TONE.matcher(decomposed);
        return tone.find() ? TONE.matcher(decomposed).replaceAll("") + tone.group() : decomposed;
    }
}

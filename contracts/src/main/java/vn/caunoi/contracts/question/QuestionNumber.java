package vn.caunoi.contracts.question;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Numbers to say aloud: a counter within the conference and a check digit, {@code 42-7}.
 *
 * <p>The check digit is H. M. Damm's (Total anti-symmetrische Quasigruppen, 2004): it catches every single wrong digit
 * and every swap of neighbours.
 */
public final class QuestionNumber {
    private static final int[][] QUASIGROUP = {
        {0, 3, 1, 7, 5, 9, 8, 6, 4, 2},
        {7, 0, 9, 2, 1, 5, 4, 8, 6, 3},
        {4, 2, 0, 6, 8, 7, 1, 3, 5, 9},
        {1, 7, 5, 0, 9, 8, 3, 4, 2, 6},
        {6, 1, 2, 3, 0, 4, 5, 9, 7, 8},
        {3, 6, 7, 4, 2, 0, 9, 5, 8, 1},
        {5, 8, 6, 9, 7, 2, 0, 1, 3, 4},
        {8, 9, 4, 5, 3, 6, 2, 0, 1, 7},
        {9, 4, 3, 8, 6, 1, 7, 2, 0, 5},
        {2, 5, 8, 1, 4, 3, 6, 7, 9, 0}
    };
    /** What a copied text has in it unseen. */
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}+");

    private static final Pattern SPOKEN = Pattern.compile("0*([1-9]\\d{0,8})[\\s\\p{Pd}\\u2212]*(\\d)");

    private QuestionNumber() {}

    /** @param counter from 1 */
    public static String of(long counter) {
        var digits = Long.toString(counter);
        return digits + "-" + check(digits);
    }

    /**
     * Reads {@code 427}, {@code 42-7}, {@code 42 7} or {@code 042-7} as {@code 42-7}, with whatever blank or dash between;
     * empty when the check digit is wrong or it is no number.
     */
    public static Optional<String> parse(String spoken) {
        // The compatibility form makes plain blanks and digits of those that do not break or are wide.
        var plain = Normalizer.normalize(INVISIBLE.matcher(spoken).replaceAll(""), Normalizer.Form.NFKC);
        var match = SPOKEN.matcher(plain.strip());
        if (!match.matches()) {
            return Optional.empty();
        }
        var digits = match.group(1);
        return Integer.toString(check(digits)).equals(match.group(2))
                ? Optional.of(digits + "-" + match.group(2))
                : Optional.empty();
    }

    private static int check(String digits) {
        return digits.chars().reduce(0, (interim, digit) -> QUASIGROUP[interim][digit - '0']);
    }
}

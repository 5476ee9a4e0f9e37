package vn.caunoi.questions.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The code of one slip of paper, {@code 731-K4F}: the code of the hall that it was printed for, and three characters that
 * look and sound like no others. Slip, call and form with one code are one question.
 */
public record SlipCode(String hall, String mark) {
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}+");
    private static final Pattern FORM = Pattern.compile("(\\S{1,64}?)[\\s\\p{Pd}\\u2212]+([2-9A-HJKMNP-Z]{3})");

    /** Reads what people type, in capitals or not, with whatever blank or dash between; empty when it is no such code. */
    public static Optional<SlipCode> parse(String typed) {
        var plain = Normalizer.normalize(INVISIBLE.matcher(typed).replaceAll(""), Normalizer.Form.NFKC);
        var match = FORM.matcher(plain.strip().toUpperCase(Locale.ROOT));
        return match.matches() ? Optional.of(new SlipCode(match.group(1), match.group(2))) : Optional.empty();
    }

    /** As it is kept and shown. */
    public String value() {
        return hall + "-" + mark;
    }

    /** Whether it was printed for the hall of that code. */
    public boolean isOf(String hallCode) {
        return hall.equals(hallCode.toUpperCase(Locale.ROOT));
    }
}

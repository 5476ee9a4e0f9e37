package vn.caunoi.kit.text;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A Vietnamese telephone number: a mobile ({@code (0|+84)[35789]} and eight digits), a landline of Đồng Nai (0251 and
 * seven digits) or a service number (1022, 1800…, 1900…). Kept in E.164; service numbers, which have no such form, as
 * they are dialled.
 *
 * @param e164 {@code +84999000001}
 */
public record PhoneNumber(String e164) {
    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\p{Z}\\p{Cf}\\p{Pd}\\u2212.,()/]+");
    private static final Pattern SUBSCRIBER = Pattern.compile("(?:0|(?:\\+|00)84(?:0)?)([35789]\\d{8}|251\\d{7})");
    private static final Pattern SERVICE = Pattern.compile("1022|1[89]00\\d{4,6}");
    private static final String COUNTRY = "+84";

    /** Reads what people type, with blanks, dots or dashes between; empty when it is no such number. */
    public static Optional<PhoneNumber> parse(String typed) {
        var dialled = SEPARATORS
                .matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC))
                .replaceAll("");
        var subscriber = SUBSCRIBER.matcher(dialled);
        if (subscriber.matches()) {
            return Optional.of(new PhoneNumber(COUNTRY + subscriber.group(1)));
        }
        return SERVICE.matcher(dialled).matches() ? Optional.of(new PhoneNumber(dialled)) : Optional.empty();
    }

    /** To show without giving it away: {@code 0999 ••• •01}. */
    public String masked() {
        var national = national();
        return national.substring(0, 4) + " ••• •" + national.substring(national.length() - 2);
    }

    /** To dial: {@code 0999 000 001}. */
    public String shown() {
        var national = national();
        int last = national.length() - 3;
        if (e164.startsWith(COUNTRY)) {
            return national.substring(0, 4) + " " + national.substring(4, last) + " " + national.substring(last);
        }
        return (national.substring(0, 4) + " " + national.substring(4)).strip();
    }

    private String national() {
        return e164.startsWith(COUNTRY) ? "0" + e164.substring(COUNTRY.length()) : e164;
    }
}

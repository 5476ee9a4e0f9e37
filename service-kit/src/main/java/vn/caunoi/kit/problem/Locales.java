package vn.caunoi.kit.problem;

import java.util.List;
import java.util.Locale;

/** The language of an answer: Vietnamese, unless {@code Accept-Language} ranks English above it. */
public final class Locales {
    public static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final List<Locale> OFFERED = List.of(VIETNAMESE, Locale.ENGLISH);

    private Locales() {}

    /** @param acceptLanguage the header as it came; null or nonsense means Vietnamese */
    public static Locale of(String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return VIETNAMESE;
        }
        try {
            var best = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), OFFERED);
            return best == null ? VIETNAMESE : best;
        } catch (IllegalArgumentException e) {
            return VIETNAMESE;
        }
    }
}

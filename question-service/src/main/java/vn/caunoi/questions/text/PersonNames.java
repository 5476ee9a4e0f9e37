package vn.caunoi.questions.text;

import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;

/** Names of people. */
public final class PersonNames {
    private PersonNames() {}

    /** As Vietnamese lists have it: by given name, which is the last word, then by the whole name; đ after d, ă after a. */
    public static Comparator<String> byGivenName() {
        var collator = Collator.getInstance(Locale.forLanguageTag("vi"));
        return Comparator.<String, String>comparing(PersonNames::given, collator::compare)
                .thenComparing(collator::compare);
    }

    private static String given(String name) {
        var words = name.strip();
        return words.substring(words.lastIndexOf(' ') + 1);
    }
}

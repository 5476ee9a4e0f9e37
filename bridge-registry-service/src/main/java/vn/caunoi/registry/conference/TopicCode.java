package vn.caunoi.registry.conference;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** Codes of topics: capitals, digits and underscores, at most 64, for example {@code VOTER_LIST}. */
final class TopicCode {
    static final String FORM = "[A-Z][A-Z0-9_]{0,63}";

    private static final int LENGTH = 40;
    private static final String NAMELESS = "TOPIC";

    private TopicCode() {}

    /** What {@code label} says in such letters: “Điều chỉnh danh sách” is {@code DIEU_CHINH_DANH_SACH}. */
    static String of(String label) {
        var plain = Normalizer.normalize(label, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd')
                .replace('Đ', 'D')
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^A-Z0-9]+", "_")
                .replaceAll("^[_0-9]+|_+$", "");
        var cut = plain.length() > LENGTH ? plain.substring(0, LENGTH).replaceAll("_+$", "") : plain;
        return cut.isEmpty() ? NAMELESS : cut;
    }

    /** The same, with a number behind it where another topic has that code. */
    static String unlike(Set<String> others, String label) {
        var code = of(label);
        var free = code;
        for (int i = 2; others.contains(free); i++) {
            free = code + "_" + i;
        }
        return free;
    }
}

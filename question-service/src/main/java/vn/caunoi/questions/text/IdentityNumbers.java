package vn.caunoi.questions.text;

import java.util.regex.Pattern;

/** Numbers by which a person can be found: telephone numbers, and identity cards' of nine or twelve digits. */
public final class IdentityNumbers {
    private static final Pattern NUMBER =
            Pattern.compile("(?<!\\d)(?:(?:\\+84|0)[ .-]?[35789]\\d(?:[ .-]?\\d){7}|\\d{12}|\\d{9})(?!\\d)");

    private IdentityNumbers() {}

    /** True when {@code text} holds one: then it is private. */
    public static boolean in(String text) {
        return NUMBER.matcher(text).find();
    }
}

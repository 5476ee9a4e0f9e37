package vn.caunoi.questions.matching;

import java.util.List;
import java.util.function.Function;

/** A way to read a text, and how much it says when a stored text agrees in it. A field of the index each. */
enum Reading {
    WORDS(Terms::words, 1.0f, false),
    TONED(Terms::toned, 0.3f, false),
    PLACED(Terms::placed, 0.05f, false),
    PAIRS(Terms::pairs, 0.3f, false),
    GRAMS(Terms::grams, 0.15f, false),
    CONCEPTS(Terms::concepts, 1.0f, false),
    ANSWER_WORDS(Terms::words, 0.2f, true),
    ANSWER_CONCEPTS(Terms::concepts, 0.3f, true);

    /** What a word that nearly every question has is worth. */
    private static final float COMMON = 0.3f;

    private final Function<Terms, List<String>> terms;
    private final float weight;
    private final boolean ofAnswer;

    Reading(Function<Terms, List<String>> terms, float weight, boolean ofAnswer) {
        this.terms = terms;
        this.weight = weight;
        this.ofAnswer = ofAnswer;
    }

    /** True for what only makes the near nearer: a text without diacritics must reach the full score too. */
    boolean onlyAdds() {
        return ofAnswer || this == TONED || this == PLACED;
    }

    /** True when it reads a stored question's answer, not its text. */
    boolean ofAnswer() {
        return ofAnswer;
    }

    List<String> of(Terms text) {
        return terms.apply(text);
    }

    float weight(String term) {
        return switch (this) {
            case WORDS, ANSWER_WORDS -> Terms.common(term) ? weight * COMMON : weight;
            case PAIRS -> commonPair(term) ? weight * COMMON : weight;
            case TONED, PLACED, GRAMS, CONCEPTS, ANSWER_CONCEPTS -> weight;
        };
    }

    private static boolean commonPair(String pair) {
        int blank = pair.indexOf(' ');
        return Terms.common(pair.substring(0, blank)) && Terms.common(pair.substring(blank + 1));
    }
}

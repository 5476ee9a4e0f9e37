package vn.caunoi.questions.matching;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What a text is compared by.
 *
 * @param words its syllables without diacritics
 * @param toned those that were written with diacritics: what agrees in these too is nearer
 * @param placed those whose tone may stand in two places, as they were written: hoà, hòa
 * @param pairs neighbouring syllables: most Vietnamese words have two
 * @param concepts things of the field that it names
 */
record Terms(List<String> words, List<String> toned, List<String> placed, List<String> pairs, List<String> concepts) {
    private static final int GRAM = 3;
    private static final Set<String> COMMON = common();

    static Terms of(String text, Abbreviations abbreviations) {
        var syllables = abbreviations.expand(Syllable.of(text));
        var words = syllables.stream().map(Syllable::folded).toList();
        return new Terms(
                words,
                syllables.stream().filter(Syllable::marked).map(Syllable::toned).toList(),
                syllables.stream()
                        .filter(Syllable::twoPlaced)
                        .map(Syllable::written)
                        .toList(),
                pairs(words),
                List.copyOf(Thesaurus.ofTheField().concepts(syllables)));
    }

    /** Three letters in a row, across blanks: what slips of the fingers leave alike. */
    List<String> grams() {
        return grams(words);
    }

    /** Those of the words that {@code known} does not hold for: only there fingers may have slipped. */
    List<String> grams(Predicate<String> known) {
        var grams = new ArrayList<String>();
        var run = new ArrayList<String>();
        for (var word : words) {
            if (known.test(word)) {
                grams.addAll(grams(run));
                run.clear();
            } else {
                run.add(word);
            }
        }
        grams.addAll(grams(run));
        return grams;
    }

    /** True for a word that says little about what is asked; without diacritics some that say much look the same. */
    static boolean common(String word) {
        return COMMON.contains(word);
    }

    private static List<String> pairs(List<String> words) {
        var pairs = new ArrayList<String>();
        for (int i = 1; i < words.size(); i++) {
            pairs.add(words.get(i - 1) + ' ' + words.get(i));
        }
        return pairs;
    }

    private static List<String> grams(List<String> words) {
        var letters = String.join("", words);
        var grams = new LinkedHashSet<String>();
        for (int i = GRAM; i <= letters.length(); i++) {
            grams.add(letters.substring(i - GRAM, i));
        }
        return List.copyOf(grams);
    }

    private static Set<String> common() {
        var common = new HashSet<String>();
        for (var line : Resource.lines("common-words.txt")) {
            common.addAll(Syllable.of(line).stream().map(Syllable::folded).collect(Collectors.toSet()));
        }
        return common;
    }
}

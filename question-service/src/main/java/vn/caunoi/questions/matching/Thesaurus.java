package vn.caunoi.questions.matching;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds in a text what it speaks of, whichever of several words of the field it uses. */
final class Thesaurus {
    private static final Thesaurus FIELD = new Thesaurus(Resource.lines("thesaurus.txt"));

    private final Map<String, Set<String>> byToned = new HashMap<>();
    private final Map<String, Set<String>> byFolded = new HashMap<>();
    private int longest;

    /** @param groups words for one thing, parted by commas */
    Thesaurus(List<String> groups) {
        for (var group : groups) {
            var phrases = group.split(",");
            var concept = phrases[0].strip().replace(' ', '_');
            for (var phrase : phrases) {
                add(Syllable.of(phrase), concept);
            }
        }
    }

    static Thesaurus ofTheField() {
        return FIELD;
    }

    /**
     * The things that {@code text} names. Without diacritics đâu, đau and dấu are one, so there a single syllable names
     * nothing.
     */
    Set<String> concepts(List<Syllable> text) {
        boolean marked = text.stream().anyMatch(Syllable::marked);
        var concepts = new HashSet<String>();
        for (int from = 0; from < text.size(); from++) {
            for (int to = Math.min(text.size(), from + longest); to > from; to--) {
                if (!marked && to - from == 1) {
                    break;
                }
                var phrase = text.subList(from, to);
                var found = marked
                        ? byToned.get(joined(phrase, Syllable::toned))
                        : byFolded.get(joined(phrase, Syllable::folded));
                if (found != null) {
                    concepts.addAll(found);
                    break;
                }
            }
        }
        return concepts;
    }

    private void add(List<Syllable> phrase, String concept) {
        byToned.computeIfAbsent(joined(phrase, Syllable::toned), key -> new HashSet<>())
                .add(concept);
        byFolded.computeIfAbsent(joined(phrase, Syllable::folded), key -> new HashSet<>())
                .add(concept);
        longest = Math.max(longest, phrase.size());
    }

    private static String joined(List<Syllable> phrase, Function<Syllable, String> form) {
        return phrase.stream().map(form).collect(Collectors.joining(" "));
    }
}

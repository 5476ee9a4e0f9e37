package vn.caunoi.questions.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes short forms out: the conference's own, and those of hurried typing. */
public final class Abbreviations {
    private static final List<Abbreviation> STANDARD = read("abbreviations.txt");
    private static final List<Abbreviation> HURRIED = read("hurried.txt");

    private final Map<String, List<Syllable>> own;
    private final Map<String, List<Syllable>> hurried;

    /** @param table the conference's own; it goes before what everybody writes */
    public Abbreviations(List<Abbreviation> table) {
        own = table.stream()
                .collect(Collectors.toUnmodifiableMap(
                        Abbreviation::key, entry -> Syllable.of(entry.longForm()), (first, second) -> first));
        hurried = new HashMap<>();
        HURRIED.forEach(entry -> hurried.put(entry.shortForm(), Syllable.of(entry.longForm())));
    }

    /** What a conference starts with. */
    public static List<Abbreviation> standard() {
        return STANDARD;
    }

    /** The syllables of {@code text} with short forms written out; with diacritics only where the text itself has some. */
    List<Syllable> expand(List<Syllable> text) {
        boolean marked = text.stream().anyMatch(Syllable::marked);
        var expanded = new ArrayList<Syllable>();
        for (var syllable : text) {
            var longForm = own.get(syllable.folded());
            if (longForm == null) {
                longForm = hurried.get(syllable.toned());
            }
            if (longForm == null) {
                expanded.add(syllable);
            } else {
                longForm.forEach(part -> expanded.add(marked ? part : part.unmarked()));
            }
        }
        return expanded;
    }

    private static List<Abbreviation> read(String name) {
        return Resource.lines(name).stream()
                .map(line -> line.split("\t"))
                .map(pair -> new Abbreviation(pair[0], pair[1]))
                .toList();
    }
}

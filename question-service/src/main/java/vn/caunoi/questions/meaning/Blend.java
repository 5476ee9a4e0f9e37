package vn.caunoi.questions.meaning;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;

import vn.caunoi.questions.matching.Hit;

/** Puts together what was found by words and what was found by meaning. */
final class Blend {
    private Blend() {}

    /** @param weight of meaning, 0 to 1; the rest is that of words */
    static List<Hit> of(List<Hit> byWords, List<Hit> byMeaning, double weight, int limit) {
        var scores = new HashMap<UUID, Double>();
        byWords.forEach(hit -> scores.merge(hit.id(), (1 - weight) * hit.score(), Double::sum));
        byMeaning.forEach(hit -> scores.merge(hit.id(), weight * hit.score(), Double::sum));
        return scores.entrySet().stream()
                .map(entry -> new Hit(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingDouble(Hit::score).reversed())
                .limit(limit)
                .toList();
    }
}

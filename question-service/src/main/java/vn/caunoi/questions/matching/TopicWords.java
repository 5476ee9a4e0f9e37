package vn.caunoi.questions.matching;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is asked under a topic before anybody has asked: its label, and for the topics of an election what belongs there. */
final class TopicWords {
    private static final Map<String, List<String>> BY_CODE = read();
    private static final Abbreviations NONE = new Abbreviations(List.of());

    private TopicWords() {}

    /** @return features as {@link TopicFeatures} has them, each with how strongly it speaks for the topic */
    static Map<String, Double> of(String code, String label) {
        var words = new HashMap<String, Double>();
        add(words, label, 1);
        BY_CODE.getOrDefault(code, List.of()).forEach(phrase -> add(words, phrase, 1));
        return words;
    }

    private static void add(Map<String, Double> words, String phrase, double strength) {
        Set<String> features = new HashSet<>(TopicFeatures.of(Terms.of(phrase, NONE)));
        features.forEach(feature -> words.merge(feature, strength, Double::sum));
    }

    private static Map<String, List<String>> read() {
        var byCode = new HashMap<String, List<String>>();
        for (var line : Resource.lines("topic-words.txt")) {
            int colon = line.indexOf(':');
            byCode.put(
                    line.substring(0, colon), List.of(line.substring(colon + 1).split(",")));
        }
        return byCode;
    }
}

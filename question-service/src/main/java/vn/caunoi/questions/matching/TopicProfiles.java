package vn.caunoi.questions.matching;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which words speak for which topic: its own, and those of the questions that were classified so far. Every feature of
 * a text votes for the topics that have it, the fewer they are the stronger.
 */
final class TopicProfiles {
    private static final double OWN = 2;

    private final Map<String, Map<String, Double>> own = new TreeMap<>();
    private final Map<String, Map<String, Integer>> learned = new HashMap<>();

    /** @param topics labels by code */
    TopicProfiles(Map<String, String> topics) {
        topics.forEach((code, label) -> own.put(code, TopicWords.of(code, label)));
    }

    void learn(String topic, Terms text) {
        change(topic, text, 1);
    }

    void forget(String topic, Terms text) {
        change(topic, text, -1);
    }

    /** Votes by topic; a topic that nothing speaks for is absent. */
    Map<String, Double> votes(Terms text) {
        var votes = new HashMap<String, Double>();
        for (var feature : new HashSet<>(TopicFeatures.of(text))) {
            var strengths = strengths(feature);
            double all =
                    strengths.values().stream().mapToDouble(Double::doubleValue).sum();
            strengths.forEach((topic, strength) -> {
                double share = strength / all;
                votes.merge(topic, share * share * weight(feature), Double::sum);
            });
        }
        return votes;
    }

    private static double weight(String feature) {
        return feature.indexOf(' ') > 0 || feature.startsWith("=") ? 1.5 : 1;
    }

    private Map<String, Double> strengths(String feature) {
        var strengths = new HashMap<String, Double>();
        own.forEach((topic, words) -> {
            double strength = OWN * Math.min(1, words.getOrDefault(feature, 0.0))
                    + Math.log1p(learned.getOrDefault(topic, Map.of()).getOrDefault(feature, 0));
            if (strength > 0) {
                strengths.put(topic, strength);
            }
        });
        return strengths;
    }

    private void change(String topic, Terms text, int by) {
        var counts = learned.computeIfAbsent(topic, key -> new HashMap<>());
        for (var feature : new HashSet<>(TopicFeatures.of(text))) {
            if (counts.merge(feature, by, Integer::sum) <= 0) {
                counts.remove(feature);
            }
        }
    }
}

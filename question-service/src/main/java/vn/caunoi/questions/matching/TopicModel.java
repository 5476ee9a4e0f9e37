package vn.caunoi.questions.matching;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Guesses topics by two voices: what words speak for which topic, and how the nearest questions were classified. The
 * nearer the nearest is, the more the second counts. Safe for use by many threads.
 */
public final class TopicModel {
    private final Abbreviations abbreviations;
    private final TopicProfiles profiles;

    /** @param topics labels by code */
    public TopicModel(Map<String, String> topics, Abbreviations abbreviations) {
        this.abbreviations = abbreviations;
        profiles = new TopicProfiles(topics);
    }

    /** A question was classified. */
    public synchronized void learn(String topic, String text) {
        profiles.learn(topic, Terms.of(text, abbreviations));
    }

    /** What was {@link #learn learned} no longer holds. */
    public synchronized void forget(String topic, String text) {
        profiles.forget(topic, Terms.of(text, abbreviations));
    }

    /**
     * Topics for {@code text}, the likeliest first.
     *
     * @param nearest the questions that resemble it most
     * @param topicOf how each of them was classified; empty when it was not, or must not be learned from
     */
    public List<TopicGuess> guess(String text, List<Hit> nearest, Function<Hit, Optional<String>> topicOf) {
        var byWords = shares(votes(Terms.of(text, abbreviations)));
        var neighbours = new HashMap<String, Double>();
        double best = 0;
        for (var hit : nearest) {
            var topic = topicOf.apply(hit);
            if (topic.isPresent()) {
                best = Math.max(best, hit.score());
                neighbours.merge(topic.get(), hit.score() * hit.score(), Double::sum);
            }
        }
        var byNeighbours = shares(neighbours);
        double trust = best * best;
        var scores = new HashMap<String, Double>();
        byWords.forEach((topic, share) -> scores.merge(topic, (1 - trust) * share, Double::sum));
        byNeighbours.forEach((topic, share) -> scores.merge(topic, trust * share, Double::sum));
        return scores.entrySet().stream()
                .map(entry -> new TopicGuess(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingDouble(TopicGuess::score).reversed().thenComparing(TopicGuess::topic))
                .toList();
    }

    private synchronized Map<String, Double> votes(Terms text) {
        return profiles.votes(text);
    }

    private static Map<String, Double> shares(Map<String, Double> votes) {
        double all = votes.values().stream().mapToDouble(Double::doubleValue).sum();
        var shares = new HashMap<String, Double>();
        votes.forEach((topic, vote) -> shares.put(topic, vote / all));
        return shares;
    }
}

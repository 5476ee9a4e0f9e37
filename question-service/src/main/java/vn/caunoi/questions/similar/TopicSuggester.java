package vn.caunoi.questions.similar;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

import vn.caunoi.contracts.question.TopicRef;
import vn.caunoi.questions.directory.Directory;

/** Proposes the topic of a text from the topics' own words and from what was classified so far. */
@ApplicationScoped
public class TopicSuggester {
    /** Measured: of those that reach both, more than nine in ten are right. */
    private static final double SURE_SCORE = 0.35;

    private static final double SURE_LEAD = 0.12;

    private final ConferenceIndexes indexes;
    private final Directory directory;

    TopicSuggester(ConferenceIndexes indexes, Directory directory) {
        this.indexes = indexes;
        this.directory = directory;
    }

    /** Never from what a private question says. Empty, and not sure, when nothing speaks for any topic. */
    public TopicSuggestions suggest(UUID conference, String text) {
        var guesses = indexes.of(conference).topics(text);
        Map<String, TopicRef> agenda =
                directory.topics(conference).stream().collect(Collectors.toMap(TopicRef::code, Function.identity()));
        var items = guesses.stream()
                .filter(guess -> agenda.containsKey(guess.topic()))
                .map(guess -> new TopicSuggestions.TopicItem(
                        agenda.get(guess.topic()), SimilarQuestions.rounded(guess.score())))
                .toList();
        return new TopicSuggestions(items, sure(items));
    }

    private static boolean sure(List<TopicSuggestions.TopicItem> items) {
        if (items.isEmpty() || items.get(0).score() < SURE_SCORE) {
            return false;
        }
        return items.size() == 1 || items.get(0).score() - items.get(1).score() >= SURE_LEAD;
    }
}

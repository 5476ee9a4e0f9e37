package vn.caunoi.questions.similar;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import vn.caunoi.contracts.question.QuestionState;
import vn.caunoi.contracts.question.QuestionStatus;
import vn.caunoi.contracts.question.TopicRef;
import vn.caunoi.questions.matching.Abbreviations;
import vn.caunoi.questions.matching.Hit;
import vn.caunoi.questions.matching.QuestionIndex;
import vn.caunoi.questions.matching.TopicGuess;
import vn.caunoi.questions.matching.TopicModel;
import vn.caunoi.questions.meaning.Meaning;
import vn.caunoi.questions.meaning.SentenceVectors;

/** One conference's questions in memory. Filled by one thread at a time, asked by many. */
final class ConferenceIndex {
    private static final int NEIGHBOURS = 12;
    /** Below it two questions share little more than the words that all of them share. */
    private static final double LEAST_SCORE = 0.2;

    private final QuestionIndex index;
    private final TopicModel topics;
    private final Optional<SentenceVectors> vectors;
    private final Meaning meaning;
    private final Map<UUID, Known> known = new ConcurrentHashMap<>();
    private final Map<UUID, List<Hit>> neighbours = new ConcurrentHashMap<>();

    /** @param vectors what questions mean, kept for the conference whatever becomes of this index; may be none */
    ConferenceIndex(
            Abbreviations abbreviations, List<TopicRef> agenda, Optional<SentenceVectors> vectors, Meaning meaning) {
        index = new QuestionIndex(abbreviations);
        this.vectors = vectors;
        this.meaning = meaning;
        var labels = new HashMap<String, String>();
        agenda.forEach(topic -> labels.put(topic.code(), topic.label()));
        topics = new TopicModel(labels, abbreviations);
    }

    /** Takes over how a question stands. What was withdrawn is not found any more. */
    void put(QuestionState question, long counter) {
        var now = Known.of(question, counter);
        forget(now.id());
        known.put(now.id(), now);
        if (now.status() == QuestionStatus.WITHDRAWN) {
            drop(now.id());
            return;
        }
        index.put(now.id(), now.text(), publishedAnswer(question));
        vectors.ifPresent(made -> made.put(now.id(), now.text()));
        if (now.teaches()) {
            topics.learn(now.topic(), now.text());
        }
    }

    /** The question was purged. */
    void remove(UUID id) {
        forget(id);
        drop(id);
    }

    /** Lets everybody find what was put. */
    void refresh() {
        index.refresh();
    }

    Map<UUID, Known> known() {
        return known;
    }

    Optional<Known> known(UUID id) {
        return Optional.ofNullable(known.get(id));
    }

    /** At most {@code limit} questions that say much the same, the nearest first. */
    List<Hit> near(String text, int limit) {
        return search(text, limit).stream()
                .filter(hit -> hit.score() >= LEAST_SCORE)
                .toList();
    }

    /** Best first. */
    List<TopicGuess> topics(String text) {
        return topics.guess(text, search(text, NEIGHBOURS), hit -> known(hit.id())
                .filter(Known::teaches)
                .map(Known::topic));
    }

    /** What resembles a stored question most, itself left out. Looked up once for each of its wordings. */
    List<Hit> neighbours(Known question) {
        return neighbours.computeIfAbsent(question.id(), id -> search(question.text(), NEIGHBOURS + 1).stream()
                .filter(hit -> !hit.id().equals(id))
                .toList());
    }

    private List<Hit> search(String text, int limit) {
        var byWords = index.search(text, limit);
        return vectors.map(made -> meaning.blend(byWords, made.search(text, limit), limit))
                .orElse(byWords);
    }

    private void drop(UUID id) {
        index.remove(id);
        vectors.ifPresent(made -> made.remove(id));
    }

    private void forget(UUID id) {
        var before = known.remove(id);
        neighbours.remove(id);
        if (before != null && before.teaches() && before.status() != QuestionStatus.WITHDRAWN) {
            topics.forget(before.topic(), before.text());
        }
    }

    /** An answer that was not sent to all halls must not be found out by its words. */
    private static String publishedAnswer(QuestionState question) {
        return question.status() == QuestionStatus.PUBLISHED && !question.confidential() && question.answer() != null
                ? question.answer().text()
                : null;
    }
}

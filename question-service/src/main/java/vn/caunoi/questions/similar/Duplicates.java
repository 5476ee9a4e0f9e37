package vn.caunoi.questions.similar;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.quarkus.narayana.jta.QuarkusTransaction;

import vn.caunoi.contracts.access.Viewer;
import vn.caunoi.kit.problem.Problem;
import vn.caunoi.questions.question.Question;
import vn.caunoi.questions.reading.QuestionBodies;

/** Finds questions that wait for an answer and may be the same as one that was asked before. */
@ApplicationScoped
class Duplicates {
    private static final int MOST_PAIRS = 50;
    /** A tray that is longer is worked off first; looking further back would only cost time. */
    private static final int NEWEST = 300;
    /** Below it a moderator would have to refuse most of what is proposed. */
    private static final double LIKELY = 0.3;

    private final ConferenceIndexes indexes;
    private final StoredQuestions stored;
    private final NotDuplicates notDuplicates;
    private final QuestionBodies bodies;

    Duplicates(ConferenceIndexes indexes, StoredQuestions stored, NotDuplicates notDuplicates, QuestionBodies bodies) {
        this.indexes = indexes;
        this.stored = stored;
        this.notDuplicates = notDuplicates;
        this.bodies = bodies;
    }

    private record Candidate(UUID question, UUID other, double score) {
        NotDuplicates.Pair pair() {
            return NotDuplicates.Pair.of(question, other);
        }
    }

    /** At most 50 pairs, the likeliest first. A private question is in none: it can't be merged. */
    List<DuplicatesBody.DuplicateItem> of(Viewer moderator) {
        // Not inside the transaction: who waits for the index to be built must not hold a connection that this needs.
        var index = indexes.of(moderator.conference());
        return QuarkusTransaction.joiningExisting().call(() -> likely(index, moderator));
    }

    private List<DuplicatesBody.DuplicateItem> likely(ConferenceIndex index, Viewer moderator) {
        var refused = notDuplicates.of(moderator.conference());
        var candidates = index.known().values().stream()
                .filter(question -> question.status().open() && question.mayBeMerged())
                .sorted(Comparator.comparingLong(Known::counter).reversed())
                .limit(NEWEST)
                .flatMap(question -> likely(question, index))
                .filter(candidate -> !refused.contains(candidate.pair()))
                .sorted(Comparator.comparingDouble(Candidate::score).reversed())
                .limit(MOST_PAIRS)
                .toList();
        var now = stored.byId(candidates.stream()
                .flatMap(candidate -> Stream.of(candidate.question(), candidate.other()))
                .distinct()
                .toList());
        var seen = bodies.of(now.values(), moderator).stream()
                .collect(Collectors.toMap(body -> body.question().id(), Function.identity()));
        return candidates.stream()
                // Either may have been dealt with since it was indexed.
                .filter(candidate -> stillOpen(now.get(candidate.question())) && seen.containsKey(candidate.other()))
                .map(candidate -> new DuplicatesBody.DuplicateItem(
                        seen.get(candidate.question()),
                        seen.get(candidate.other()),
                        SimilarQuestions.rounded(candidate.score())))
                .toList();
    }

    /** @throws Problem 400 {@code invalid} when both are one, 404 {@code not-found} unless both are in the conference */
    @Transactional
    void refuse(UUID question, UUID other, Viewer moderator) {
        if (question.equals(other)) {
            throw Problem.of(400, "invalid").field("other", "wrong-value");
        }
        var questions = stored.byId(List.of(question, other));
        if (bodies.of(questions.values(), moderator).size() < 2) {
            throw Problem.of(404, "not-found");
        }
        notDuplicates.add(NotDuplicates.Pair.of(question, other), moderator.username());
    }

    private static Stream<Candidate> likely(Known question, ConferenceIndex index) {
        return index.neighbours(question).stream()
                .filter(hit -> hit.score() >= LIKELY)
                .filter(hit -> index.known(hit.id())
                        .filter(other -> other.counter() < question.counter())
                        .filter(Known::mayBeMerged)
                        .isPresent())
                .map(hit -> new Candidate(question.id(), hit.id(), hit.score()));
    }

    private static boolean stillOpen(Question question) {
        return question != null && question.status().open();
    }
}

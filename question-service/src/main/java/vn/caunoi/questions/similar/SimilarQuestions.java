package vn.caunoi.questions.similar;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;

import vn.caunoi.contracts.access.Access;
import vn.caunoi.contracts.access.Sight;
import vn.caunoi.contracts.access.Viewer;
import vn.caunoi.contracts.question.QuestionStatus;
import vn.caunoi.questions.matching.Hit;
import vn.caunoi.questions.question.Question;
import vn.caunoi.questions.reading.QuestionBodies;

/** Finds what was asked already. */
@ApplicationScoped
public class SimilarQuestions {
    /** Of what is found some may be unseen by the viewer, or be one question with another. */
    private static final int FIRST_LOOK = 40;

    private static final int LONG_LOOK = 400;

    /** So many are read at a time: the nearest mostly suffice, and reading rows costs more than the search. */
    private static final int ROWS = 10;

    private final ConferenceIndexes indexes;
    private final StoredQuestions stored;
    private final QuestionBodies bodies;

    SimilarQuestions(ConferenceIndexes indexes, StoredQuestions stored, QuestionBodies bodies) {
        this.indexes = indexes;
        this.stored = stored;
        this.bodies = bodies;
    }

    /**
     * The questions of the viewer's conference that say what {@code text} says, the nearest first, each as the viewer may
     * see it. One that was merged stands for the question that it was merged into; what was withdrawn is never found,
     * nor what the viewer may not know of. A change is found at most {@link SimilarConfig#refreshInterval()} later; who may
     * see what is always as stored now.
     *
     * @return at most {@code limit}; empty when nothing resembles it
     */
    public List<SimilarBody.SimilarItem> find(Viewer viewer, String text, int limit) {
        // Not inside the transaction: who waits for the index to be built must not hold a connection that this needs.
        var index = indexes.of(viewer.conference());
        var near = index.near(text, FIRST_LOOK);
        return QuarkusTransaction.joiningExisting().call(() -> {
            var found = seen(viewer, near, limit);
            return found.size() < limit && near.size() == FIRST_LOOK
                    ? seen(viewer, index.near(text, LONG_LOOK), limit)
                    : found;
        });
    }

    private List<SimilarBody.SimilarItem> seen(Viewer viewer, List<Hit> hits, int limit) {
        var found = new LinkedHashMap<UUID, Found>();
        for (int from = 0; from < hits.size() && found.size() < limit; from += ROWS) {
            seen(viewer, hits.subList(from, Math.min(hits.size(), from + ROWS)))
                    .forEach(each -> found.putIfAbsent(each.question().id(), each));
        }
        var nearest = found.values().stream().limit(limit).toList();
        return bodies.of(nearest.stream().map(Found::question).toList(), viewer).stream()
                .map(body -> new SimilarBody.SimilarItem(
                        body, rounded(found.get(body.question().id()).score())))
                .toList();
    }

    private record Found(Question question, double score) {}

    private List<Found> seen(Viewer viewer, List<Hit> hits) {
        var questions = stored.byId(hits.stream().map(Hit::id).toList());
        var mains = mains(questions);
        // What was merged must be seen itself: its main question must not tell that it says this.
        return hits.stream()
                .flatMap(hit -> Optional.ofNullable(questions.get(hit.id()))
                        .filter(question -> isSeen(viewer, question))
                        .map(question -> question.mergedInto() == null ? question : mains.get(question.mergedInto()))
                        .filter(main -> isSeen(viewer, main))
                        .map(main -> new Found(main, hit.score()))
                        .stream())
                .toList();
    }

    private Map<UUID, Question> mains(Map<UUID, Question> questions) {
        return stored.byId(questions.values().stream()
                .map(Question::mergedInto)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    }

    private static boolean isSeen(Viewer viewer, Question question) {
        return question.status() != QuestionStatus.WITHDRAWN && Access.sight(viewer, question.state()) != Sight.NOTHING;
    }

    /** Thousandths are more than anybody can tell apart. */
    static double rounded(double score) {
        return Math.round(score * 1000) / 1000.0;
    }
}

package vn.caunoi.questions.similar;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.hibernate.Session;

import vn.caunoi.questions.question.Question;
import vn.caunoi.questions.question.QuestionRepository;
import vn.caunoi.questions.sql.Sql;

/** The questions as they are stored, read to be indexed. */
@ApplicationScoped
class StoredQuestions {
    private static final int BATCH = 500;

    private final QuestionRepository questions;
    private final Sql sql;

    StoredQuestions(QuestionRepository questions, Sql sql) {
        this.questions = questions;
        this.sql = sql;
    }

    /**
     * Another one when any question was asked, changed or purged: versions and purges only rise, so nothing that happens
     * leaves all numbers as they were.
     */
    record Fingerprint(long questions, long versions, long purged) {}

    Fingerprint fingerprint(UUID conference) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var row = sql.rows("""
                            select count(*), cast(coalesce(sum(version), 0) as bigint),
                              (select count(*) from purged_question where conference = ?1)
                            from question where conference = ?1""", conference).get(0);
            return new Fingerprint(
                    row.get(0, Number.class).longValue(),
                    row.get(1, Number.class).longValue(),
                    row.get(2, Number.class).longValue());
        });
    }

    Map<UUID, Long> versions(UUID conference) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var versions = new HashMap<UUID, Long>();
            sql.rows("select id, version from question where conference = ?1", conference)
                    .forEach(row -> versions.put(
                            row.get(0, UUID.class), row.get(1, Number.class).longValue()));
            return versions;
        });
    }

    /** In batches, so that not all are in memory at once. */
    void forEach(List<UUID> ids, Consumer<Question> reader) {
        for (int from = 0; from < ids.size(); from += BATCH) {
            var batch = ids.subList(from, Math.min(ids.size(), from + BATCH));
            QuarkusTransaction.requiringNew().run(() -> byId(batch).values().forEach(reader));
        }
    }

    /** In the caller's transaction. What is not there is absent. */
    Map<UUID, Question> byId(List<UUID> ids) {
        return questions.getEntityManager().unwrap(Session.class).findMultiple(Question.class, ids).stream()
                .filter(Objects::nonNull)
                .collect(Collectors.toMap(Question::id, Function.identity(), (one, same) -> one));
    }
}

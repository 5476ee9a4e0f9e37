package vn.caunoi.questions.work;

import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.TransactionSynchronizationRegistry;

/** What lies beside each question while it is worked on: its draft, and who has it in hand. Read once in a transaction. */
@ApplicationScoped
class Desks {
    private final EntityManager entities;
    private final TransactionSynchronizationRegistry transactions;

    Desks(EntityManager entities, TransactionSynchronizationRegistry transactions) {
        this.entities = entities;
        this.transactions = transactions;
    }

    /** The name under which a transaction remembers a desk. */
    private record Seen(UUID question) {}

    /** To be called in a transaction; with the question locked where it is to be changed. */
    Desk of(UUID question) {
        var name = new Seen(question);
        if (transactions.getResource(name) instanceof Desk seen) {
            return seen;
        }
        var desk = entities.createQuery("""
                        select d, w from Question q
                        left join QuestionDraft d on d.questionId = q.id left join QuestionWork w on w.questionId = q.id
                        where q.id = ?1""", Tuple.class)
                .setParameter(1, question)
                .getResultStream()
                .findFirst()
                .map(row -> new Desk(row.get(0, QuestionDraft.class), row.get(1, QuestionWork.class)))
                .orElseGet(() -> new Desk(null, null));
        transactions.putResource(name, desk);
        return desk;
    }

    /** What was read, and what the transaction did to it since. */
    final class Desk {
        private QuestionDraft draft;
        private QuestionWork work;

        private Desk(QuestionDraft draft, QuestionWork work) {
            this.draft = draft;
            this.work = work;
        }

        /** Null without one. */
        QuestionDraft draft() {
            return draft;
        }

        /** Null where nobody has ever worked on it. */
        QuestionWork work() {
            return work;
        }

        void put(QuestionDraft written) {
            entities.persist(written);
            draft = written;
        }

        void put(QuestionWork begun) {
            entities.persist(begun);
            work = begun;
        }

        void clear() {
            if (draft != null) {
                entities.remove(draft);
                draft = null;
            }
        }
    }
}

package vn.caunoi.questions.question;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import vn.caunoi.contracts.Topic;
import vn.caunoi.contracts.question.QuestionEvent;
import vn.caunoi.contracts.question.QuestionState;
import vn.caunoi.outbox.Condition;
import vn.caunoi.outbox.Outbox;
import vn.caunoi.outbox.OutboxRecord;

/**
 * Writes down what a transition did, in its own transaction or not at all: the history for us, the event for all. Other
 * features that keep something about a question observe the {@link QuestionChange}, in that transaction too.
 */
@ApplicationScoped
public class QuestionJournal {
    private final EntityManager entities;
    private final Outbox outbox;
    private final Event<QuestionChange> changes;

    QuestionJournal(EntityManager entities, Outbox outbox, Event<QuestionChange> changes) {
        this.entities = entities;
        this.outbox = outbox;
        this.changes = changes;
    }

    /** The first of a question, which is stored along: with one round trip, since all who ask in the conference wait. */
    @Transactional(Transactional.TxType.MANDATORY)
    void begin(Question question, QuestionChange submission) {
        outbox.append(record(submission.event()), question.row(), HistoryEntry.row(submission));
        changes.fire(submission);
    }

    /** The same if the condition is fulfilled. */
    @Transactional(Transactional.TxType.MANDATORY)
    Condition.Result begin(Condition condition, Question question, QuestionChange submission) {
        var result = outbox.append(condition, record(submission.event()), question.row(), HistoryEntry.row(submission));
        if (result.stored()) {
            changes.fire(submission);
        }
        return result;
    }

    /** @param change of a question that is stored already, be it in this transaction */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(QuestionChange change) {
        outbox.append(record(change.event()), HistoryEntry.row(change));
        changes.fire(change);
    }

    /** Tells how a question stands after something that nobody did to it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void restate(QuestionState question, Instant now) {
        outbox.append(record(new QuestionEvent(null, null, now, question)));
    }

    /** Writes down an act that leaves the question as it is, such as another hall's asking too. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void note(QuestionChange act) {
        outbox.store(HistoryEntry.row(act));
    }

    /** What was done to a question, newest last. */
    public List<HistoryEntry> of(UUID question) {
        return entities.createQuery(
                        "from HistoryEntry h where h.questionId = :question order by h.id", HistoryEntry.class)
                .setParameter("question", question)
                .getResultList();
    }

    private static OutboxRecord record(QuestionEvent event) {
        var question = event.question();
        return new OutboxRecord(Topic.QUESTIONS, question.id().toString(), question.conference(), event.type(), event);
    }
}

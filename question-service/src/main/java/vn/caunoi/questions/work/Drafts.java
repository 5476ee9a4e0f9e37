package vn.caunoi.questions.work;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import vn.caunoi.contracts.access.Viewer;
import vn.caunoi.kit.text.TypedText;
import vn.caunoi.questions.question.Question;

/** Answers in the making, one for each question. */
@ApplicationScoped
public class Drafts {
    private final EntityManager entities;
    private final Clock clock;

    Drafts(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    @Transactional
    public Optional<Draft> of(UUID question) {
        return Optional.ofNullable(entities.find(QuestionDraft.class, question)).map(QuestionDraft::draft);
    }

    /** To be called with the question locked. */
    @Transactional(Transactional.TxType.MANDATORY)
    void save(Question question, DraftRequest request, Viewer writer) {
        var draft = new Draft(
                writer.username(),
                writer.displayName(),
                request.stored(),
                request.references() == null
                        ? List.of()
                        : request.references().stream().map(TypedText::stored).toList(),
                Boolean.TRUE.equals(request.live()),
                clock.instant());
        var kept = entities.find(QuestionDraft.class, question.id());
        if (kept == null) {
            entities.persist(new QuestionDraft(question.id(), draft));
        } else {
            kept.write(draft);
        }
    }

    /** To be called with the question locked. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void discard(Question question) {
        var kept = entities.find(QuestionDraft.class, question.id());
        if (kept != null) {
            entities.remove(kept);
        }
    }
}

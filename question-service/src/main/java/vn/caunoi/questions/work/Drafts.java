package vn.caunoi.questions.work;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import vn.caunoi.contracts.access.Viewer;
import vn.caunoi.kit.text.TypedText;
import vn.caunoi.questions.question.Question;

/** Answers in the making, one for each question. */
@ApplicationScoped
public class Drafts {
    private final Desks desks;
    private final Clock clock;

    Drafts(Desks desks, Clock clock) {
        this.desks = desks;
        this.clock = clock;
    }

    @Transactional
    public Optional<Draft> of(UUID question) {
        return Optional.ofNullable(desks.of(question).draft()).map(QuestionDraft::draft);
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
        var desk = desks.of(question.id());
        if (desk.draft() == null) {
            desk.put(new QuestionDraft(question.id(), draft));
        } else {
            desk.draft().write(draft);
        }
    }

    /** To be called with the question locked. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void discard(Question question) {
        desks.of(question.id()).clear();
    }
}

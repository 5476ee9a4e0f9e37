package vn.caunoi.questions.work;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The one draft of a question as it is stored. */
@Entity
@Table(name = "question_draft")
class QuestionDraft {
    @Id
    private UUID questionId;

    private String text;
    private List<String> answerReferences;
    private boolean live;
    private String byUsername;
    private String byName;
    private Instant savedAt;

    /** For Hibernate. */
    protected QuestionDraft() {}

    QuestionDraft(UUID question, Draft draft) {
        questionId = question;
        write(draft);
    }

    final void write(Draft draft) {
        text = draft.text();
        answerReferences = draft.references();
        live = draft.live();
        byUsername = draft.by();
        byName = draft.byName();
        savedAt = draft.savedAt();
    }

    Draft draft() {
        return new Draft(byUsername, byName, text, List.copyOf(answerReferences), live, savedAt);
    }
}

package vn.caunoi.questions.question;

import vn.caunoi.contracts.access.Viewer;
import vn.caunoi.contracts.question.QuestionState;
import vn.caunoi.kit.problem.Problem;

/** An action that does not fit the question's status: 409 {@code wrong-state}, telling the status and who holds it. */
public class IllegalTransition extends Problem {
    public IllegalTransition(QuestionState question) {
        super(
                409,
                "wrong-state",
                question.number(),
                question.status().ordinal(),
                question.official() == null ? 0 : 1,
                question.official() == null ? "" : question.official().displayName());
    }

    /** For one who may act on another hall's question, and is not told who holds it. */
    public IllegalTransition(QuestionState question, Viewer viewer) {
        super(
                409,
                "wrong-state",
                question.number(),
                question.status().ordinal(),
                Holder.known(question, viewer),
                Holder.name(question, viewer));
    }
}

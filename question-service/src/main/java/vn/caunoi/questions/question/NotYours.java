package vn.caunoi.questions.question;

import vn.caunoi.contracts.access.Viewer;
import vn.caunoi.contracts.question.QuestionState;
import vn.caunoi.kit.problem.Problem;

/** Somebody else's question: 403 {@code not-yours}, telling who holds it to whom that is shown. */
public class NotYours extends Problem {
    public NotYours(QuestionState question, Viewer viewer) {
        super(403, "not-yours", question.number(), Holder.known(question, viewer), Holder.name(question, viewer));
    }
}

package vn.caunoi.questions.question;

import vn.caunoi.contracts.question.QuestionState;
import vn.caunoi.kit.problem.Problem;

/** Somebody else's question: 403 {@code not-yours}, telling who holds it. */
public class NotYours extends Problem {
    public NotYours(QuestionState question) {
        super(
                403,
                "not-yours",
                question.number(),
                question.official() == null ? 0 : 1,
                question.official() == null ? "" : question.official().displayName());
    }
}

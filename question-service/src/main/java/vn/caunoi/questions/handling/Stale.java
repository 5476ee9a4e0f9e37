package vn.caunoi.questions.handling;

import vn.caunoi.contracts.access.Viewer;
import vn.caunoi.contracts.question.QuestionState;
import vn.caunoi.kit.problem.Problem;
import vn.caunoi.kit.request.EntityVersion;
import vn.caunoi.questions.question.Holder;

/**
 * Somebody was quicker: 412 {@code precondition-failed} with the current version as {@code ETag}, telling how the question
 * stands now and, to whom that is shown, who has it.
 */
class Stale extends Problem {
    Stale(QuestionState question, Viewer viewer) {
        super(
                412,
                "precondition-failed",
                question.number(),
                question.status().ordinal(),
                Holder.known(question, viewer),
                Holder.name(question, viewer));
        header("ETag", EntityVersion.tag(question.version()));
    }

    @Override
    public String texts() {
        return "question-changed";
    }
}

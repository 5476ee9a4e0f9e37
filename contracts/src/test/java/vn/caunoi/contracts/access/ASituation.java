package vn.caunoi.contracts.access;

import java.util.function.UnaryOperator;

import vn.caunoi.contracts.question.QuestionState;
import vn.caunoi.contracts.question.QuestionStatus;

/** The questions of the access tables; all were asked by Biên Hòa. */
enum ASituation {
    WAITING(question -> question),
    HELD(AQuestion::heldByLan),
    PUBLISHED(AQuestion::published),
    PRIVATE(question -> question.heldByLan().confidential()),
    PRIVATE_ADVISED(question -> question.heldByLan().confidential().advisedBy(AViewer.MINH)),
    PRIVATE_PUBLISHED(question -> question.published().confidential()),
    CALLED_IN(question -> question.heldByLan().calledIn()),
    CALLED_IN_PRIVATE(question -> question.heldByLan().calledIn().confidential()),
    LINES(question -> question.heldByLan().about("LINE_TECH")),
    LINES_PRIVATE(question -> question.heldByLan().about("LINE_TECH").confidential()),
    /** Lan's draft waits for Minh's or another's approval. */
    IN_REVIEW(question -> question.answered(QuestionStatus.IN_REVIEW).approvedBy(AViewer.MINH, "official.hoa")),
    /** As above, but Lan may approve as well, though not the own answer. */
    OWN_REVIEW(question -> question.answered(QuestionStatus.IN_REVIEW).approvedBy(AQuestion.LAN.username())),
    /** Given with Minh's approval. */
    APPROVED(question -> question.answered(QuestionStatus.ANSWERED).approvedBy(AViewer.MINH));

    private final UnaryOperator<AQuestion> shape;

    ASituation(UnaryOperator<AQuestion> shape) {
        this.shape = shape;
    }

    QuestionState question() {
        return shape.apply(AQuestion.of(AViewer.CONFERENCE)).state();
    }
}

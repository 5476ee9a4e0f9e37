package vn.caunoi.questions.question;

import vn.caunoi.contracts.access.Access;
import vn.caunoi.contracts.access.Viewer;
import vn.caunoi.contracts.question.QuestionState;

/** Who has a question, in a problem's text: another hall is not told. */
public final class Holder {
    private Holder() {}

    /** 1 where the viewer may read who has it, else 0: for a text's {@code choice}. */
    public static int known(QuestionState question, Viewer viewer) {
        return name(question, viewer).isEmpty() ? 0 : 1;
    }

    /** Empty where nobody has it, or where the viewer may not read who. */
    public static String name(QuestionState question, Viewer viewer) {
        return question.official() != null && Access.sight(viewer, question).whole()
                ? question.official().displayName()
                : "";
    }
}

package vn.caunoi.questions.question;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

import vn.caunoi.contracts.question.Action;
import vn.caunoi.contracts.question.QuestionStatus;

import static vn.caunoi.contracts.question.QuestionStatus.ANSWERED;
import static vn.caunoi.contracts.question.QuestionStatus.ASSIGNED;
import static vn.caunoi.contracts.question.QuestionStatus.DECLINED;
import static vn.caunoi.contracts.question.QuestionStatus.IN_PROGRESS;
import static vn.caunoi.contracts.question.QuestionStatus.IN_REVIEW;
import static vn.caunoi.contracts.question.QuestionStatus.MERGED;
import static vn.caunoi.contracts.question.QuestionStatus.NEEDS_INFO;
import static vn.caunoi.contracts.question.QuestionStatus.PUBLISHED;
import static vn.caunoi.contracts.question.QuestionStatus.RETRACTED;
import static vn.caunoi.contracts.question.QuestionStatus.SUBMITTED;

/** In which states of a question an action fits, as far as the state alone tells. */
final class Transitions {
    private static final Set<QuestionStatus> UNANSWERED =
            EnumSet.of(SUBMITTED, ASSIGNED, IN_PROGRESS, IN_REVIEW, NEEDS_INFO);
    private static final Set<QuestionStatus> UNDECIDED = EnumSet.of(SUBMITTED, ASSIGNED, IN_PROGRESS, NEEDS_INFO);
    private static final Set<QuestionStatus> HELD = EnumSet.of(ASSIGNED, IN_PROGRESS, NEEDS_INFO);
    private static final Set<QuestionStatus> GIVEN = EnumSet.of(ANSWERED, PUBLISHED);
    private static final Map<Action, Set<QuestionStatus>> FITS = new EnumMap<>(Action.class);

    static {
        FITS.put(Action.CLASSIFY, UNDECIDED);
        // What was declined or taken back is opened again so; what is owed in writing changes hands so.
        FITS.put(
                Action.ASSIGN,
                EnumSet.of(SUBMITTED, ASSIGNED, IN_PROGRESS, NEEDS_INFO, DECLINED, RETRACTED, ANSWERED, PUBLISHED));
        FITS.put(Action.TAKE, EnumSet.of(ASSIGNED, NEEDS_INFO));
        FITS.put(Action.GIVE_BACK, HELD);
        FITS.put(Action.TRANSFER, HELD);
        FITS.put(Action.REQUEST_INFO, EnumSet.of(SUBMITTED, ASSIGNED, IN_PROGRESS));
        FITS.put(Action.SUPPLEMENT, EnumSet.of(NEEDS_INFO));
        FITS.put(Action.MERGE, UNDECIDED);
        FITS.put(Action.UNMERGE, EnumSet.of(MERGED));
        FITS.put(Action.SPLIT, UNDECIDED);
        FITS.put(Action.EDIT, EnumSet.of(SUBMITTED, ASSIGNED, IN_PROGRESS, IN_REVIEW, NEEDS_INFO, ANSWERED, PUBLISHED));
        FITS.put(Action.DECLINE, UNANSWERED);
        FITS.put(Action.WITHDRAW, EnumSet.of(SUBMITTED, ASSIGNED, NEEDS_INFO));
        FITS.put(Action.EXTEND, UNANSWERED);
        FITS.put(Action.REVIEW, EnumSet.of(IN_PROGRESS));
        FITS.put(Action.REWORK, EnumSet.of(IN_REVIEW));
        FITS.put(Action.APPROVE, EnumSet.of(IN_REVIEW));
        FITS.put(Action.ANSWER, EnumSet.of(IN_PROGRESS, ANSWERED, PUBLISHED));
        FITS.put(Action.PUBLISH, EnumSet.of(ANSWERED));
        FITS.put(Action.CORRECT, GIVEN);
        FITS.put(Action.RETRACT, GIVEN);
        FITS.put(Action.FOLLOW_UP, EnumSet.of(ANSWERED, PUBLISHED, MERGED, DECLINED));
        FITS.put(Action.CONFIRM, EnumSet.of(ANSWERED, PUBLISHED, MERGED));
        FITS.put(Action.TAKE_OVER, EnumSet.of(ASSIGNED, IN_PROGRESS, IN_REVIEW, NEEDS_INFO));
        FITS.put(
                Action.ASK_TOO,
                EnumSet.of(SUBMITTED, ASSIGNED, IN_PROGRESS, IN_REVIEW, NEEDS_INFO, ANSWERED, PUBLISHED, MERGED));
        // What was merged shows as its main question does.
        FITS.put(Action.MARK_PRIVATE, EnumSet.complementOf(EnumSet.of(MERGED)));
        FITS.put(Action.CONSULT, EnumSet.of(ASSIGNED, IN_PROGRESS, IN_REVIEW, NEEDS_INFO));
        FITS.put(Action.RELEASE, EnumSet.of(IN_PROGRESS));
        FITS.put(Action.ESCALATE, EnumSet.of(ASSIGNED));
    }

    private Transitions() {}

    static boolean fits(Action action, QuestionRecord question) {
        if (!FITS.getOrDefault(action, Set.of()).contains(question.status)) {
            return false;
        }
        boolean given = GIVEN.contains(question.status);
        return switch (action) {
            // Given aloud, the answer's gist is still to be written, by whoever holds the question then.
            case ANSWER, ASSIGN -> !given || question.owed;
            case CORRECT -> !question.owed;
            case PUBLISH -> !question.confidential && !question.owed;
            case WITHDRAW -> question.takenAt == null;
            case TAKE_OVER -> question.officialUsername != null;
            case TAKE -> question.officialUsername != null;
            case MARK_PRIVATE -> !question.markedPrivate;
            default -> true;
        };
    }
}

package vn.caunoi.contracts.access;

import java.util.EnumSet;
import java.util.Set;

import vn.caunoi.contracts.announcement.AnnouncementForm;
import vn.caunoi.contracts.announcement.AnnouncementState;
import vn.caunoi.contracts.question.Action;
import vn.caunoi.contracts.question.Channel;
import vn.caunoi.contracts.question.QuestionState;
import vn.caunoi.contracts.question.QuestionStatus;
import vn.caunoi.contracts.question.TallyEvent;
import vn.caunoi.contracts.registry.Role;

import static vn.caunoi.contracts.registry.Role.ADMIN;
import static vn.caunoi.contracts.registry.Role.CHAIR;
import static vn.caunoi.contracts.registry.Role.CLERK;
import static vn.caunoi.contracts.registry.Role.MODERATOR;
import static vn.caunoi.contracts.registry.Role.OFFICIAL;
import static vn.caunoi.contracts.registry.Role.OPERATOR;
import static vn.caunoi.contracts.registry.Role.SCREEN;

/**
 * Who may see and do what: the one place that decides, for REST and streams alike. Whether an action fits a question's
 * status is the question's own to say.
 */
public final class Access {
    private static final String LINE_TECH = "LINE_TECH";

    /** Who asked, and how much of it a viewer may see. */
    public enum Identity {
        NONE,
        /** The name and commune that a clerk noted for the own hall. */
        ASKER,
        /** The caller with the phone masked; a reveal is a logged act of its own. */
        MASKED
    }

    /** Whose history entries a viewer may read. */
    public enum HistorySight {
        NONE,
        OWN_ACTIONS,
        ALL
    }

    /** What a file hangs on. */
    public enum Attached {
        QUESTION,
        ANSWER
    }

    private Access() {}

    /**
     * What {@code viewer} sees of {@code question}.
     *
     * @param tally who else asked it, and its place on the chair's table; null where nobody did and it has none
     */
    public static Sight sight(Viewer viewer, QuestionState question, TallyEvent tally) {
        var sight = sight(viewer, question);
        if (sight == Sight.NOTHING && onTable(viewer, question, tally)) {
            return viewer.role() == CHAIR ? Sight.CHAIR : Sight.SCREEN;
        }
        boolean askedToo = sight == Sight.OTHER_HALL
                && viewer.role() == CLERK
                && viewer.bridgePoint() != null
                && tally != null
                && tally.askedBy(viewer.bridgePoint().code());
        return askedToo ? Sight.ASKED_TOO : sight;
    }

    /** The same without regard to halls that asked it too, and to the chair's table. Another conference's question is never seen. */
    public static Sight sight(Viewer viewer, QuestionState question) {
        if (!question.conference().equals(viewer.conference())) {
            return Sight.NOTHING;
        }
        return switch (viewer.role()) {
            case CLERK -> ofHall(question, viewer.isFrom(question.bridgePoint().code()), Sight.OWN_HALL);
            case OPERATOR -> ofHall(question, question.channel() == Channel.HOTLINE, Sight.OWN_HALL);
            case OFFICIAL -> question.confidential() && !involves(viewer, question) ? Sight.NOTHING : Sight.DESK;
            case MODERATOR, ADMIN -> Sight.DESK;
            case CHAIR -> isPublic(question) ? Sight.CHAIR : Sight.NOTHING;
            case SCREEN -> isPublic(question) ? Sight.SCREEN : Sight.NOTHING;
            case TECHNICIAN ->
                question.topic() != null && LINE_TECH.equals(question.topic().code()) && !question.confidential()
                        ? Sight.OTHER_HALL
                        : Sight.NOTHING;
        };
    }

    /**
     * What {@code viewer} sees of a question on which callers of the hotline wait: an operator as much as a hall that asked
     * it too, for so did the caller's, and the caller is to hear what came of it. Of a hall's private question it stays
     * nothing.
     */
    public static Sight sightToTell(Viewer viewer, QuestionState question) {
        var sight = sight(viewer, question);
        return takesCalls(viewer) && sight == Sight.OTHER_HALL ? Sight.ASKED_TOO : sight;
    }

    /** What {@code viewer} sees of the asker or caller of {@code question}. */
    public static Identity identity(Viewer viewer, QuestionState question) {
        if (sight(viewer, question) == Sight.NOTHING) {
            return Identity.NONE;
        }
        return switch (viewer.role()) {
            // Who called in is the operator's to know, not the hall's that the caller named.
            case CLERK ->
                question.channel() == Channel.WEB
                                && viewer.isFrom(question.bridgePoint().code())
                        ? Identity.ASKER
                        : Identity.NONE;
            case OPERATOR -> question.channel() == Channel.HOTLINE ? Identity.MASKED : Identity.NONE;
            case MODERATOR -> Identity.MASKED;
            case OFFICIAL, TECHNICIAN, CHAIR, SCREEN, ADMIN -> Identity.NONE;
        };
    }

    /** Whose entries of the history of {@code question} the viewer may read. */
    public static HistorySight history(Viewer viewer, QuestionState question) {
        if (sight(viewer, question) == Sight.NOTHING) {
            return HistorySight.NONE;
        }
        return switch (viewer.role()) {
            case CLERK, OPERATOR -> HistorySight.OWN_ACTIONS;
            case OFFICIAL, MODERATOR, ADMIN -> HistorySight.ALL;
            case TECHNICIAN, CHAIR, SCREEN -> HistorySight.NONE;
        };
    }

    /** Whether {@code viewer} may know the conference's settings: who answers, directs or keeps the lines, not the halls. */
    public static boolean seesSettings(Viewer viewer) {
        return switch (viewer.role()) {
            case OFFICIAL, MODERATOR, TECHNICIAN, ADMIN -> true;
            case CLERK, OPERATOR, CHAIR, SCREEN -> false;
        };
    }

    /** The roles that may call {@code action} at all: the check before any question is looked up. */
    public static Set<Role> roles(Action action) {
        return switch (action) {
            case SUBMIT, SUPPLEMENT, WITHDRAW, CONFIRM, FOLLOW_UP, ASK_TOO, SUBMIT_AGAIN -> EnumSet.of(CLERK, OPERATOR);
            case CLASSIFY, ASSIGN, MERGE, UNMERGE, TAKE_OVER -> EnumSet.of(MODERATOR);
            case SPLIT, EDIT, DECLINE, EXTEND, REQUEST_INFO, RETRACT, PUBLISH, CONSULT, MARK_PRIVATE ->
                EnumSet.of(MODERATOR, OFFICIAL);
            case TAKE, GIVE_BACK, TRANSFER, ANSWER, REVIEW, CORRECT, APPROVE, REWORK -> EnumSet.of(OFFICIAL);
            case REVEAL -> EnumSet.of(OPERATOR, MODERATOR);
            case QUEUE, REMOVE -> EnumSet.of(MODERATOR);
            case CALL, ANSWERED, SKIP, MOVE -> EnumSet.of(MODERATOR, CHAIR);
            case READY -> EnumSet.of(CLERK);
            case RELEASE, ESCALATE -> EnumSet.noneOf(Role.class);
        };
    }

    /** The same under what the conference has settled: where officials may not publish, only a moderator does. */
    public static boolean may(Viewer viewer, Action action, QuestionState question, Rules rules) {
        boolean withheld = action == Action.PUBLISH
                && viewer.role() == OFFICIAL
                && (!rules.officialsPublish() || !rules.approvers().isEmpty());
        return !withheld && may(viewer, action, question);
    }

    /** Whether {@code viewer} may do {@code action} to this very question. */
    public static boolean may(Viewer viewer, Action action, QuestionState question) {
        if (!roles(action).contains(viewer.role()) || sight(viewer, question) == Sight.NOTHING) {
            return false;
        }
        return switch (action) {
            // Another hall's question is what ask-too is for.
            case ASK_TOO -> true;
            case SUBMIT, SUPPLEMENT, WITHDRAW, CONFIRM, FOLLOW_UP, SUBMIT_AGAIN ->
                viewer.role() == CLERK
                        ? viewer.isFrom(question.bridgePoint().code())
                        : question.channel() == Channel.HOTLINE;
            case APPROVE, REWORK ->
                question.approvers().contains(viewer.username())
                        && question.answer() != null
                        && !question.answer().writtenBy(viewer.username());
            case PUBLISH ->
                viewer.role() == MODERATOR
                        || question.heldBy(viewer.username())
                                && question.approvers().isEmpty();
            case CLASSIFY,
                    ASSIGN,
                    TAKE,
                    GIVE_BACK,
                    TRANSFER,
                    REQUEST_INFO,
                    MERGE,
                    UNMERGE,
                    SPLIT,
                    EDIT,
                    DECLINE,
                    EXTEND,
                    REVIEW,
                    ANSWER,
                    CORRECT,
                    RETRACT,
                    CONSULT,
                    MARK_PRIVATE,
                    TAKE_OVER -> viewer.role() == MODERATOR || question.heldBy(viewer.username());
            // The chair's own say is a matter of rules, and of what lies on the table.
            case QUEUE, REMOVE, CALL, ANSWERED, SKIP, MOVE -> viewer.role() == MODERATOR;
            case READY -> viewer.isFrom(question.bridgePoint().code());
            case REVEAL -> identity(viewer, question) == Identity.MASKED;
            case RELEASE, ESCALATE -> false;
        };
    }

    /**
     * Whether {@code viewer} may do {@code action} to a question with that place on the chair's table: moderators may, the
     * chair only what the session's course wants and where the conference allows it, and a clerk says for the own hall that
     * it is ready.
     *
     * @param tally null where it has no place there and nobody else asked it
     */
    public static boolean mayDirect(
            Viewer viewer, Action action, QuestionState question, TallyEvent tally, Rules rules) {
        boolean chair = viewer.role() == CHAIR
                && rules.chairDirects()
                && roles(action).contains(CHAIR)
                && sight(viewer, question, tally) != Sight.NOTHING;
        return chair || may(viewer, action, question);
    }

    /**
     * Whether it counts that the viewer has {@code question} open: for its holder, who keeps it so, and for moderators, who
     * have what waits in hand so.
     */
    public static boolean worksOn(Viewer viewer, QuestionState question) {
        return writesDraft(viewer, question) || viewer.role() == MODERATOR && sight(viewer, question) != Sight.NOTHING;
    }

    /** Whether the viewer writes the answer to {@code question}: the official who holds it. */
    public static boolean writesDraft(Viewer viewer, QuestionState question) {
        return viewer.role() == OFFICIAL
                && sight(viewer, question) != Sight.NOTHING
                && question.heldBy(viewer.username());
    }

    /** Whether the viewer reads what is drafted as the answer: who writes it, moderators, and who approves. */
    public static boolean readsDraft(Viewer viewer, QuestionState question, Rules rules) {
        boolean approves = question.approvers().contains(viewer.username())
                || rules.approvers().contains(viewer.username());
        return worksOn(viewer, question)
                || viewer.role() == OFFICIAL && approves && sight(viewer, question) != Sight.NOTHING;
    }

    private static Sight ofHall(QuestionState question, boolean own, Sight ownSight) {
        if (own) {
            return ownSight;
        }
        return question.confidential() ? Sight.NOTHING : Sight.OTHER_HALL;
    }

    private static boolean involves(Viewer viewer, QuestionState question) {
        return question.heldBy(viewer.username())
                || question.advisers().contains(viewer.username())
                || question.approvers().contains(viewer.username());
    }

    /** Whether it lies where the chair sees it, or is called before all screens. What is private never does. */
    private static boolean onTable(Viewer viewer, QuestionState question, TallyEvent tally) {
        return tally != null
                && question.conference().equals(viewer.conference())
                && !question.confidential()
                && question.status().speakable()
                && (viewer.role() == CHAIR && tally.onFloor() || viewer.role() == SCREEN && tally.called());
    }

    private static boolean isPublic(QuestionState question) {
        return question.status() == QuestionStatus.PUBLISHED && !question.confidential();
    }

    /**
     * Whether {@code viewer} sees a file: of a question its own hall and the desk, of an answer the desk and who sees that
     * answer; everybody else once it was released and the question is published.
     *
     * @param tally who else asked it; null where nobody did
     */
    public static boolean seesAttachment(
            Viewer viewer, QuestionState question, TallyEvent tally, Attached on, boolean released) {
        boolean open = released && question.status() == QuestionStatus.PUBLISHED;
        return switch (sight(viewer, question, tally)) {
            case NOTHING -> false;
            case DESK -> true;
            case OWN_HALL -> on == Attached.QUESTION || given(question);
            case ASKED_TOO -> open || on == Attached.ANSWER && given(question);
            case OTHER_HALL, SCREEN -> open;
            // The chair's view has no answers.
            case CHAIR -> open && on == Attached.QUESTION;
        };
    }

    /**
     * Whether {@code viewer} may add and remove files: of a question whoever speaks for its asker, its official and
     * moderators; of an answer those two. An answer that needs approval is no longer its official's to add to once given:
     * nobody would have approved the file.
     */
    public static boolean mayAttach(Viewer viewer, QuestionState question, Attached to, Rules rules) {
        if (sight(viewer, question) == Sight.NOTHING) {
            return false;
        }
        boolean ofQuestion = to == Attached.QUESTION;
        return switch (viewer.role()) {
            case CLERK -> ofQuestion && viewer.isFrom(question.bridgePoint().code());
            case OPERATOR -> ofQuestion && question.channel() == Channel.HOTLINE;
            case OFFICIAL ->
                question.heldBy(viewer.username())
                        && (ofQuestion
                                || !given(question)
                                || question.approvers().isEmpty()
                                        && rules.approvers().isEmpty());
            case MODERATOR -> true;
            case TECHNICIAN, CHAIR, SCREEN, ADMIN -> false;
        };
    }

    /** Whether {@code viewer} may let the other halls see a file, once the question is published. */
    public static boolean mayRelease(Viewer viewer, QuestionState question) {
        return sight(viewer, question) == Sight.DESK
                && (viewer.role() == MODERATOR || viewer.role() == OFFICIAL && question.heldBy(viewer.username()));
    }

    /** Whether {@code viewer} reads what the desk says among itself about {@code question}. */
    public static boolean readsNotes(Viewer viewer, QuestionState question) {
        return sight(viewer, question) == Sight.DESK;
    }

    /** Whether {@code viewer} may join in. */
    public static boolean writesNotes(Viewer viewer, QuestionState question) {
        return readsNotes(viewer, question) && viewer.role() != ADMIN;
    }

    /**
     * Whether {@code viewer} knows of the telephone calls: who called is the operators' to know, and the moderators', who
     * answer for them.
     */
    public static boolean seesCalls(Viewer viewer) {
        return viewer.role() == OPERATOR || viewer.role() == MODERATOR;
    }

    /** Whether {@code viewer} takes calls and calls back. */
    public static boolean takesCalls(Viewer viewer) {
        return viewer.role() == OPERATOR;
    }

    /**
     * Whether {@code viewer} may read out an answer on the telephone: an operator who sees it. What a hall's private
     * question was answered is for that hall.
     */
    public static boolean readsOut(Viewer viewer, QuestionState question) {
        return takesCalls(viewer)
                && !question.owesWriting()
                && switch (sight(viewer, question)) {
                    case OWN_HALL -> given(question);
                    case OTHER_HALL -> question.status() == QuestionStatus.PUBLISHED;
                    default -> false;
                };
    }

    /** Whether {@code viewer} reads answers out to a whole hall: a clerk, to the own one, what every hall is sent. */
    public static boolean readsOutToHall(Viewer viewer, QuestionState question) {
        return viewer.role() == CLERK
                && viewer.bridgePoint() != null
                && sight(viewer, question) != Sight.NOTHING
                && isPublic(question)
                && !question.owesWriting();
    }

    /** Whether {@code viewer} knows which halls have seen the answer: who asked it, and the desk. */
    public static boolean seesReceipts(Viewer viewer, QuestionState question) {
        return sight(viewer, question).whole();
    }

    /** Whether {@code viewer} reads how {@code hall} stands at the session's end; who reads all halls reads the chair's line. */
    public static boolean readsClosing(Viewer viewer, String hall) {
        return switch (viewer.role()) {
            case CLERK -> viewer.isFrom(hall);
            case MODERATOR, ADMIN, CHAIR -> true;
            case OPERATOR, OFFICIAL, TECHNICIAN, SCREEN -> false;
        };
    }

    /** Whether {@code viewer} confirms at the session's end for {@code hall}: its clerk, or a moderator whom it has called. */
    public static boolean closes(Viewer viewer, String hall) {
        return viewer.role() == MODERATOR || viewer.role() == CLERK && viewer.isFrom(hall);
    }

    /** Whether {@code viewer} announces things to halls and officials, and ends what was announced. */
    public static boolean announces(Viewer viewer) {
        return viewer.role() == MODERATOR;
    }

    /**
     * Whether {@code viewer} sees an announcement: the desk all, a clerk and a screen what is for their hall, a screen no
     * message to those at the desks, an official what is for officials.
     */
    public static boolean seesAnnouncement(Viewer viewer, AnnouncementState announcement) {
        boolean here = viewer.role() != CLERK && viewer.role() != SCREEN
                || viewer.bridgePoint() != null
                        && announcement.reaches(viewer.bridgePoint().code());
        return here && seesForm(viewer, announcement);
    }

    /** The same without regard to which hall it is for: what all screens of a conference have in common. */
    public static boolean seesForm(Viewer viewer, AnnouncementState announcement) {
        if (!announcement.conference().equals(viewer.conference())) {
            return false;
        }
        return switch (viewer.role()) {
            case MODERATOR, ADMIN -> true;
            case CLERK -> forHalls(announcement);
            case SCREEN ->
                forHalls(announcement)
                        && (announcement.form() == AnnouncementForm.TICKER
                                || announcement.form() == AnnouncementForm.PAGE);
            case OFFICIAL -> announcement.reachesOfficials();
            case OPERATOR, TECHNICIAN, CHAIR -> false;
        };
    }

    /** Whether {@code viewer} says for the own hall, or as an official, that an announcement has arrived. */
    public static boolean acknowledges(Viewer viewer, AnnouncementState announcement) {
        return (viewer.role() == CLERK || viewer.role() == OFFICIAL) && seesAnnouncement(viewer, announcement);
    }

    /** Whether {@code viewer} knows who has acknowledged an announcement. */
    public static boolean seesAcknowledgements(Viewer viewer) {
        return viewer.role() == MODERATOR || viewer.role() == ADMIN;
    }

    /**
     * Whether {@code viewer} knows the address at which everybody reads what was published: those who hand it out, and
     * screens, which show it.
     */
    public static boolean seesReadingAddress(Viewer viewer) {
        return viewer.role() == MODERATOR || viewer.role() == ADMIN || viewer.role() == SCREEN;
    }

    private static boolean forHalls(AnnouncementState announcement) {
        return announcement.to() != null && announcement.to().halls();
    }

    private static boolean given(QuestionState question) {
        return question.status() == QuestionStatus.ANSWERED || question.status() == QuestionStatus.PUBLISHED;
    }
}

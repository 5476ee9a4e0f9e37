package vn.caunoi.questions.question;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import vn.caunoi.contracts.question.Action;
import vn.caunoi.contracts.question.AssignmentReason;
import vn.caunoi.contracts.question.OfficialRef;
import vn.caunoi.contracts.question.QuestionLink;
import vn.caunoi.contracts.question.QuestionNumber;
import vn.caunoi.contracts.question.QuestionState;
import vn.caunoi.contracts.question.Supplement;
import vn.caunoi.contracts.question.TopicRef;
import vn.caunoi.kit.problem.Problem;
import vn.caunoi.questions.text.FoldedText;
import vn.caunoi.questions.text.IdentityNumbers;

import static vn.caunoi.contracts.question.QuestionStatus.ANSWERED;
import static vn.caunoi.contracts.question.QuestionStatus.ASSIGNED;
import static vn.caunoi.contracts.question.QuestionStatus.DECLINED;
import static vn.caunoi.contracts.question.QuestionStatus.IN_PROGRESS;
import static vn.caunoi.contracts.question.QuestionStatus.MERGED;
import static vn.caunoi.contracts.question.QuestionStatus.NEEDS_INFO;
import static vn.caunoi.contracts.question.QuestionStatus.PUBLISHED;
import static vn.caunoi.contracts.question.QuestionStatus.SUBMITTED;
import static vn.caunoi.contracts.question.QuestionStatus.WITHDRAWN;

/**
 * A question from the hall to the answer. Each transition changes the state, raises the version by one and returns the
 * fact, or refuses with {@link IllegalTransition}. Who may do it is for {@link vn.caunoi.contracts.access.Access} to say.
 */
@Entity
@Table(name = "question")
public class Question extends AnsweredQuestion {
    /** For Hibernate. */
    protected Question() {}

    /** @param counter counts the conference's questions, from 1 */
    public Question(UUID id, long counter, Submission submission) {
        this.id = id;
        this.counter = counter;
        number = QuestionNumber.of(counter);
        conference = submission.conference();
        hallCode = submission.hall().code();
        hallName = submission.hall().name();
        channel = submission.channel();
        original = submission.text();
        urgent = submission.urgent();
        markedPrivate = submission.confidential();
        initials = submission.initials();
        slip = submission.slip();
        reportsLine = submission.reportsLine();
        asker = submission.asker();
        caller = submission.caller();
        advisers = List.of();
        approvers = List.of();
        supplements = List.of();
        pauses = List.of();
        word(original);
        file(submission.topic());
        if (submission.parent() != null) {
            parentId = submission.parent().id();
            parentNumber = submission.parent().number();
            parentKind = submission.parent().kind();
        }
    }

    public QuestionChange submit(Actor by, Instant now) {
        status = SUBMITTED;
        askedAt = now;
        return changed(Action.SUBMIT, by, now, null, null, topicCode);
    }

    public QuestionChange classify(TopicRef topic, Actor by, Instant now) {
        requireFit(Action.CLASSIFY);
        file(topic);
        escalated = false;
        return changed(Action.CLASSIFY, by, now, status, null, topic.label());
    }

    /** The router gives it to {@code official}: only while nobody has it, and it does not wait for the moderators. */
    public QuestionChange route(OfficialRef official, AssignmentReason why, Instant now) {
        if (status != SUBMITTED || escalated) {
            throw new IllegalTransition(state());
        }
        return assign(official, why, Actor.ROUTING, now);
    }

    /**
     * A moderator hands it to {@code official}, whoever has it, also out of a decline or a retraction, and, where an answer
     * is owed in writing, to whoever shall write it.
     */
    public QuestionChange assign(OfficialRef official, Actor by, Instant now) {
        return assign(official, AssignmentReason.BY_HAND, by, now);
    }

    private QuestionChange assign(OfficialRef official, AssignmentReason why, Actor by, Instant now) {
        requireFit(Action.ASSIGN);
        if (official.username().equals(officialUsername)) {
            throw new IllegalTransition(state());
        }
        var from = status;
        hold(official, why, now);
        escalated = false;
        if (!owed) {
            status = ASSIGNED;
            resumesAs = null;
            reason = null;
        }
        return changed(Action.ASSIGN, by, now, from, null, official.displayName());
    }

    /** Its official works on it; also without what was asked for, where that does not come or is not needed after all. */
    public QuestionChange take(Actor by, Instant now) {
        requireFit(Action.TAKE);
        var from = status;
        if (from == NEEDS_INFO) {
            resumesAs = null;
            reason = null;
        }
        status = IN_PROGRESS;
        takenAt = takenAt == null ? now : takenAt;
        return changed(Action.TAKE, by, now, from, null, null);
    }

    /** Its holder gave no sign of life for too long: it waits to be taken again. */
    public QuestionChange release(Instant now) {
        requireFit(Action.RELEASE);
        status = ASSIGNED;
        takenAt = null;
        waitsSince = now;
        return changed(Action.RELEASE, Actor.ROUTING, now, IN_PROGRESS, null, officialName);
    }

    /** Its holder did not take it in time: {@code deputy} gets it, whose time to take it is what is left of the holder's. */
    public QuestionChange escalate(OfficialRef deputy, AssignmentReason why, Instant now) {
        requireFit(Action.ESCALATE);
        if (deputy.username().equals(officialUsername)) {
            throw new IllegalTransition(state());
        }
        var since = waitsSince;
        hold(deputy, why, now);
        waitsSince = since;
        return changed(Action.ESCALATE, Actor.ROUTING, now, ASSIGNED, null, deputy.displayName());
    }

    /** Nobody took it in time: back to the tray, where it is the moderators' to see to. */
    public QuestionChange escalate(Instant now) {
        requireFit(Action.ESCALATE);
        escalated = true;
        return toTray(Action.ESCALATE, null, officialName, Actor.ROUTING, now);
    }

    /** Back to the tray; why is for the desk only, not for the asker. */
    public QuestionChange giveBack(String why, Actor by, Instant now) {
        requireFit(Action.GIVE_BACK);
        return toTray(Action.GIVE_BACK, why, null, by, now);
    }

    /** A moderator takes it from its holder, back to the tray. */
    public QuestionChange takeOver(Actor by, Instant now) {
        requireFit(Action.TAKE_OVER);
        return toTray(Action.TAKE_OVER, null, officialName, by, now);
    }

    /** Hands it on to a colleague. */
    public QuestionChange transfer(OfficialRef official, String why, Actor by, Instant now) {
        requireFit(Action.TRANSFER);
        if (official.username().equals(officialUsername)) {
            throw new IllegalTransition(state());
        }
        var from = status;
        status = ASSIGNED;
        resumesAs = null;
        hold(official, AssignmentReason.BY_HAND, now);
        return changed(Action.TRANSFER, by, now, from, why, official.displayName());
    }

    /** Hands it on to whoever answers {@code topic}: it waits to be routed. */
    public QuestionChange transfer(TopicRef topic, String why, Actor by, Instant now) {
        requireFit(Action.TRANSFER);
        file(topic);
        return toTray(Action.TRANSFER, why, topic.label(), by, now);
    }

    /** @param what what is missing; the asker reads it */
    public QuestionChange requestInfo(String what, Actor by, Instant now) {
        requireFit(Action.REQUEST_INFO);
        var from = status;
        resumesAs = status;
        status = NEEDS_INFO;
        reason = what;
        return changed(Action.REQUEST_INFO, by, now, from, what, null);
    }

    public QuestionChange supplement(String added, Actor by, Instant now) {
        requireFit(Action.SUPPLEMENT);
        var all = new ArrayList<>(supplements);
        all.add(new Supplement(added, now));
        supplements = List.copyOf(all);
        status = resumesAs;
        resumesAs = null;
        reason = null;
        return changed(Action.SUPPLEMENT, by, now, NEEDS_INFO, null, added);
    }

    /** Words what others read; the original stays. Without a phone or an identity number it is no longer private for that. */
    public QuestionChange edit(String wording, Actor by, Instant now) {
        requireFit(Action.EDIT);
        boolean open = !confidential;
        var before = text;
        word(wording);
        if (open && confidential && status == PUBLISHED) {
            throw Problem.of(409, "private-question", number);
        }
        return changed(Action.EDIT, by, now, status, null, before);
    }

    /**
     * Keeps it from other halls and all screens, whatever it says. What went to all bridge points is then for the one that
     * asked: it counts as answered, not as published.
     */
    public QuestionChange markPrivate(Actor by, Instant now) {
        requireFit(Action.MARK_PRIVATE);
        var from = status;
        markedPrivate = true;
        confidential = true;
        publishApproved = false;
        if (status == PUBLISHED) {
            status = ANSWERED;
            publishedAt = null;
        }
        return changed(Action.MARK_PRIVATE, by, now, from, null, null);
    }

    /** Keeps {@code wording} of what stood on the slip; the rest becomes questions of their own. */
    public QuestionChange split(String wording, List<String> others, Actor by, Instant now) {
        requireFit(Action.SPLIT);
        word(wording);
        return changed(Action.SPLIT, by, now, status, null, String.join(", ", others));
    }

    public QuestionChange decline(String why, Actor by, Instant now) {
        requireFit(Action.DECLINE);
        return end(DECLINED, Action.DECLINE, why, by, now);
    }

    public QuestionChange withdraw(Actor by, Instant now) {
        requireFit(Action.WITHDRAW);
        return end(WITHDRAWN, Action.WITHDRAW, null, by, now);
    }

    /** Puts the answer off to a date that the asker is told, and why. */
    public QuestionChange extend(Instant until, String why, Actor by, Instant now) {
        requireFit(Action.EXTEND);
        dueAt = until;
        promisedFor = until;
        if (status != NEEDS_INFO) {
            reason = why;
        }
        return changed(Action.EXTEND, by, now, status, why, null);
    }

    /** Becomes part of {@code main}, whose answer is its own from then on. */
    public QuestionChange merge(Question main, Actor by, Instant now) {
        requireFit(Action.MERGE);
        var from = status;
        resumesAs = officialUsername == null ? SUBMITTED : ASSIGNED;
        status = MERGED;
        takenAt = null;
        reason = null;
        point(main, null);
        return changed(Action.MERGE, by, now, from, null, main.number);
    }

    /** Comes along when the question that it was merged into is merged itself. */
    public QuestionChange comeAlong(Question main, Actor by, Instant now) {
        requireFit(Action.UNMERGE);
        point(main, mergedInto);
        return changed(Action.MERGE, by, now, MERGED, null, main.number);
    }

    /** Goes back to the question that it had come along with. */
    public QuestionChange goBack(Question former, Actor by, Instant now) {
        requireFit(Action.UNMERGE);
        point(former, null);
        return changed(Action.MERGE, by, now, MERGED, null, former.number);
    }

    /** Stands alone again, with whoever held it before. */
    public QuestionChange unmerge(Actor by, Instant now) {
        requireFit(Action.UNMERGE);
        var main = mergedNumber;
        status = resumesAs;
        resumesAs = null;
        mergedInto = null;
        mergedNumber = null;
        mergedVia = null;
        clear = null;
        waitsSince = status == ASSIGNED ? now : null;
        return changed(Action.UNMERGE, by, now, MERGED, null, main);
    }

    /** Somebody asks on from here. */
    public QuestionChange followedUp(String byNumber, Actor by, Instant now) {
        requireFit(Action.FOLLOW_UP);
        return changed(Action.FOLLOW_UP, by, now, status, null, byNumber);
    }

    /** Asks another official for advice; the holder stays responsible. */
    public QuestionChange consult(OfficialRef adviser, Actor by, Instant now) {
        requireFit(Action.CONSULT);
        if (!advisers.contains(adviser.username())) {
            var all = new ArrayList<>(advisers);
            all.add(adviser.username());
            advisers = List.copyOf(all);
        }
        return changed(Action.CONSULT, by, now, status, null, adviser.displayName());
    }

    /**
     * Reckons again when it is late, by what holds in its conference now. That is nobody's act, so the history has nothing
     * of it.
     *
     * @return its state, in a new version; empty when its times stay as they were
     */
    public Optional<QuestionState> reckonAnew() {
        if (!reckon()) {
            return Optional.empty();
        }
        version++;
        return Optional.of(state());
    }

    /**
     * Another question from the same asker, linked to this one. What stood on the same slip has no topic yet; what is
     * asked on is about the same.
     */
    public Submission another(String itsText, QuestionLink.Origin origin) {
        boolean askedOn = origin == QuestionLink.Origin.FOLLOW_UP;
        return new Submission(
                conference,
                hall(),
                channel,
                askedOn ? state().topic() : null,
                itsText,
                !askedOn && urgent,
                askedOn ? confidential : markedPrivate,
                asker,
                caller,
                initials,
                new QuestionLink(id, number, origin),
                null,
                false);
    }

    /**
     * The slip that it stood on came in once more. It stays as it is; what was said this time is remembered where that is
     * not the same.
     */
    public QuestionChange submittedAgain(String itsText, Actor by, Instant now) {
        boolean same = FoldedText.of(itsText).equals(FoldedText.of(original));
        return new QuestionChange(Action.SUBMIT_AGAIN, by, now, status, null, same ? null : itsText, state(), null);
    }

    private QuestionChange toTray(Action action, String why, String note, Actor by, Instant now) {
        var from = status;
        var freed = officialUsername;
        status = SUBMITTED;
        resumesAs = null;
        publishApproved = false;
        hold(null, null, null);
        return changed(action, by, now, from, why, note).freeing(freed);
    }

    private void word(String wording) {
        text = wording;
        folded = FoldedText.of(wording);
        confidential = markedPrivate || IdentityNumbers.in(wording);
    }

    private void file(TopicRef topic) {
        topicCode = topic == null ? null : topic.code();
        topicLabel = topic == null ? null : topic.label();
    }

    private void hold(OfficialRef official, AssignmentReason why, Instant now) {
        officialUsername = official == null ? null : official.username();
        officialName = official == null ? null : official.displayName();
        assignedWhy = why == null ? null : why.kind();
        assignedLoad = why == null ? null : why.load();
        assignedAt = now;
        waitsSince = now;
        takenAt = null;
    }

    private void point(Question main, UUID via) {
        mergedInto = main.id;
        mergedNumber = main.number;
        mergedVia = via;
    }
}

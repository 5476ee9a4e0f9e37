package vn.caunoi.questions.question;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import vn.caunoi.contracts.question.Action;
import vn.caunoi.contracts.question.Channel;
import vn.caunoi.contracts.question.HallRef;
import vn.caunoi.contracts.question.OfficialRef;
import vn.caunoi.contracts.question.QuestionNumber;
import vn.caunoi.contracts.question.QuestionState;
import vn.caunoi.contracts.question.QuestionStatus;
import vn.caunoi.contracts.question.TopicRef;
import vn.caunoi.kit.problem.Problem;
import vn.caunoi.questions.text.FoldedText;

import static vn.caunoi.contracts.question.QuestionStatus.ANSWERED;
import static vn.caunoi.contracts.question.QuestionStatus.ASSIGNED;
import static vn.caunoi.contracts.question.QuestionStatus.IN_PROGRESS;
import static vn.caunoi.contracts.question.QuestionStatus.PUBLISHED;
import static vn.caunoi.contracts.question.QuestionStatus.SUBMITTED;

/**
 * A question from the hall to the answer. Each transition changes the state, raises the version by one and returns the
 * fact, or refuses with {@link IllegalTransition}. Who may do it is for {@link vn.caunoi.contracts.access.Access} to say.
 */
@Entity
@Table(name = "question")
public class Question {
    private static final Map<Action, Set<QuestionStatus>> FITS = Map.of(
            Action.CLASSIFY, Set.of(SUBMITTED, ASSIGNED, IN_PROGRESS),
            Action.ASSIGN, Set.of(SUBMITTED, ASSIGNED, IN_PROGRESS),
            Action.TAKE, Set.of(ASSIGNED),
            Action.GIVE_BACK, Set.of(ASSIGNED, IN_PROGRESS),
            Action.ANSWER, Set.of(IN_PROGRESS),
            Action.PUBLISH, Set.of(ANSWERED));

    @Id
    private UUID id;

    private UUID conference;
    private long counter;
    private String number;
    private long version;

    @Enumerated(EnumType.STRING)
    private QuestionStatus status;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    private String hallCode;
    private String hallName;
    private String topicCode;
    private String topicLabel;
    private String text;
    private String original;
    private String folded;
    private boolean urgent;
    private boolean confidential;
    private String officialUsername;
    private String officialName;

    @Embedded
    private GivenAnswer answer;

    private String reason;
    private Instant askedAt;
    private Instant assignedAt;
    private Instant takenAt;
    private Instant publishedAt;

    @Embedded
    private Asker asker;

    @Embedded
    private Caller caller;

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
        text = original;
        folded = FoldedText.of(text);
        urgent = submission.urgent();
        confidential = submission.confidential();
        asker = submission.asker();
        caller = submission.caller();
        file(submission.topic());
    }

    public QuestionChange submit(Actor by, Instant now) {
        status = SUBMITTED;
        askedAt = now;
        return changed(Action.SUBMIT, by, now, null, null, topicCode);
    }

    public QuestionChange classify(TopicRef topic, Actor by, Instant now) {
        requireFit(Action.CLASSIFY);
        file(topic);
        return changed(Action.CLASSIFY, by, now, status, null, topic.label());
    }

    /** Hands it to {@code official}; by the router only while nobody has it, by a moderator also from one to another. */
    public QuestionChange assign(OfficialRef official, Actor by, Instant now) {
        requireFit(Action.ASSIGN);
        if (official.username().equals(officialUsername) || by.equals(Actor.ROUTING) && status != SUBMITTED) {
            throw new IllegalTransition(state());
        }
        var from = status;
        status = ASSIGNED;
        hold(official);
        assignedAt = now;
        takenAt = null;
        return changed(Action.ASSIGN, by, now, from, null, official.displayName());
    }

    public QuestionChange take(Actor by, Instant now) {
        requireFit(Action.TAKE);
        status = IN_PROGRESS;
        takenAt = now;
        return changed(Action.TAKE, by, now, ASSIGNED, null, null);
    }

    /** Back to the tray; why is for the desk only, not for the asker. */
    public QuestionChange giveBack(String why, Actor by, Instant now) {
        requireFit(Action.GIVE_BACK);
        var from = status;
        status = SUBMITTED;
        hold(null);
        assignedAt = null;
        takenAt = null;
        return changed(Action.GIVE_BACK, by, now, from, why, null);
    }

    /** @param publish sends it to all bridge points in the same breath */
    public QuestionChange answer(
            String answerText, List<String> references, boolean live, boolean publish, Actor by, Instant now) {
        requireFit(Action.ANSWER);
        if (publish) {
            requirePublishable();
        }
        answer = new GivenAnswer(answerText, List.copyOf(references), live, now, 1, by.username(), by.displayName());
        status = publish ? PUBLISHED : ANSWERED;
        publishedAt = publish ? now : null;
        return changed(Action.ANSWER, by, now, IN_PROGRESS, null, null);
    }

    public QuestionChange publish(Actor by, Instant now) {
        requireFit(Action.PUBLISH);
        requirePublishable();
        status = PUBLISHED;
        publishedAt = now;
        return changed(Action.PUBLISH, by, now, ANSWERED, null, null);
    }

    /** Whether {@code action} fits as it stands, whoever does it. */
    public boolean fits(Action action) {
        return FITS.getOrDefault(action, Set.of()).contains(status) && !(action == Action.PUBLISH && confidential);
    }

    /** As events carry it: without who asked or called. */
    public QuestionState state() {
        return new QuestionState(
                id,
                version,
                number,
                status,
                channel,
                conference,
                new HallRef(hallCode, hallName),
                topicCode == null ? null : new TopicRef(topicCode, topicLabel),
                text,
                original,
                urgent,
                confidential,
                officialUsername == null ? null : new OfficialRef(officialUsername, officialName),
                List.of(),
                List.of(),
                answer == null ? null : answer.toAnswer(),
                null,
                reason,
                askedAt,
                assignedAt,
                takenAt,
                publishedAt,
                null);
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    /** Its place in the conference: the later asked, the higher. */
    public long counter() {
        return counter;
    }

    public QuestionStatus status() {
        return status;
    }

    /** Null when none was noted. */
    public Asker asker() {
        return asker;
    }

    /** Null unless it was called in. */
    public Caller caller() {
        return caller;
    }

    private void requireFit(Action action) {
        if (!FITS.get(action).contains(status)) {
            throw new IllegalTransition(state());
        }
    }

    /** A private question never leaves its hall, whatever became of it. */
    private void requirePublishable() {
        if (confidential) {
            throw Problem.of(409, "private-question", number);
        }
    }

    private void file(TopicRef topic) {
        topicCode = topic == null ? null : topic.code();
        topicLabel = topic == null ? null : topic.label();
    }

    private void hold(OfficialRef official) {
        officialUsername = official == null ? null : official.username();
        officialName = official == null ? null : official.displayName();
    }

    private QuestionChange changed(Action action, Actor by, Instant now, QuestionStatus from, String why, String note) {
        version++;
        return new QuestionChange(action, by, now, from, why, note, state());
    }
}

package vn.caunoi.contracts.access;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import vn.caunoi.contracts.question.Answer;
import vn.caunoi.contracts.question.Channel;
import vn.caunoi.contracts.question.HallRef;
import vn.caunoi.contracts.question.OfficialRef;
import vn.caunoi.contracts.question.QuestionState;
import vn.caunoi.contracts.question.QuestionStatus;
import vn.caunoi.contracts.question.TopicRef;

/** A question for tests: freshly asked in Biên Hòa, without a topic, until it is said otherwise. */
public final class AQuestion {
    static final HallRef BIEN_HOA = new HallRef("731", "Thành phố Biên Hòa");
    static final OfficialRef LAN = new OfficialRef("official.lan", "Trần Thị Lan");
    private static final Instant ASKED = Instant.parse("2021-04-28T01:30:00Z");

    private final UUID conference;
    private QuestionStatus status = QuestionStatus.SUBMITTED;
    private Channel channel = Channel.WEB;
    private TopicRef topic;
    private boolean confidential;
    private OfficialRef official;
    private List<String> advisers = List.of();
    private List<String> approvers = List.of();
    private Answer answer;
    private String reason;

    private AQuestion(UUID conference) {
        this.conference = conference;
    }

    public static AQuestion of(UUID conference) {
        return new AQuestion(conference);
    }

    AQuestion calledIn() {
        channel = Channel.HOTLINE;
        return this;
    }

    AQuestion confidential() {
        confidential = true;
        return this;
    }

    AQuestion about(String code) {
        topic = new TopicRef(code, code);
        return this;
    }

    AQuestion heldByLan() {
        official = LAN;
        status = QuestionStatus.IN_PROGRESS;
        return this;
    }

    AQuestion advisedBy(String username) {
        advisers = List.of(username);
        return this;
    }

    AQuestion approvedBy(String... usernames) {
        approvers = List.of(usernames);
        return this;
    }

    /** With an answer by Lan; {@code status} says how far it has come. */
    AQuestion answered(QuestionStatus status) {
        heldByLan();
        this.status = status;
        answer = new Answer("Được bổ sung.", List.of("Điều 34"), false, ASKED.plusSeconds(60), 1, LAN);
        return this;
    }

    AQuestion declined() {
        status = QuestionStatus.DECLINED;
        reason = "Ngoài nội dung hội nghị";
        return this;
    }

    AQuestion published() {
        return answered(QuestionStatus.PUBLISHED);
    }

    AQuestion because(String why) {
        reason = why;
        return this;
    }

    public QuestionState state() {
        return new QuestionState(
                new UUID(0, 42),
                3,
                "42-7",
                status,
                channel,
                conference,
                BIEN_HOA,
                topic,
                "Cử tri được bổ sung ở đâu?",
                "cu tri dc bo sung o dau",
                false,
                confidential,
                official,
                advisers,
                approvers,
                answer,
                null,
                reason,
                ASKED,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}

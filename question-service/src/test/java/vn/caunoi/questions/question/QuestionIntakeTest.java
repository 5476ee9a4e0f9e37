package vn.caunoi.questions.question;

import java.time.Clock;
import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import vn.caunoi.contracts.UuidV7;
import vn.caunoi.contracts.question.Channel;
import vn.caunoi.contracts.question.QuestionLink;
import vn.caunoi.contracts.question.TopicRef;
import vn.caunoi.kit.trace.Traces;
import vn.caunoi.questions.testing.ServiceTest;
import vn.caunoi.questions.testing.TestConference;
import vn.caunoi.questions.testing.TestSubmission;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.caunoi.questions.testing.TestConference.BIEN_HOA;

/** A question is stored past Hibernate, and read by it: what asking sets must be all there. */
@QuarkusTest
class QuestionIntakeTest extends ServiceTest {
    private static final Actor CLERK = new Actor("clerk.731", "Thư ký");
    private static final String[] KEPT_BY_THE_DATABASE = {"weight", "urgency", "hallPlace"};

    @Inject
    QuestionIntake intake;

    @Inject
    QuestionRepository questions;

    @Inject
    Clock clock;

    private TestConference conference;

    @BeforeAll
    void meet() {
        conference = TestConference.live();
    }

    @Test
    void everything_that_was_asked_is_stored() throws Exception {
        var parent = ask(plain());
        var asked = Traces.within(
                Traces.step("ask", null).startSpan(),
                () -> ask(new Submission(
                        conference.id(),
                        BIEN_HOA,
                        Channel.HOTLINE,
                        new TopicRef("VOTER_LIST", "Danh sách cử tri"),
                        "Ghi tên ở đâu?",
                        true,
                        true,
                        new Asker("Bà Hoa", "Xã Tân Hạnh"),
                        new Caller("Ông Ba", "Tổ trưởng", "Xã Hiệp Hòa", "+84251000000", true),
                        "TH",
                        new QuestionLink(parent.id(), parent.number(), QuestionLink.Origin.FOLLOW_UP),
                        "731-K4F",
                        true)));

        assertThat(asked.askedTrace()).isNotNull();
        assertThat(asked.takeUpBy).isNotNull();
        assertStored(asked);
    }

    @Test
    void what_was_not_said_is_stored_as_nothing() {
        assertStored(ask(plain()));
    }

    private Submission plain() {
        return TestSubmission.of(conference.id(), "Ở đâu?");
    }

    private Question ask(Submission submission) {
        return QuarkusTransaction.requiringNew().call(() -> intake.ask(UuidV7.next(clock), submission, CLERK));
    }

    private void assertStored(Question asked) {
        var stored = QuarkusTransaction.requiringNew().call(() -> questions.findById(asked.id()));
        assertThat(stored)
                .usingRecursiveComparison()
                .ignoringFields(KEPT_BY_THE_DATABASE)
                .ignoringFields("reckoning")
                .ignoringFieldsMatchingRegexes(".*hibernate.*")
                .isEqualTo(asked);
    }
}

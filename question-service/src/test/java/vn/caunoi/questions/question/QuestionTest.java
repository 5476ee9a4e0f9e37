package vn.caunoi.questions.question;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import vn.caunoi.contracts.access.Rules;
import vn.caunoi.contracts.question.Action;
import vn.caunoi.contracts.question.AssignmentKind;
import vn.caunoi.contracts.question.AssignmentReason;
import vn.caunoi.contracts.question.OfficialRef;
import vn.caunoi.contracts.question.QuestionStatus;
import vn.caunoi.contracts.question.TopicRef;
import vn.caunoi.kit.problem.Problem;
import vn.caunoi.questions.testing.TestSubmission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class QuestionTest {
    private static final Instant NOON = Instant.parse("2021-04-28T05:00:00Z");
    private static final Actor CLERK = new Actor("clerk.731", "Tổ thư ký Biên Hòa");
    private static final Actor LAN = new Actor("lan", "Nguyễn Thị Lan");
    private static final Actor MODERATOR = new Actor("moderator", "Điều phối");
    private static final Rules APPROVED = new Rules(true, List.of("minh"));
    private static final OfficialRef MINH = new OfficialRef("minh", "Trần Văn Minh");
    private static final AssignmentReason BY_RULE = new AssignmentReason(AssignmentKind.RULE, 0);

    @Test
    void a_submitted_question_has_a_sayable_number_and_its_first_version() {
        var question = question(false);

        var change = question.submit(CLERK, NOON);

        var state = change.event().question();
        assertThat(state.number()).isEqualTo("42-7");
        assertThat(state.version()).isEqualTo(1);
        assertThat(state.status()).isEqualTo(QuestionStatus.SUBMITTED);
        assertThat(change.from()).isNull();
        assertThat(change.event().type()).isEqualTo("vn.caunoi.question.submit");
    }

    @Test
    void every_change_raises_the_version_by_one_and_tells_it() {
        var question = question(false);
        question.submit(CLERK, NOON);

        assertThat(question.assign(LAN.asOfficial(), Actor.ROUTING, NOON)
                        .after()
                        .version())
                .isEqualTo(2);
        assertThat(question.take(LAN, NOON).after().version()).isEqualTo(3);
        assertThat(question.answer(new Wording("Được.", List.of(), false), false, Rules.NONE, LAN, NOON)
                        .after()
                        .version())
                .isEqualTo(4);
        assertThat(question.publish(LAN, NOON).after().version()).isEqualTo(5);
        assertThat(question.status()).isEqualTo(QuestionStatus.PUBLISHED);
    }

    @Test
    void what_was_drafted_is_put_before_those_who_approve() {
        var question = taken();

        var state = question.review(Optional.of(new Wording("Dự thảo.", List.of(), false)), APPROVED, LAN, NOON)
                .after();

        assertThat(state.status()).isEqualTo(QuestionStatus.IN_REVIEW);
        assertThat(state.answer().text()).isEqualTo("Dự thảo.");
        assertThat(state.answer().writtenBy("lan")).isTrue();
        assertThat(state.approvers()).containsExactly("minh");
    }

    @Test
    void without_a_draft_the_answer_as_it_stands_is_put_before_those_who_approve() {
        var question = taken();
        question.answer(new Wording("Được.", List.of(), false), false, APPROVED, LAN, NOON);
        question.rework("Ghi rõ điều luật", new Actor("minh", "Trần Văn Minh"), NOON);

        var state = question.review(Optional.empty(), APPROVED, LAN, NOON).after();

        assertThat(state.status()).isEqualTo(QuestionStatus.IN_REVIEW);
        assertThat(state.answer().revision()).isEqualTo(1);
    }

    @Test
    void nothing_is_put_before_anybody_while_nothing_is_written() {
        var question = taken();

        assertThatThrownBy(() -> question.review(Optional.empty(), APPROVED, LAN, NOON))
                .isInstanceOfSatisfying(
                        Problem.class, refused -> assertThat(refused.code()).isEqualTo("nothing-to-review"));
        assertThat(question.version()).isEqualTo(3);
    }

    @Test
    void a_question_that_is_in_progress_is_not_taken_again() {
        var question = taken();

        assertThatThrownBy(() -> question.take(LAN, NOON)).isInstanceOfSatisfying(IllegalTransition.class, refused -> {
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.args()).contains("42-7", LAN.displayName());
        });
        assertThat(question.version()).isEqualTo(3);
    }

    @Test
    void the_router_never_takes_a_question_from_who_has_it() {
        var question = assigned();

        assertThatThrownBy(() -> question.route(MINH, BY_RULE, NOON)).isInstanceOf(IllegalTransition.class);
    }

    @Test
    void a_moderator_moves_a_question_from_one_official_to_another() {
        var question = taken();

        var state = question.assign(MINH, MODERATOR, NOON).after();

        assertThat(state.official()).isEqualTo(MINH);
        assertThat(state.status()).isEqualTo(QuestionStatus.ASSIGNED);
        assertThat(state.takenAt()).isNull();
    }

    @Test
    void a_question_is_not_assigned_to_who_has_it_already() {
        var question = assigned();

        assertThatThrownBy(() -> question.assign(LAN.asOfficial(), MODERATOR, NOON))
                .isInstanceOf(IllegalTransition.class);
    }

    @Test
    void a_question_given_back_waits_again_and_remembers_whom_it_freed() {
        var question = taken();

        var change = question.giveBack("Ngoài phần của tôi", LAN, NOON);

        assertThat(change.after().status()).isEqualTo(QuestionStatus.SUBMITTED);
        assertThat(change.after().official()).isNull();
        assertThat(change.after().reason()).as("the asker does not see it").isNull();
        assertThat(change.reason()).isEqualTo("Ngoài phần của tôi");
        assertThat(change.official()).isEqualTo("lan");
    }

    @Test
    void an_answer_with_publish_goes_to_all_halls_at_once() {
        var state = taken().answer(
                        new Wording("Được.", List.of("Luật 85/2015/QH13"), true), true, Rules.NONE, LAN, NOON)
                .after();

        assertThat(state.status()).isEqualTo(QuestionStatus.PUBLISHED);
        assertThat(state.publishedAt()).isEqualTo(NOON);
        assertThat(state.answer().references()).containsExactly("Luật 85/2015/QH13");
        assertThat(state.answer().revision()).isEqualTo(1);
    }

    @Test
    void a_private_question_is_answered_but_never_published() {
        var question = question(true);
        question.submit(CLERK, NOON);
        question.assign(LAN.asOfficial(), Actor.ROUTING, NOON);
        question.take(LAN, NOON);

        assertThatThrownBy(() -> question.answer(new Wording("Được.", List.of(), false), true, Rules.NONE, LAN, NOON))
                .isInstanceOf(Problem.class);
        assertThat(question.version()).isEqualTo(3);
        question.answer(new Wording("Được.", List.of(), false), false, Rules.NONE, LAN, NOON);
        assertThatThrownBy(() -> question.publish(LAN, NOON)).isInstanceOf(Problem.class);
        assertThat(question.fits(Action.PUBLISH)).isFalse();
    }

    @Test
    void classifying_changes_the_topic_and_not_the_status() {
        var question = question(false);
        question.submit(CLERK, NOON);

        var change = question.classify(new TopicRef("SEALS", "Dấu"), MODERATOR, NOON);

        assertThat(change.after().topic().code()).isEqualTo("SEALS");
        assertThat(change.after().status()).isEqualTo(QuestionStatus.SUBMITTED);
        assertThat(change.note()).isEqualTo("Dấu");
    }

    @Test
    void an_answered_question_is_neither_classified_nor_assigned_nor_given_back() {
        var question = taken();
        question.answer(new Wording("Được.", List.of(), false), false, Rules.NONE, LAN, NOON);

        assertThatThrownBy(() -> question.classify(new TopicRef("SEALS", "Dấu"), MODERATOR, NOON))
                .isInstanceOf(IllegalTransition.class);
        assertThatThrownBy(() -> question.assign(MINH, MODERATOR, NOON)).isInstanceOf(IllegalTransition.class);
        assertThatThrownBy(() -> question.giveBack("…", LAN, NOON)).isInstanceOf(IllegalTransition.class);
    }

    private static Question assigned() {
        var question = question(false);
        question.submit(CLERK, NOON);
        question.assign(LAN.asOfficial(), Actor.ROUTING, NOON);
        return question;
    }

    private static Question taken() {
        var question = assigned();
        question.take(LAN, NOON);
        return question;
    }

    private static Question question(boolean confidential) {
        var submission = TestSubmission.of(UUID.randomUUID(), "Cử tri tạm trú ghi tên ở đâu?", confidential)
                .filedUnder(new TopicRef("VOTER_LIST", "Danh sách cử tri"));
        return new Question(UUID.randomUUID(), 42, submission);
    }
}

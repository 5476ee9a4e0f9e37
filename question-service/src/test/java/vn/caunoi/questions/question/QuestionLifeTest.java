package vn.caunoi.questions.question;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.caunoi.contracts.access.Rules;
import vn.caunoi.contracts.question.Action;
import vn.caunoi.contracts.question.Channel;
import vn.caunoi.contracts.question.HallRef;
import vn.caunoi.contracts.question.OfficialRef;
import vn.caunoi.contracts.question.QuestionLink;
import vn.caunoi.contracts.question.TopicRef;
import vn.caunoi.kit.problem.Problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
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
import static vn.caunoi.contracts.question.QuestionStatus.WITHDRAWN;

/** What happens to a question beside the straight road, which {@link QuestionTest} walks. */
class QuestionLifeTest {
    private static final Instant NOON = Instant.parse("2021-04-28T05:00:00Z");
    private static final Actor CLERK = new Actor("clerk.731", "Tổ thư ký Biên Hòa");
    private static final Actor LAN = new Actor("lan", "Nguyễn Thị Lan");
    private static final Actor MODERATOR = new Actor("moderator", "Điều phối");
    private static final OfficialRef MINH = new OfficialRef("minh", "Trần Văn Minh");
    private static final TopicRef SEALS = new TopicRef("SEALS", "Dấu");
    private static final Wording YES = new Wording("Được.", List.of("Luật 85/2015/QH13"), false);
    private static final Wording ALOUD = new Wording("", List.of(), true);
    private static final Rules HOA_APPROVES = new Rules(true, List.of("hoa"));

    @Test
    void what_is_handed_to_a_colleague_waits_for_that_one() {
        var state = taken().transfer(MINH, "Phần của anh Minh", LAN, NOON).after();

        assertThat(state.status()).isEqualTo(ASSIGNED);
        assertThat(state.official()).isEqualTo(MINH);
        assertThat(state.takenAt()).isNull();
    }

    @Test
    void what_is_handed_to_another_topic_waits_to_be_routed_and_frees_its_holder() {
        var change = taken().transfer(SEALS, "Về con dấu", LAN, NOON);

        assertThat(change.after().status()).isEqualTo(SUBMITTED);
        assertThat(change.after().topic()).isEqualTo(SEALS);
        assertThat(change.after().official()).isNull();
        assertThat(change.official()).isEqualTo("lan");
        assertThat(change.reason()).isEqualTo("Về con dấu");
    }

    @Test
    void a_supplement_brings_it_back_to_where_it_was() {
        var question = taken();
        var asked = question.requestInfo("Ở xã nào?", LAN, NOON).after();
        assertThat(asked.status()).isEqualTo(NEEDS_INFO);
        assertThat(asked.reason()).as("the asker reads what is missing").isEqualTo("Ở xã nào?");

        var state = question.supplement("Xã Phú Lý.", CLERK, NOON).after();

        assertThat(state.status()).isEqualTo(IN_PROGRESS);
        assertThat(state.reason()).isNull();
        assertThat(state.supplements()).singleElement().satisfies(added -> assertThat(added.text())
                .isEqualTo("Xã Phú Lý."));
        assertThat(state.original()).isEqualTo("Cử tri tạm trú ghi tên ở đâu?");
    }

    @Test
    void its_official_goes_on_without_a_supplement_that_does_not_come() {
        var question = taken();
        question.requestInfo("Ở xã nào?", LAN, NOON.plusSeconds(60));

        var change = question.take(LAN, NOON.plusSeconds(180));

        assertThat(change.from()).isEqualTo(NEEDS_INFO);
        assertThat(change.after().status()).isEqualTo(IN_PROGRESS);
        assertThat(change.after().reason()).as("nothing is missing any more").isNull();
        assertThat(change.after().takenAt()).as("when it was first taken").isEqualTo(NOON);
        assertThat(question.pauses()).containsExactly(new Pause(NOON.plusSeconds(60), NOON.plusSeconds(180)));
        assertThat(question.answer(YES, false, Rules.NONE, LAN, NOON).after().status())
                .isEqualTo(ANSWERED);
    }

    @Test
    void what_waits_for_a_supplement_with_nobody_is_taken_by_nobody() {
        var question = question("Ghi tên ở đâu?", false);
        question.submit(CLERK, NOON);
        question.requestInfo("Ở xã nào?", MODERATOR, NOON);

        assertThat(question.fits(Action.TAKE)).isFalse();
    }

    @Test
    void nothing_is_supplemented_that_nobody_asked_for() {
        assertThatThrownBy(() -> taken().supplement("Thêm", CLERK, NOON)).isInstanceOf(IllegalTransition.class);
    }

    @Test
    void a_question_is_withdrawn_until_somebody_has_taken_it() {
        assertThat(assigned().withdraw(CLERK, NOON).after().status()).isEqualTo(WITHDRAWN);
        assertThatThrownBy(() -> taken().withdraw(CLERK, NOON)).isInstanceOf(IllegalTransition.class);

        var asked = taken();
        asked.requestInfo("Ở xã nào?", LAN, NOON);
        assertThat(asked.fits(Action.WITHDRAW)).isFalse();
    }

    @Test
    void a_declined_question_tells_why_and_a_moderator_may_open_it_again() {
        var question = taken();
        var declined = question.decline("Ngoài nội dung hội nghị", LAN, NOON).after();
        assertThat(declined.status()).isEqualTo(DECLINED);
        assertThat(declined.reason()).isEqualTo("Ngoài nội dung hội nghị");

        var opened = question.assign(MINH, MODERATOR, NOON).after();

        assertThat(opened.status()).isEqualTo(ASSIGNED);
        assertThat(opened.reason()).isNull();
    }

    @Test
    void an_answer_put_off_has_a_date_until_it_is_given() {
        var question = taken();
        var later = NOON.plus(Duration.ofDays(3));
        var promised =
                question.extend(later, "Chờ văn bản của Trung ương", LAN, NOON).after();
        assertThat(promised.promisedFor()).isEqualTo(later);
        assertThat(promised.dueAt()).isEqualTo(later);
        assertThat(promised.status()).isEqualTo(IN_PROGRESS);

        var answered = question.answer(YES, false, Rules.NONE, LAN, NOON).after();

        assertThat(answered.promisedFor()).isNull();
        assertThat(answered.reason()).isNull();
    }

    @Test
    void an_edited_wording_leaves_the_original_as_it_was_typed() {
        var state =
                taken().edit("Cử tri tạm trú bỏ phiếu ở đâu?", MODERATOR, NOON).after();

        assertThat(state.text()).isEqualTo("Cử tri tạm trú bỏ phiếu ở đâu?");
        assertThat(state.original()).isEqualTo("Cử tri tạm trú ghi tên ở đâu?");
    }

    @Test
    void a_text_with_a_phone_number_is_private_until_it_is_worded_without() {
        var question = question("Gọi 0999 000 012 được không?", false);
        assertThat(question.submit(CLERK, NOON).after().confidential()).isTrue();

        var state = question.edit("Gọi số của xã được không?", MODERATOR, NOON).after();

        assertThat(state.confidential()).isFalse();
    }

    @Test
    void what_was_marked_private_stays_so_whatever_it_says() {
        var question = question("Khiếu nại ông A?", true);
        question.submit(CLERK, NOON);

        assertThat(question.edit("Khiếu nại thế nào?", MODERATOR, NOON).after().confidential())
                .isTrue();
    }

    @Test
    void what_is_marked_private_afterwards_stays_so_whatever_it_says() {
        var question = taken();

        assertThat(question.markPrivate(LAN, NOON).after().confidential()).isTrue();
        assertThat(question.edit("Ghi tên ở đâu?", LAN, NOON).after().confidential())
                .isTrue();
        assertThat(question.fits(Action.MARK_PRIVATE)).isFalse();
    }

    @Test
    void what_went_to_all_bridge_points_is_for_the_asking_one_once_it_is_marked_private() {
        var question = published();

        var change = question.markPrivate(MODERATOR, NOON);

        assertThat(change.from()).isEqualTo(PUBLISHED);
        assertThat(change.after().status()).isEqualTo(ANSWERED);
        assertThat(change.after().publishedAt()).isNull();
        assertThat(question.fits(Action.PUBLISH)).isFalse();
    }

    @Test
    void an_answer_that_waits_for_approval_goes_to_the_asking_hall_alone_once_marked_private() {
        var question = taken();
        question.answer(YES, true, HOA_APPROVES, LAN, NOON);
        question.markPrivate(LAN, NOON);

        assertThat(question.approve(MODERATOR, NOON).after().status()).isEqualTo(ANSWERED);
    }

    @Test
    void a_published_wording_takes_no_phone_number() {
        var question = published();

        assertThatThrownBy(() -> question.edit("Gọi 0999000012?", LAN, NOON)).isInstanceOf(Problem.class);
    }

    @Test
    void a_follow_up_is_about_the_same_and_a_part_of_a_slip_about_nothing_yet() {
        var question = published();

        var followUp = question.another("Còn người mới đến?", QuestionLink.Origin.FOLLOW_UP);
        var part = question.another("Dấu thì sao?", QuestionLink.Origin.SPLIT);

        assertThat(followUp.topic().code()).isEqualTo("VOTER_LIST");
        assertThat(followUp.parent().number()).isEqualTo("42-7");
        assertThat(part.topic()).isNull();
        assertThat(part.hall()).isEqualTo(question.hall());
    }

    @Test
    void an_answer_given_aloud_is_owed_in_writing_until_its_gist_is_there() {
        var question = taken();
        var aloud = question.answer(ALOUD, false, HOA_APPROVES, LAN, NOON).after();
        assertThat(aloud.status()).as("there is nothing to approve yet").isEqualTo(ANSWERED);
        assertThat(aloud.owesWriting()).isTrue();
        assertThat(question.fits(Action.PUBLISH)).isFalse();

        var written = question.answer(YES, true, Rules.NONE, LAN, NOON).after();

        assertThat(written.owesWriting()).isFalse();
        assertThat(written.status()).isEqualTo(PUBLISHED);
        assertThat(written.answer().revision()).isEqualTo(2);
    }

    @Test
    void who_owes_a_gist_may_change_without_opening_the_question_again() {
        var question = taken();
        question.answer(ALOUD, false, Rules.NONE, LAN, NOON);

        var state = question.assign(MINH, MODERATOR, NOON).after();

        assertThat(state.official()).isEqualTo(MINH);
        assertThat(state.status()).isEqualTo(ANSWERED);
        assertThat(state.owesWriting()).isTrue();
    }

    @Test
    void a_written_answer_is_not_written_again_but_corrected() {
        var question = published();
        assertThatThrownBy(() -> question.answer(YES, true, Rules.NONE, LAN, NOON))
                .isInstanceOf(IllegalTransition.class);

        var state = question.correct(new Wording("Không.", List.of(), false), Rules.NONE, LAN, NOON.plusSeconds(60))
                .after();

        assertThat(state.status()).isEqualTo(PUBLISHED);
        assertThat(state.answer().revision()).isEqualTo(2);
        assertThat(state.answer().text()).isEqualTo("Không.");
        assertThat(state.publishedAt()).as("when it was first published").isEqualTo(NOON);
    }

    @Test
    void a_correction_asks_again_whether_it_is_clear() {
        var question = published();
        question.confirm(false, CLERK, NOON);

        assertThat(question.correct(YES, Rules.NONE, LAN, NOON).after().clear()).isNull();
    }

    @Test
    void a_retracted_answer_tells_why_and_the_next_one_is_a_new_revision() {
        var question = published();
        var retracted = question.retract("Sai văn bản", MODERATOR, NOON).after();
        assertThat(retracted.status()).isEqualTo(RETRACTED);
        assertThat(retracted.publishedAt()).isNull();
        assertThat(retracted.reason()).isEqualTo("Sai văn bản");

        question.assign(MINH, MODERATOR, NOON);
        question.take(new Actor("minh", "Trần Văn Minh"), NOON);
        var again = question.answer(YES, true, Rules.NONE, new Actor("minh", "Minh"), NOON)
                .after();

        assertThat(again.answer().revision()).isEqualTo(2);
        assertThat(again.reason()).isNull();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void an_approved_answer_goes_where_its_author_wanted_it(boolean publish) {
        var question = taken();
        var waiting = question.answer(YES, publish, HOA_APPROVES, LAN, NOON).after();
        assertThat(waiting.status()).isEqualTo(IN_REVIEW);
        assertThat(waiting.approvers()).containsExactly("hoa");
        assertThat(waiting.publishedAt()).isNull();

        var state = question.approve(new Actor("hoa", "Hoa"), NOON).after();

        assertThat(state.status()).isEqualTo(publish ? PUBLISHED : ANSWERED);
    }

    @Test
    void a_text_sent_back_is_worked_on_and_put_forward_again() {
        var question = taken();
        question.answer(YES, true, HOA_APPROVES, LAN, NOON);

        var change = question.rework("Thiếu căn cứ", new Actor("hoa", "Hoa"), NOON);
        assertThat(change.after().status()).isEqualTo(IN_PROGRESS);
        assertThat(change.reason()).isEqualTo("Thiếu căn cứ");
        assertThat(change.after().reason()).as("not for the asker").isNull();

        assertThat(question.review(Optional.empty(), HOA_APPROVES, LAN, NOON)
                        .after()
                        .status())
                .isEqualTo(IN_REVIEW);
        assertThat(question.approve(new Actor("hoa", "Hoa"), NOON).after().status())
                .isEqualTo(PUBLISHED);
    }

    @Test
    void a_correction_waits_for_approval_too() {
        var question = published();

        var state = question.correct(YES, HOA_APPROVES, LAN, NOON).after();

        assertThat(state.status()).isEqualTo(IN_REVIEW);
        assertThat(question.approve(new Actor("hoa", "Hoa"), NOON).after().status())
                .isEqualTo(PUBLISHED);
    }

    @Test
    void a_merged_question_points_at_its_main_one_and_stands_alone_again() {
        var main = question("Cử tri tạm trú?", false);
        main.submit(CLERK, NOON);
        var question = taken();

        var merged = question.merge(main, MODERATOR, NOON).after();
        assertThat(merged.status()).isEqualTo(MERGED);
        assertThat(merged.mergedInto()).isEqualTo(main.id());
        assertThat(merged.mergedIntoNumber()).isEqualTo(main.number());

        var alone = question.unmerge(MODERATOR, NOON).after();
        assertThat(alone.status()).as("its official has it again").isEqualTo(ASSIGNED);
        assertThat(alone.mergedInto()).isNull();
    }

    @Test
    void a_released_question_waits_for_its_official_to_take_it_again() {
        var state = taken().release(NOON).after();

        assertThat(state.status()).isEqualTo(ASSIGNED);
        assertThat(state.official().username()).isEqualTo("lan");
        assertThat(state.takenAt()).isNull();
    }

    @Test
    void a_taken_over_question_is_back_at_the_desk() {
        var change = taken().takeOver(MODERATOR, NOON);

        assertThat(change.after().status()).isEqualTo(SUBMITTED);
        assertThat(change.after().official()).isNull();
        assertThat(change.official()).isEqualTo("lan");
    }

    @Test
    void advice_is_asked_without_the_holder_losing_the_question() {
        var state = taken().consult(MINH, LAN, NOON).after();

        assertThat(state.advisers()).containsExactly("minh");
        assertThat(state.official().username()).isEqualTo("lan");
    }

    private static Question assigned() {
        var question = question("Cử tri tạm trú ghi tên ở đâu?", false);
        question.submit(CLERK, NOON);
        question.assign(LAN.asOfficial(), Actor.ROUTING, NOON);
        return question;
    }

    private static Question taken() {
        var question = assigned();
        question.take(LAN, NOON);
        return question;
    }

    private static Question published() {
        var question = taken();
        question.answer(YES, true, Rules.NONE, LAN, NOON);
        return question;
    }

    @Test
    void a_slip_that_comes_in_again_leaves_the_question_as_it_is_and_keeps_what_was_said() {
        var question = question("Dấu hỏng thì sao?", false);
        question.submit(LAN, NOON);

        var again = question.submittedAgain("Dấu bị hỏng thì xin dấu khác ở đâu?", LAN, NOON);

        assertThat(again.action()).isEqualTo(Action.SUBMIT_AGAIN);
        assertThat(again.note()).isEqualTo("Dấu bị hỏng thì xin dấu khác ở đâu?");
        assertThat(again.after()).isEqualTo(question.state());
        assertThat(question.version()).isEqualTo(1);
    }

    @Test
    void a_slip_that_comes_in_again_with_the_same_words_leaves_no_note() {
        var question = question("Dấu hỏng thì sao?", false);
        question.submit(LAN, NOON);

        assertThat(question.submittedAgain("DAU  HONG thi sao?", LAN, NOON).note())
                .isNull();
    }

    private static Question question(String text, boolean confidential) {
        return new Question(
                UUID.randomUUID(),
                42,
                new Submission(
                        UUID.randomUUID(),
                        new HallRef("731", "Thành phố Biên Hòa"),
                        Channel.WEB,
                        new TopicRef("VOTER_LIST", "Danh sách cử tri"),
                        text,
                        false,
                        confidential,
                        null,
                        null,
                        "NTL",
                        null,
                        null,
                        false));
    }
}

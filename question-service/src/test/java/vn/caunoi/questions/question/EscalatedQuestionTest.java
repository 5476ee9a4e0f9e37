package vn.caunoi.questions.question;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import vn.caunoi.contracts.access.Rules;
import vn.caunoi.contracts.question.Action;
import vn.caunoi.contracts.question.AssignmentKind;
import vn.caunoi.contracts.question.AssignmentReason;
import vn.caunoi.contracts.question.OfficialRef;
import vn.caunoi.contracts.question.QuestionStatus;
import vn.caunoi.contracts.question.TopicRef;
import vn.caunoi.questions.testing.TestSubmission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Why a question is with somebody, what becomes of it when they leave it, and when its clock stands still. */
class EscalatedQuestionTest {
    private static final Instant NOON = Instant.parse("2021-04-28T05:00:00Z");
    private static final Actor CLERK = new Actor("clerk.731", "Tổ thư ký Biên Hòa");
    private static final Actor MODERATOR = new Actor("moderator", "Điều phối");
    private static final Actor LAN = new Actor("lan", "Nguyễn Thị Lan");
    private static final OfficialRef MINH = new OfficialRef("minh", "Trần Văn Minh");
    private static final AssignmentReason BY_RULE = new AssignmentReason(AssignmentKind.RULE, 2);
    private static final AssignmentReason IN_TURN = new AssignmentReason(AssignmentKind.ESCALATION, 1);

    private final Question question = new Question(
            UUID.randomUUID(),
            42,
            TestSubmission.of(UUID.randomUUID(), "Dấu lấy ở đâu?").filedUnder(new TopicRef("SEALS", "Dấu")));

    @Test
    void who_gets_it_from_the_router_gets_it_with_the_reason() {
        question.submit(CLERK, NOON);

        var change = question.route(LAN.asOfficial(), BY_RULE, NOON);

        assertThat(change.action()).isEqualTo(Action.ASSIGN);
        assertThat(change.by()).isEqualTo(Actor.ROUTING);
        assertThat(change.after().assignedWhy()).isEqualTo(BY_RULE);
        assertThat(change.assignedWhy()).isEqualTo(BY_RULE);
    }

    @Test
    void what_people_hand_on_was_given_by_hand() {
        question.submit(CLERK, NOON);

        assertThat(question.assign(LAN.asOfficial(), MODERATOR, NOON).after().assignedWhy())
                .isEqualTo(AssignmentReason.BY_HAND);
        assertThat(question.transfer(MINH, "Việc của Minh", LAN, NOON).after().assignedWhy())
                .isEqualTo(AssignmentReason.BY_HAND);
    }

    @Test
    void what_goes_back_to_the_tray_is_with_nobody_for_no_reason() {
        assigned();

        assertThat(question.giveBack("Không rõ", LAN, NOON).after().assignedWhy())
                .isNull();
    }

    @Test
    void a_deputy_has_what_is_left_of_the_time() {
        assigned();

        var change = question.escalate(MINH, IN_TURN, NOON.plusSeconds(300));

        assertThat(change.action()).isEqualTo(Action.ESCALATE);
        assertThat(change.after().status()).isEqualTo(QuestionStatus.ASSIGNED);
        assertThat(change.after().official()).isEqualTo(MINH);
        assertThat(change.after().assignedAt()).isEqualTo(NOON.plusSeconds(300));
        assertThat(change.assignedWhy()).isEqualTo(IN_TURN);
        assertThat(question.waitsSince()).isEqualTo(NOON);
    }

    @Test
    void what_nobody_took_is_the_moderators_and_not_routed_again_by_itself() {
        assigned();

        var change = question.escalate(NOON.plusSeconds(600));

        assertThat(change.after().status()).isEqualTo(QuestionStatus.SUBMITTED);
        assertThat(change.after().official()).isNull();
        assertThat(change.after().escalated()).isTrue();
        assertThat(change.note()).isEqualTo(LAN.displayName());
        assertThatThrownBy(() -> question.route(MINH, BY_RULE, NOON)).isInstanceOf(IllegalTransition.class);
    }

    @Test
    void filed_anew_it_is_routed_again() {
        assigned();
        question.escalate(NOON.plusSeconds(600));

        var filed = question.classify(new TopicRef("SEALS", "Dấu"), MODERATOR, NOON.plusSeconds(700));

        assertThat(filed.after().escalated()).isNull();
        assertThat(question.route(MINH, BY_RULE, NOON.plusSeconds(701)).after().status())
                .isEqualTo(QuestionStatus.ASSIGNED);
    }

    @Test
    void given_by_hand_it_no_longer_waits_for_the_moderators() {
        assigned();
        question.escalate(NOON.plusSeconds(600));

        assertThat(question.assign(MINH, MODERATOR, NOON.plusSeconds(700))
                        .after()
                        .escalated())
                .isNull();
    }

    @Test
    void what_somebody_works_on_is_left_with_them() {
        assigned();
        question.take(LAN, NOON);

        assertThatThrownBy(() -> question.escalate(NOON)).isInstanceOf(IllegalTransition.class);
        assertThatThrownBy(() -> question.escalate(MINH, IN_TURN, NOON)).isInstanceOf(IllegalTransition.class);
    }

    @Test
    void whoever_is_given_it_back_after_a_silence_has_all_the_time_again() {
        assigned();
        question.take(LAN, NOON);

        question.release(NOON.plusSeconds(3_600));

        assertThat(question.waitsSince()).isEqualTo(NOON.plusSeconds(3_600));
    }

    @Test
    void its_clock_stands_still_while_it_waits_for_its_asker() {
        assigned();

        question.requestInfo("Xã nào?", LAN, NOON.plusSeconds(60));
        assertThat(question.pauses()).containsExactly(new Pause(NOON.plusSeconds(60), null));
        question.supplement("Xã Phú Lý", CLERK, NOON.plusSeconds(120));
        question.edit("Dấu của xã Phú Lý lấy ở đâu?", LAN, NOON.plusSeconds(130));

        assertThat(question.pauses()).containsExactly(new Pause(NOON.plusSeconds(60), NOON.plusSeconds(120)));
    }

    @Test
    void its_clock_stands_still_while_it_is_done_with() {
        assigned();

        question.decline("Ngoài nội dung", MODERATOR, NOON.plusSeconds(60));
        question.assign(MINH, MODERATOR, NOON.plusSeconds(90));

        assertThat(question.pauses()).containsExactly(new Pause(NOON.plusSeconds(60), NOON.plusSeconds(90)));
    }

    @Test
    void it_is_to_be_taken_up_until_somebody_takes_it_and_answered_until_it_is() {
        question.reckonBy(after(5, 30));
        question.submit(CLERK, NOON);
        question.route(LAN.asOfficial(), BY_RULE, NOON);
        assertThat(question.state().takeUpBy()).isEqualTo(NOON.plusSeconds(300));
        assertThat(question.state().dueAt()).isEqualTo(NOON.plusSeconds(1_800));

        question.take(LAN, NOON);
        assertThat(question.state().takeUpBy()).isNull();
        assertThat(question.state().dueAt()).isEqualTo(NOON.plusSeconds(1_800));

        question.answer(new Wording("Ở xã.", List.of(), false), false, Rules.NONE, LAN, NOON);
        assertThat(question.state().dueAt()).as("what it was due at").isEqualTo(NOON.plusSeconds(1_800));
    }

    @Test
    void while_its_clock_stands_still_it_is_due_at_no_time() {
        question.reckonBy(after(5, 30));
        assigned();

        question.requestInfo("Xã nào?", LAN, NOON);

        assertThat(question.state().takeUpBy()).isNull();
        assertThat(question.state().dueAt()).isNull();
    }

    @Test
    void what_was_promised_for_a_date_is_due_then() {
        question.reckonBy(after(5, 30));
        assigned();
        var tomorrow = NOON.plusSeconds(86_400);

        question.extend(tomorrow, "Chờ văn bản", LAN, NOON);
        question.take(LAN, NOON);

        assertThat(question.state().dueAt()).isEqualTo(tomorrow);
    }

    @Test
    void other_targets_make_another_version_and_the_same_ones_none() {
        question.reckonBy(after(5, 30));
        question.submit(CLERK, NOON);
        question.reckonBy(after(5, 30));
        assertThat(question.reckonAnew()).isEmpty();

        question.reckonBy(after(2, 10));

        assertThat(question.reckonAnew()).hasValueSatisfying(state -> {
            assertThat(state.version()).isEqualTo(2);
            assertThat(state.takeUpBy()).isEqualTo(NOON.plusSeconds(120));
            assertThat(state.dueAt()).isEqualTo(NOON.plusSeconds(600));
        });
    }

    private void assigned() {
        question.submit(CLERK, NOON);
        question.route(LAN.asOfficial(), BY_RULE, NOON);
    }

    private static Deadlines.Reckoning after(int takeUpMinutes, int answerMinutes) {
        return new Deadlines.Reckoning() {
            @Override
            public long version() {
                return 1;
            }

            @Override
            public Deadlines.Due due(String topic, Instant askedAt, List<Pause> pauses) {
                return new Deadlines.Due(
                        askedAt.plusSeconds(takeUpMinutes * 60L), askedAt.plusSeconds(answerMinutes * 60L));
            }
        };
    }
}

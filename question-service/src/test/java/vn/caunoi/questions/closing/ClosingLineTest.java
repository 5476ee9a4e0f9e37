package vn.caunoi.questions.closing;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import vn.caunoi.contracts.question.HallRef;
import vn.caunoi.questions.closing.ClosingLine.Gap;
import vn.caunoi.questions.closing.ClosingLine.Kind;
import vn.caunoi.questions.closing.ClosingLine.Questions;

import static org.assertj.core.api.Assertions.assertThat;

class ClosingLineTest {
    private static final HallRef BIEN_HOA = new HallRef("731", "Thành phố Biên Hòa");
    private static final HallRef LONG_KHANH = new HallRef("732", "Thành phố Long Khánh");
    private static final Questions NONE_OPEN = new Questions(0, 0, 0);

    @Test
    void nothing_was_missed_when_every_hall_confirms_what_is_stored() {
        var line = ClosingLine.of(List.of(confirmed(BIEN_HOA, 5, 5), confirmed(LONG_KHANH, 0, 0)), NONE_OPEN);

        assertThat(line).isEqualTo(new ClosingLine(true, 0, List.of()));
    }

    @Test
    void a_question_put_off_to_a_date_is_told_and_is_no_gap() {
        var line = ClosingLine.of(List.of(confirmed(BIEN_HOA, 5, 5)), new Questions(0, 0, 2));

        assertThat(line.complete()).isTrue();
        assertThat(line.promised()).isEqualTo(2);
    }

    @Test
    void what_has_neither_answer_nor_date_comes_first_and_counts_once_however_many_halls_ask_it() {
        var line = ClosingLine.of(List.of(open(BIEN_HOA, 1, 0, 0), open(LONG_KHANH, 1, 0, 0)), new Questions(1, 0, 0));

        assertThat(line.complete()).isFalse();
        assertThat(line.gaps().get(0)).isEqualTo(new Gap(Kind.UNANSWERED, 1, List.of(BIEN_HOA, LONG_KHANH)));
    }

    @Test
    void what_was_called_in_is_missing_though_it_is_no_halls() {
        var line = ClosingLine.of(List.of(confirmed(BIEN_HOA, 0, 0)), new Questions(1, 0, 0));

        assertThat(line.gaps()).containsExactly(new Gap(Kind.UNANSWERED, 1, List.of()));
    }

    @Test
    void what_was_said_aloud_is_owed_in_writing() {
        var line = ClosingLine.of(List.of(open(BIEN_HOA, 0, 1, 0)), new Questions(0, 1, 0));

        assertThat(line.gaps()).extracting(Gap::kind).containsExactly(Kind.OWED, Kind.NOT_CONFIRMED);
    }

    @Test
    void a_hall_that_has_not_confirmed_is_named() {
        var line = ClosingLine.of(List.of(confirmed(BIEN_HOA, 5, 5), open(LONG_KHANH, 0, 0, 0)), NONE_OPEN);

        assertThat(line.gaps()).containsExactly(new Gap(Kind.NOT_CONFIRMED, 1, List.of(LONG_KHANH)));
    }

    @Test
    void slips_that_did_not_come_in_and_answers_that_did_not_arrive_are_told_apart() {
        var line = ClosingLine.of(List.of(confirmed(BIEN_HOA, 6, 5), confirmed(LONG_KHANH, 5, 4)), NONE_OPEN);

        assertThat(line.gaps())
                .containsExactly(
                        new Gap(Kind.SLIPS_DIFFER, 1, List.of(BIEN_HOA)),
                        new Gap(Kind.ANSWERS_DIFFER, 1, List.of(LONG_KHANH)));
    }

    @Test
    void what_changed_since_a_hall_confirmed_is_to_be_confirmed_anew_and_no_difference_yet() {
        var line = ClosingLine.of(List.of(hall(BIEN_HOA, 0, 0, 0, said(9, 9, true))), NONE_OPEN);

        assertThat(line.gaps()).containsExactly(new Gap(Kind.OUTDATED, 1, List.of(BIEN_HOA)));
    }

    @Test
    void an_answer_that_two_halls_never_saw_counts_for_both() {
        var line = ClosingLine.of(List.of(open(BIEN_HOA, 0, 0, 1), open(LONG_KHANH, 0, 0, 2)), NONE_OPEN);

        assertThat(line.gaps()).contains(new Gap(Kind.UNSEEN, 3, List.of(BIEN_HOA, LONG_KHANH)));
    }

    /** Five slips came in, all of them are answered. */
    private static HallClosing confirmed(HallRef hall, int collected, int received) {
        int stored = collected == 0 ? 0 : 5;
        return hall(hall, 0, 0, 0, said(collected, received, false), stored);
    }

    private static HallClosing open(HallRef hall, int waiting, int owed, int unseen) {
        return hall(hall, waiting, owed, unseen, null);
    }

    private static HallClosing hall(HallRef hall, int waiting, int owed, int unseen, HallClosing.Said said) {
        return hall(hall, waiting, owed, unseen, said, 5);
    }

    private static HallClosing hall(
            HallRef hall, int waiting, int owed, int unseen, HallClosing.Said said, int stored) {
        return new HallClosing(
                hall, said == null ? 0 : 1, stored, stored, 0, owed, 0, waiting, unseen, List.of(), said);
    }

    private static HallClosing.Said said(int collected, int received, boolean outdated) {
        return new HallClosing.Said(collected, received, null, Instant.EPOCH, "Tổ thư ký", outdated);
    }
}

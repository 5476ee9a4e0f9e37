package vn.caunoi.contracts.access;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.caunoi.contracts.question.QuestionStatus;

import static org.assertj.core.api.Assertions.assertThat;

/** The table of receipts: who knows which halls have an answer, who reads it out to a hall, and who closes the session. */
class AccessReceiptsTest {
    @ParameterizedTest(name = "{0}: sees receipts {1}, reads out {2}, reads the closing {3}, confirms it {4}")
    @CsvSource(textBlock = """
            CLERK_OF_THE_HALL  , true , true , true , true
            CLERK_OF_ANOTHER   , false, true , false, false
            OPERATOR           , false, false, false, false
            OFFICIAL_LAN       , true , false, false, false
            MODERATOR          , true , false, true , true
            CHAIR              , false, false, true , false
            SCREEN_OF_THE_HALL , false, false, false, false
            TECHNICIAN         , false, false, false, false
            ADMIN              , true , false, true , false
            """)
    void of_a_published_answer(AViewer viewer, boolean sees, boolean readsOut, boolean reads, boolean closes) {
        var question = ASituation.PUBLISHED.question();
        var hall = question.bridgePoint().code();

        assertThat(Access.seesReceipts(viewer.here(), question)).isEqualTo(sees);
        assertThat(Access.readsOutToHall(viewer.here(), question)).isEqualTo(readsOut);
        assertThat(Access.readsClosing(viewer.here(), hall)).isEqualTo(reads);
        assertThat(Access.closes(viewer.here(), hall)).isEqualTo(closes);
    }

    @ParameterizedTest
    @CsvSource({"ANSWERED", "IN_REVIEW", "RETRACTED", "SUBMITTED"})
    void a_clerk_reads_out_only_what_every_hall_was_sent(QuestionStatus status) {
        var question = AQuestion.of(AViewer.CONFERENCE).answered(status);

        assertThat(Access.readsOutToHall(AViewer.CLERK_OF_THE_HALL.here(), question.state()))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"CLERK_OF_THE_HALL", "CLERK_OF_ANOTHER"})
    void what_is_private_is_read_to_no_hall(AViewer viewer) {
        var question = AQuestion.of(AViewer.CONFERENCE).answered(QuestionStatus.PUBLISHED);
        question.confidential();

        assertThat(Access.readsOutToHall(viewer.here(), question.state())).isFalse();
    }
}

package vn.caunoi.contracts.access;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import vn.caunoi.contracts.access.Access.Attached;
import vn.caunoi.contracts.question.HallRef;
import vn.caunoi.contracts.question.TallyEvent;

import static org.assertj.core.api.Assertions.assertThat;

/** The table of files and notes, cell by cell: who sees, adds and releases which file, who reads and writes notes. */
class AccessAttachmentsTest {
    /** Files are seen: - by nobody of this kind, r once released, a always. */
    @ParameterizedTest(name = "{0} × {1}: sees {2} {3}, attaches {4} {5}, releases {6}, notes {7}")
    @CsvSource(textBlock = """
        # viewer           | question            | sees q | sees a | adds q | adds a | releases | notes
        CLERK_OF_THE_HALL  , WAITING             , a      , -      , yes    , no     , no       , none
        CLERK_OF_THE_HALL  , HELD                , a      , -      , yes    , no     , no       , none
        CLERK_OF_THE_HALL  , IN_REVIEW           , a      , -      , yes    , no     , no       , none
        CLERK_OF_THE_HALL  , PUBLISHED           , a      , a      , yes    , no     , no       , none
        CLERK_OF_THE_HALL  , PRIVATE             , a      , -      , yes    , no     , no       , none
        CLERK_OF_THE_HALL  , PRIVATE_PUBLISHED   , a      , a      , yes    , no     , no       , none
        CLERK_OF_THE_HALL  , CALLED_IN           , a      , -      , yes    , no     , no       , none

        CLERK_OF_ANOTHER   , WAITING             , -      , -      , no     , no     , no       , none
        CLERK_OF_ANOTHER   , HELD                , -      , -      , no     , no     , no       , none
        CLERK_OF_ANOTHER   , IN_REVIEW           , -      , -      , no     , no     , no       , none
        CLERK_OF_ANOTHER   , PUBLISHED           , r      , r      , no     , no     , no       , none
        CLERK_OF_ANOTHER   , PRIVATE             , -      , -      , no     , no     , no       , none
        CLERK_OF_ANOTHER   , PRIVATE_PUBLISHED   , -      , -      , no     , no     , no       , none

        OPERATOR           , HELD                , -      , -      , no     , no     , no       , none
        OPERATOR           , PUBLISHED           , r      , r      , no     , no     , no       , none
        OPERATOR           , PRIVATE             , -      , -      , no     , no     , no       , none
        OPERATOR           , CALLED_IN           , a      , -      , yes    , no     , no       , none
        OPERATOR           , CALLED_IN_PRIVATE   , a      , -      , yes    , no     , no       , none

        OFFICIAL_LAN       , WAITING             , a      , a      , no     , no     , no       , talks
        OFFICIAL_LAN       , HELD                , a      , a      , yes    , yes    , yes      , talks
        OFFICIAL_LAN       , IN_REVIEW           , a      , a      , yes    , yes    , yes      , talks
        OFFICIAL_LAN       , APPROVED            , a      , a      , yes    , no     , yes      , talks
        OFFICIAL_LAN       , PUBLISHED           , a      , a      , yes    , yes    , yes      , talks
        OFFICIAL_LAN       , PRIVATE             , a      , a      , yes    , yes    , yes      , talks

        OFFICIAL_MINH      , HELD                , a      , a      , no     , no     , no       , talks
        OFFICIAL_MINH      , PUBLISHED           , a      , a      , no     , no     , no       , talks
        OFFICIAL_MINH      , PRIVATE             , -      , -      , no     , no     , no       , none
        OFFICIAL_MINH      , PRIVATE_ADVISED     , a      , a      , no     , no     , no       , talks
        OFFICIAL_MINH      , IN_REVIEW           , a      , a      , no     , no     , no       , talks

        MODERATOR          , WAITING             , a      , a      , yes    , yes    , yes      , talks
        MODERATOR          , HELD                , a      , a      , yes    , yes    , yes      , talks
        MODERATOR          , APPROVED            , a      , a      , yes    , yes    , yes      , talks
        MODERATOR          , PRIVATE             , a      , a      , yes    , yes    , yes      , talks

        CHAIR              , HELD                , -      , -      , no     , no     , no       , none
        CHAIR              , PUBLISHED           , r      , -      , no     , no     , no       , none
        CHAIR              , PRIVATE_PUBLISHED   , -      , -      , no     , no     , no       , none

        SCREEN_OF_THE_HALL , HELD                , -      , -      , no     , no     , no       , none
        SCREEN_OF_THE_HALL , PUBLISHED           , r      , r      , no     , no     , no       , none
        SCREEN_OF_ANOTHER  , PUBLISHED           , r      , r      , no     , no     , no       , none
        SCREEN_OF_ANOTHER  , PRIVATE_PUBLISHED   , -      , -      , no     , no     , no       , none

        TECHNICIAN         , HELD                , -      , -      , no     , no     , no       , none
        TECHNICIAN         , PUBLISHED           , -      , -      , no     , no     , no       , none
        TECHNICIAN         , LINES               , -      , -      , no     , no     , no       , none
        TECHNICIAN         , LINES_PRIVATE       , -      , -      , no     , no     , no       , none

        ADMIN              , HELD                , a      , a      , no     , no     , no       , reads
        ADMIN              , PUBLISHED           , a      , a      , no     , no     , no       , reads
        ADMIN              , PRIVATE             , a      , a      , no     , no     , no       , reads
        """)
    void who_does_what_with_files_and_notes(
            AViewer viewer,
            ASituation situation,
            String seesOfQuestion,
            String seesOfAnswer,
            String addsToQuestion,
            String addsToAnswer,
            String releases,
            String notes) {
        var who = viewer.here();
        var question = situation.question();

        for (var released : new boolean[] {false, true}) {
            assertThat(Access.seesAttachment(who, question, null, Attached.QUESTION, released))
                    .as("sees the question's, released %s", released)
                    .isEqualTo(seen(seesOfQuestion, released));
            assertThat(Access.seesAttachment(who, question, null, Attached.ANSWER, released))
                    .as("sees the answer's, released %s", released)
                    .isEqualTo(seen(seesOfAnswer, released));
        }
        assertThat(Access.mayAttach(who, question, Attached.QUESTION, Rules.NONE))
                .as("adds to the question")
                .isEqualTo(addsToQuestion.equals("yes"));
        assertThat(Access.mayAttach(who, question, Attached.ANSWER, Rules.NONE))
                .as("adds to the answer")
                .isEqualTo(addsToAnswer.equals("yes"));
        assertThat(Access.mayRelease(who, question)).as("releases").isEqualTo(releases.equals("yes"));
        assertThat(Access.readsNotes(who, question)).as("reads notes").isEqualTo(!notes.equals("none"));
        assertThat(Access.writesNotes(who, question)).as("writes notes").isEqualTo(notes.equals("talks"));
    }

    @ParameterizedTest(name = "{0}: {1}, released {2}: {3} {4}")
    @CsvSource({
        "CLERK_OF_ANOTHER, HELD, false, no, no",
        "CLERK_OF_ANOTHER, IN_REVIEW, true, no, no",
        "CLERK_OF_ANOTHER, APPROVED, false, no, yes",
        "CLERK_OF_ANOTHER, APPROVED, true, no, yes",
        "CLERK_OF_ANOTHER, PUBLISHED, false, no, yes",
        "CLERK_OF_ANOTHER, PUBLISHED, true, yes, yes",
        "CLERK_OF_ANOTHER, PRIVATE_PUBLISHED, true, no, no",
        "CLERK_OF_THE_HALL, HELD, false, yes, no",
        "SCREEN_OF_ANOTHER, APPROVED, true, no, no"
    })
    void a_hall_that_asked_too_sees_the_answers_files_with_the_answer(
            AViewer viewer, ASituation situation, boolean released, String ofQuestion, String ofAnswer) {
        var question = situation.question();
        var halls = List.of(AQuestion.BIEN_HOA, new HallRef("740", "Long Thành"));
        var tally = new TallyEvent(question.id(), question.conference(), 1, halls, 0, null, null, null, null);

        assertThat(Access.seesAttachment(viewer.here(), question, tally, Attached.QUESTION, released))
                .isEqualTo(ofQuestion.equals("yes"));
        assertThat(Access.seesAttachment(viewer.here(), question, tally, Attached.ANSWER, released))
                .isEqualTo(ofAnswer.equals("yes"));
    }

    @Test
    void nothing_is_added_behind_the_back_of_who_approves() {
        var lan = AViewer.OFFICIAL_LAN.here();
        var approval = new Rules(true, List.of(AViewer.MINH));

        assertThat(Access.mayAttach(lan, ASituation.HELD.question(), Attached.ANSWER, approval))
                .isTrue();
        assertThat(Access.mayAttach(lan, ASituation.PUBLISHED.question(), Attached.ANSWER, approval))
                .isFalse();
        assertThat(Access.mayAttach(
                        AViewer.MODERATOR.here(), ASituation.PUBLISHED.question(), Attached.ANSWER, approval))
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void nothing_of_another_conference_is_seen_or_changed(AViewer viewer) {
        var elsewhere = viewer.of(new UUID(0, 2));
        for (var situation : ASituation.values()) {
            var question = situation.question();
            for (var on : Attached.values()) {
                assertThat(Access.seesAttachment(elsewhere, question, null, on, true))
                        .isFalse();
                assertThat(Access.mayAttach(elsewhere, question, on, Rules.NONE))
                        .isFalse();
            }
            assertThat(Access.mayRelease(elsewhere, question)).isFalse();
            assertThat(Access.readsNotes(elsewhere, question)).isFalse();
            assertThat(Access.writesNotes(elsewhere, question)).isFalse();
        }
    }

    private static boolean seen(String cell, boolean released) {
        return cell.equals("a") || cell.equals("r") && released;
    }
}

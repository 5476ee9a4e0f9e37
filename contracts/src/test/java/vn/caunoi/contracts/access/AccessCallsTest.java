package vn.caunoi.contracts.access;

import java.util.UUID;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import vn.caunoi.contracts.question.QuestionStatus;

import static org.assertj.core.api.Assertions.assertThat;

/** The table of the telephone: who knows of the calls, who takes them, and which answers are read out. */
class AccessCallsTest {
    @ParameterizedTest(name = "{0}: sees calls {1}, takes them {2}")
    @CsvSource(textBlock = """
            CLERK_OF_THE_HALL  , false, false
            CLERK_OF_ANOTHER   , false, false
            OPERATOR           , true , true
            OFFICIAL_LAN       , false, false
            MODERATOR          , true , false
            CHAIR              , false, false
            SCREEN_OF_THE_HALL , false, false
            TECHNICIAN         , false, false
            ADMIN              , false, false
            """)
    void calls_are_for_operators_and_moderators(AViewer viewer, boolean sees, boolean takes) {
        assertThat(Access.seesCalls(viewer.here())).isEqualTo(sees);
        assertThat(Access.takesCalls(viewer.here())).isEqualTo(takes);
    }

    @ParameterizedTest(name = "{0}, called in {1}, private {2}: {3}")
    @CsvSource(textBlock = """
            PUBLISHED , false, false, true
            PUBLISHED , true , false, true
            ANSWERED  , false, false, false
            ANSWERED  , true , false, true
            ANSWERED  , true , true , true
            ANSWERED  , false, true , false
            IN_REVIEW , true , false, false
            RETRACTED , true , false, false
            RETRACTED , false, false, false
            """)
    void an_operator_reads_out_what_operators_see(
            QuestionStatus status, boolean calledIn, boolean confidential, boolean allowed) {
        var question = AQuestion.of(AViewer.CONFERENCE).answered(status);
        if (calledIn) {
            question.calledIn();
        }
        if (confidential) {
            question.confidential();
        }

        assertThat(Access.readsOut(AViewer.OPERATOR.here(), question.state())).isEqualTo(allowed);
    }

    @ParameterizedTest(name = "{0}, private {1}: {2}")
    @CsvSource(textBlock = """
            OPERATOR         , false, ASKED_TOO
            OPERATOR         , true , NOTHING
            MODERATOR        , true , DESK
            CLERK_OF_ANOTHER , false, OTHER_HALL
            CHAIR            , false, NOTHING
            """)
    void an_operator_sees_what_callers_wait_for_as_their_halls_do(AViewer viewer, boolean confidential, Sight seen) {
        var question = AQuestion.of(AViewer.CONFERENCE).answered(QuestionStatus.ANSWERED);
        if (confidential) {
            question.confidential();
        }

        assertThat(Access.sightToTell(viewer.here(), question.state())).isEqualTo(seen);
        assertThat(Access.sightToTell(viewer.of(new UUID(0, 2)), question.state()))
                .isEqualTo(Sight.NOTHING);
    }

    @ParameterizedTest
    @EnumSource
    void nobody_but_the_conferences_operators_reads_out(AViewer viewer) {
        var published = ASituation.PUBLISHED.question();

        assertThat(Access.readsOut(viewer.here(), published)).isEqualTo(viewer == AViewer.OPERATOR);
        assertThat(Access.readsOut(viewer.of(new UUID(0, 2)), published)).isFalse();
    }
}

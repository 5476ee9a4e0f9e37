package vn.caunoi.contracts.access;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import vn.caunoi.contracts.access.Access.HistorySight;
import vn.caunoi.contracts.access.Access.Identity;
import vn.caunoi.contracts.question.HallRef;
import vn.caunoi.contracts.question.TallyEvent;

import static org.assertj.core.api.Assertions.assertThat;

/** The table of who sees what, cell by cell: a row a viewer and a question, then sight, who asked, history. */
class AccessSightTest {
    @ParameterizedTest(name = "{0} × {1}: {2}, {3}, {4}")
    @CsvSource(textBlock = """
            # viewer           | question            | sight      | asker or caller | history
            CLERK_OF_THE_HALL  , WAITING             , OWN_HALL   , ASKER  , OWN_ACTIONS
            CLERK_OF_THE_HALL  , HELD                , OWN_HALL   , ASKER  , OWN_ACTIONS
            CLERK_OF_THE_HALL  , PUBLISHED           , OWN_HALL   , ASKER  , OWN_ACTIONS
            CLERK_OF_THE_HALL  , PRIVATE             , OWN_HALL   , ASKER  , OWN_ACTIONS
            CLERK_OF_THE_HALL  , PRIVATE_PUBLISHED   , OWN_HALL   , ASKER  , OWN_ACTIONS
            CLERK_OF_THE_HALL  , CALLED_IN           , OWN_HALL   , NONE   , OWN_ACTIONS
            CLERK_OF_THE_HALL  , CALLED_IN_PRIVATE   , OWN_HALL   , NONE   , OWN_ACTIONS
            CLERK_OF_THE_HALL  , LINES               , OWN_HALL   , ASKER  , OWN_ACTIONS
            CLERK_OF_THE_HALL  , IN_REVIEW           , OWN_HALL   , ASKER  , OWN_ACTIONS

            CLERK_OF_ANOTHER   , WAITING             , OTHER_HALL , NONE   , OWN_ACTIONS
            CLERK_OF_ANOTHER   , HELD                , OTHER_HALL , NONE   , OWN_ACTIONS
            CLERK_OF_ANOTHER   , PUBLISHED           , OTHER_HALL , NONE   , OWN_ACTIONS
            CLERK_OF_ANOTHER   , PRIVATE             , NOTHING    , NONE   , NONE
            CLERK_OF_ANOTHER   , PRIVATE_PUBLISHED   , NOTHING    , NONE   , NONE
            CLERK_OF_ANOTHER   , CALLED_IN           , OTHER_HALL , NONE   , OWN_ACTIONS
            CLERK_OF_ANOTHER   , CALLED_IN_PRIVATE   , NOTHING    , NONE   , NONE
            CLERK_OF_ANOTHER   , LINES               , OTHER_HALL , NONE   , OWN_ACTIONS
            CLERK_OF_ANOTHER   , IN_REVIEW           , OTHER_HALL , NONE   , OWN_ACTIONS

            OPERATOR           , WAITING             , OTHER_HALL , NONE   , OWN_ACTIONS
            OPERATOR           , HELD                , OTHER_HALL , NONE   , OWN_ACTIONS
            OPERATOR           , PUBLISHED           , OTHER_HALL , NONE   , OWN_ACTIONS
            OPERATOR           , PRIVATE             , NOTHING    , NONE   , NONE
            OPERATOR           , PRIVATE_PUBLISHED   , NOTHING    , NONE   , NONE
            OPERATOR           , CALLED_IN           , OWN_HALL   , MASKED , OWN_ACTIONS
            OPERATOR           , CALLED_IN_PRIVATE   , OWN_HALL   , MASKED , OWN_ACTIONS
            OPERATOR           , LINES               , OTHER_HALL , NONE   , OWN_ACTIONS
            OPERATOR           , IN_REVIEW           , OTHER_HALL , NONE   , OWN_ACTIONS

            OFFICIAL_LAN       , WAITING             , DESK       , NONE   , ALL
            OFFICIAL_LAN       , HELD                , DESK       , NONE   , ALL
            OFFICIAL_LAN       , PUBLISHED           , DESK       , NONE   , ALL
            OFFICIAL_LAN       , PRIVATE             , DESK       , NONE   , ALL
            OFFICIAL_LAN       , PRIVATE_PUBLISHED   , DESK       , NONE   , ALL
            OFFICIAL_LAN       , CALLED_IN           , DESK       , NONE   , ALL
            OFFICIAL_LAN       , CALLED_IN_PRIVATE   , DESK       , NONE   , ALL
            OFFICIAL_LAN       , IN_REVIEW           , DESK       , NONE   , ALL

            OFFICIAL_MINH      , HELD                , DESK       , NONE   , ALL
            OFFICIAL_MINH      , PUBLISHED           , DESK       , NONE   , ALL
            OFFICIAL_MINH      , PRIVATE             , NOTHING    , NONE   , NONE
            OFFICIAL_MINH      , PRIVATE_ADVISED     , DESK       , NONE   , ALL
            OFFICIAL_MINH      , PRIVATE_PUBLISHED   , NOTHING    , NONE   , NONE
            OFFICIAL_MINH      , CALLED_IN           , DESK       , NONE   , ALL
            OFFICIAL_MINH      , CALLED_IN_PRIVATE   , NOTHING    , NONE   , NONE
            OFFICIAL_MINH      , IN_REVIEW           , DESK       , NONE   , ALL

            MODERATOR          , WAITING             , DESK       , MASKED , ALL
            MODERATOR          , HELD                , DESK       , MASKED , ALL
            MODERATOR          , PUBLISHED           , DESK       , MASKED , ALL
            MODERATOR          , PRIVATE             , DESK       , MASKED , ALL
            MODERATOR          , PRIVATE_PUBLISHED   , DESK       , MASKED , ALL
            MODERATOR          , CALLED_IN           , DESK       , MASKED , ALL
            MODERATOR          , CALLED_IN_PRIVATE   , DESK       , MASKED , ALL

            CHAIR              , WAITING             , NOTHING    , NONE   , NONE
            CHAIR              , HELD                , NOTHING    , NONE   , NONE
            CHAIR              , PUBLISHED           , CHAIR      , NONE   , NONE
            CHAIR              , PRIVATE             , NOTHING    , NONE   , NONE
            CHAIR              , PRIVATE_PUBLISHED   , NOTHING    , NONE   , NONE
            CHAIR              , CALLED_IN           , NOTHING    , NONE   , NONE
            CHAIR              , IN_REVIEW           , NOTHING    , NONE   , NONE

            SCREEN_OF_THE_HALL , WAITING             , NOTHING    , NONE   , NONE
            SCREEN_OF_THE_HALL , HELD                , NOTHING    , NONE   , NONE
            SCREEN_OF_THE_HALL , PUBLISHED           , SCREEN     , NONE   , NONE
            SCREEN_OF_THE_HALL , PRIVATE             , NOTHING    , NONE   , NONE
            SCREEN_OF_THE_HALL , PRIVATE_PUBLISHED   , NOTHING    , NONE   , NONE
            SCREEN_OF_THE_HALL , CALLED_IN           , NOTHING    , NONE   , NONE
            SCREEN_OF_THE_HALL , IN_REVIEW           , NOTHING    , NONE   , NONE
            SCREEN_OF_ANOTHER  , HELD                , NOTHING    , NONE   , NONE
            SCREEN_OF_ANOTHER  , PUBLISHED           , SCREEN     , NONE   , NONE
            SCREEN_OF_ANOTHER  , PRIVATE             , NOTHING    , NONE   , NONE
            SCREEN_OF_ANOTHER  , PRIVATE_PUBLISHED   , NOTHING    , NONE   , NONE

            TECHNICIAN         , WAITING             , NOTHING    , NONE   , NONE
            TECHNICIAN         , HELD                , NOTHING    , NONE   , NONE
            TECHNICIAN         , PUBLISHED           , NOTHING    , NONE   , NONE
            TECHNICIAN         , PRIVATE             , NOTHING    , NONE   , NONE
            TECHNICIAN         , CALLED_IN           , NOTHING    , NONE   , NONE
            TECHNICIAN         , LINES               , OTHER_HALL , NONE   , NONE
            TECHNICIAN         , LINES_PRIVATE       , NOTHING    , NONE   , NONE

            ADMIN              , WAITING             , DESK       , NONE   , ALL
            ADMIN              , HELD                , DESK       , NONE   , ALL
            ADMIN              , PUBLISHED           , DESK       , NONE   , ALL
            ADMIN              , PRIVATE             , DESK       , NONE   , ALL
            ADMIN              , PRIVATE_PUBLISHED   , DESK       , NONE   , ALL
            ADMIN              , CALLED_IN           , DESK       , NONE   , ALL
            ADMIN              , CALLED_IN_PRIVATE   , DESK       , NONE   , ALL
            """)
    void who_sees_what(AViewer viewer, ASituation situation, Sight sight, Identity identity, HistorySight history) {
        var question = situation.question();

        assertThat(Access.sight(viewer.here(), question)).as("sight").isEqualTo(sight);
        assertThat(Access.identity(viewer.here(), question)).as("identity").isEqualTo(identity);
        assertThat(Access.history(viewer.here(), question)).as("history").isEqualTo(history);
    }

    @ParameterizedTest(name = "{0} × {1}: {2}")
    @CsvSource({
        "CLERK_OF_THE_HALL, WAITING, OWN_HALL",
        "CLERK_OF_ANOTHER, WAITING, ASKED_TOO",
        "CLERK_OF_ANOTHER, PUBLISHED, ASKED_TOO",
        "CLERK_OF_ANOTHER, PRIVATE, NOTHING",
        "OPERATOR, WAITING, OTHER_HALL",
        "MODERATOR, WAITING, DESK",
        "SCREEN_OF_ANOTHER, WAITING, NOTHING"
    })
    void a_hall_that_asked_it_too_sees_more(AViewer viewer, ASituation situation, Sight sight) {
        var question = situation.question();
        var halls = List.of(AQuestion.BIEN_HOA, new HallRef("740", "Long Thành"));
        var tally = new TallyEvent(question.id(), question.conference(), 1, halls, 0, null, null, null, null);

        assertThat(Access.sight(viewer.here(), question, tally)).isEqualTo(sight);
    }

    @ParameterizedTest
    @EnumSource
    void nobody_sees_anything_of_another_conference(AViewer viewer) {
        var elsewhere = viewer.of(new UUID(0, 2));
        for (var situation : ASituation.values()) {
            assertThat(Access.sight(elsewhere, situation.question())).isEqualTo(Sight.NOTHING);
            assertThat(Access.identity(elsewhere, situation.question())).isEqualTo(Identity.NONE);
            assertThat(Access.history(elsewhere, situation.question())).isEqualTo(HistorySight.NONE);
        }
    }
}

package vn.caunoi.contracts.access;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The table of who has a question in hand, and who writes and reads what is drafted as its answer. */
class AccessWorkTest {
    private static final Rules MINH_APPROVES = new Rules(true, List.of(AViewer.MINH));

    @ParameterizedTest(name = "{0} × {1}: works {2}, writes {3}, reads {4}, with Minh approving {5}")
    @CsvSource(textBlock = """
            CLERK_OF_THE_HALL  , WAITING         , false, false, false, false
            CLERK_OF_THE_HALL  , HELD            , false, false, false, false
            OPERATOR           , CALLED_IN       , false, false, false, false
            OFFICIAL_LAN       , WAITING         , false, false, false, false
            OFFICIAL_LAN       , HELD            , true , true , true , true
            OFFICIAL_LAN       , PRIVATE         , true , true , true , true
            OFFICIAL_LAN       , IN_REVIEW       , true , true , true , true
            OFFICIAL_MINH      , HELD            , false, false, false, true
            OFFICIAL_MINH      , PRIVATE         , false, false, false, false
            OFFICIAL_MINH      , PRIVATE_ADVISED , false, false, false, true
            OFFICIAL_MINH      , IN_REVIEW       , false, false, true , true
            MODERATOR          , WAITING         , true , false, true , true
            MODERATOR          , HELD            , true , false, true , true
            MODERATOR          , PRIVATE         , true , false, true , true
            CHAIR              , PUBLISHED       , false, false, false, false
            SCREEN_OF_THE_HALL , PUBLISHED       , false, false, false, false
            TECHNICIAN         , LINES           , false, false, false, false
            ADMIN              , HELD            , false, false, false, false
            """)
    void who_works_on_it_and_who_sees_the_draft(
            AViewer viewer,
            ASituation situation,
            boolean works,
            boolean writes,
            boolean reads,
            boolean readsAsApprover) {
        var question = situation.question();

        assertThat(Access.worksOn(viewer.here(), question)).isEqualTo(works);
        assertThat(Access.writesDraft(viewer.here(), question)).isEqualTo(writes);
        assertThat(Access.readsDraft(viewer.here(), question, Rules.NONE)).isEqualTo(reads);
        assertThat(Access.readsDraft(viewer.here(), question, MINH_APPROVES)).isEqualTo(readsAsApprover);
    }

    @ParameterizedTest
    @EnumSource
    void nobody_works_on_another_conferences_question(AViewer viewer) {
        for (var situation : ASituation.values()) {
            var stranger = viewer.of(new UUID(0, 2));

            assertThat(Access.worksOn(stranger, situation.question())).isFalse();
            assertThat(Access.readsDraft(stranger, situation.question(), MINH_APPROVES))
                    .isFalse();
        }
    }
}

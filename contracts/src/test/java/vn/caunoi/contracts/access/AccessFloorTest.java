package vn.caunoi.contracts.access;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import vn.caunoi.contracts.question.Action;
import vn.caunoi.contracts.question.Floor;
import vn.caunoi.contracts.question.FloorState;
import vn.caunoi.contracts.question.QuestionState;
import vn.caunoi.contracts.question.QuestionStatus;
import vn.caunoi.contracts.question.TallyEvent;

import static org.assertj.core.api.Assertions.assertThat;

/** What a place on the chair's table changes in who sees and does what. */
class AccessFloorTest {
    private static final Instant AT = Instant.parse("2021-04-28T02:00:00Z");
    private static final List<String> ORDER = List.of("queue", "remove", "call", "answered", "skip", "move", "ready");
    private static final Rules CHAIR_DIRECTS = new Rules(true, List.of(), true);

    @ParameterizedTest(name = "{0} × {1}: {2} while it waits there, {3} while it is called")
    @CsvSource(textBlock = """
            # viewer           | question            | queued     | called
            CHAIR              , WAITING             , CHAIR      , CHAIR
            CHAIR              , HELD                , CHAIR      , CHAIR
            CHAIR              , IN_REVIEW           , CHAIR      , CHAIR
            CHAIR              , CALLED_IN           , CHAIR      , CHAIR
            CHAIR              , PUBLISHED           , CHAIR      , CHAIR
            CHAIR              , PRIVATE             , NOTHING    , NOTHING
            CHAIR              , PRIVATE_PUBLISHED   , NOTHING    , NOTHING
            CHAIR              , CALLED_IN_PRIVATE   , NOTHING    , NOTHING
            SCREEN_OF_THE_HALL , WAITING             , NOTHING    , SCREEN
            SCREEN_OF_THE_HALL , HELD                , NOTHING    , SCREEN
            SCREEN_OF_THE_HALL , PRIVATE             , NOTHING    , NOTHING
            SCREEN_OF_ANOTHER  , HELD                , NOTHING    , SCREEN
            SCREEN_OF_ANOTHER  , PUBLISHED           , SCREEN     , SCREEN
            SCREEN_OF_ANOTHER  , PRIVATE             , NOTHING    , NOTHING
            SCREEN_OF_ANOTHER  , PRIVATE_PUBLISHED   , NOTHING    , NOTHING
            CLERK_OF_THE_HALL  , HELD                , OWN_HALL   , OWN_HALL
            CLERK_OF_ANOTHER   , HELD                , OTHER_HALL , OTHER_HALL
            CLERK_OF_ANOTHER   , PRIVATE             , NOTHING    , NOTHING
            OPERATOR           , HELD                , OTHER_HALL , OTHER_HALL
            OFFICIAL_MINH      , HELD                , DESK       , DESK
            OFFICIAL_MINH      , PRIVATE             , NOTHING    , NOTHING
            MODERATOR          , HELD                , DESK       , DESK
            TECHNICIAN         , HELD                , NOTHING    , NOTHING
            TECHNICIAN         , LINES               , OTHER_HALL , OTHER_HALL
            ADMIN              , HELD                , DESK       , DESK
            """)
    void who_sees_what_lies_on_the_table(AViewer viewer, ASituation situation, Sight queued, Sight called) {
        var question = situation.question();

        assertThat(Access.sight(viewer.here(), question, queued(question))).isEqualTo(queued);
        assertThat(Access.sight(viewer.here(), question, called(question))).isEqualTo(called);
    }

    @ParameterizedTest
    @EnumSource(names = {"MERGED", "DECLINED", "WITHDRAWN", "RETRACTED"})
    void what_was_taken_back_is_not_on_the_table_whatever_the_tally_still_says(QuestionStatus status) {
        var question = AQuestion.of(AViewer.CONFERENCE).answered(status).state();

        assertThat(Access.sight(AViewer.CHAIR.here(), question, called(question)))
                .isEqualTo(Sight.NOTHING);
        assertThat(Access.sight(AViewer.SCREEN_OF_ANOTHER.here(), question, called(question)))
                .isEqualTo(Sight.NOTHING);
    }

    @ParameterizedTest
    @EnumSource
    void the_table_of_another_conference_is_nobodys_to_see(AViewer viewer) {
        for (var situation : ASituation.values()) {
            var question = situation.question();
            assertThat(Access.sight(viewer.of(new UUID(0, 2)), question, called(question)))
                    .isEqualTo(Sight.NOTHING);
        }
    }

    @ParameterizedTest(name = "{0} × {1}: {2}, where the chair directs: {3}")
    @CsvSource(textBlock = """
            CHAIR              , HELD    , ''                                   , call answered skip move
            CHAIR              , PRIVATE , ''                                   , ''
            MODERATOR          , HELD    , queue remove call answered skip move , queue remove call answered skip move
            CLERK_OF_THE_HALL  , HELD    , ready                                , ready
            CLERK_OF_ANOTHER   , HELD    , ''                                   , ''
            OPERATOR           , HELD    , ''                                   , ''
            OFFICIAL_LAN       , HELD    , ''                                   , ''
            SCREEN_OF_THE_HALL , HELD    , ''                                   , ''
            TECHNICIAN         , LINES   , ''                                   , ''
            ADMIN              , HELD    , ''                                   , ''
            """)
    void who_directs(AViewer viewer, ASituation situation, String usually, String whereTheChairDirects) {
        var question = situation.question();

        assertThat(directs(viewer, question, Rules.NONE)).isEqualTo(usually);
        assertThat(directs(viewer, question, CHAIR_DIRECTS)).isEqualTo(whereTheChairDirects);
    }

    @Test
    void the_chair_directs_only_what_lies_on_the_table() {
        var question = ASituation.HELD.question();

        assertThat(Access.mayDirect(AViewer.CHAIR.here(), Action.CALL, question, null, CHAIR_DIRECTS))
                .isFalse();
    }

    @Test
    void a_screen_reads_wording_and_hall_of_what_is_called_and_nothing_else() {
        var question = AQuestion.of(AViewer.CONFERENCE)
                .about("SEALS")
                .answered(QuestionStatus.IN_REVIEW)
                .because("Chờ")
                .state();

        var view = QuestionView.of(question, called(question), Sight.SCREEN);

        assertThat(view.text()).isEqualTo(question.text());
        assertThat(view.bridgePoint()).isEqualTo(question.bridgePoint());
        assertThat(view.floor().called()).isTrue();
        assertThat(view.topic()).isEmpty();
        assertThat(view.answer()).isEqualTo(Optional.empty());
        assertThat(view.original()).isNull();
        assertThat(view.official()).isNull();
        assertThat(view.reason()).isNull();
        assertThat(view.answeredLiveAt()).isNull();
    }

    @Test
    void a_screen_is_not_told_that_a_published_question_waits_on_the_table() {
        var question = ASituation.PUBLISHED.question();

        assertThat(QuestionView.of(question, queued(question), Sight.SCREEN).floor())
                .isNull();
        assertThat(QuestionView.of(question, queued(question), Sight.CHAIR).floor())
                .isNotNull();
    }

    private static String directs(AViewer viewer, QuestionState question, Rules rules) {
        return Arrays.stream(Action.values())
                .filter(action -> ORDER.contains(action.wireName()))
                .filter(action -> Access.mayDirect(viewer.here(), action, question, queued(question), rules))
                .map(Action::wireName)
                .sorted(Comparator.comparing(ORDER::indexOf))
                .collect(Collectors.joining(" "));
    }

    private static TallyEvent queued(QuestionState question) {
        return tally(question, new Floor(FloorState.QUEUED, 1, AT, null, null));
    }

    private static TallyEvent called(QuestionState question) {
        return tally(question, new Floor(FloorState.CALLED, 1, AT, AT, AT));
    }

    private static TallyEvent tally(QuestionState question, Floor floor) {
        return new TallyEvent(
                question.id(), question.conference(), 1, List.of(), 0, null, null, null, null, floor, null);
    }
}

package vn.caunoi.contracts.access;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import vn.caunoi.contracts.question.Action;
import vn.caunoi.contracts.question.QuestionStatus;
import vn.caunoi.contracts.registry.Role;

import static org.assertj.core.api.Assertions.assertThat;

/** The table of who does what: by role alone, and for each viewer and question the whole list of actions. */
class AccessActionsTest {
    private static final String ASKING = "submit supplement withdraw confirm follow-up ask-too submit-again";
    private static final String ASKING_IN_THE_HALL = ASKING + " ready";
    private static final String MODERATING = "classify assign merge unmerge split edit decline extend request-info"
            + " retract take-over publish consult reveal mark-private queue remove call answered skip move";
    private static final String ANSWERING = "take give-back transfer request-info edit split decline extend answer"
            + " review correct retract consult mark-private";

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "submit, CLERK OPERATOR",
        "supplement, CLERK OPERATOR",
        "withdraw, CLERK OPERATOR",
        "confirm, CLERK OPERATOR",
        "follow-up, CLERK OPERATOR",
        "ask-too, CLERK OPERATOR",
        "classify, MODERATOR",
        "assign, MODERATOR",
        "merge, MODERATOR",
        "unmerge, MODERATOR",
        "take-over, MODERATOR",
        "split, MODERATOR OFFICIAL",
        "edit, MODERATOR OFFICIAL",
        "decline, MODERATOR OFFICIAL",
        "extend, MODERATOR OFFICIAL",
        "request-info, MODERATOR OFFICIAL",
        "retract, MODERATOR OFFICIAL",
        "publish, MODERATOR OFFICIAL",
        "take, OFFICIAL",
        "give-back, OFFICIAL",
        "transfer, OFFICIAL",
        "answer, OFFICIAL",
        "review, OFFICIAL",
        "correct, OFFICIAL",
        "approve, OFFICIAL",
        "rework, OFFICIAL",
        "consult, MODERATOR OFFICIAL",
        "mark-private, MODERATOR OFFICIAL",
        "submit-again, CLERK OPERATOR",
        "reveal, MODERATOR OPERATOR",
        "queue, MODERATOR",
        "remove, MODERATOR",
        "call, CHAIR MODERATOR",
        "answered, CHAIR MODERATOR",
        "skip, CHAIR MODERATOR",
        "move, CHAIR MODERATOR",
        "ready, CLERK",
        "release, ''",
        "escalate, ''"
    })
    void an_action_is_open_to_these_roles(String action, String roles) {
        assertThat(Access.roles(Action.ofWireName(action)))
                .isEqualTo(Arrays.stream(roles.split(" "))
                        .filter(role -> !role.isEmpty())
                        .map(Role::valueOf)
                        .collect(Collectors.toSet()));
    }

    @ParameterizedTest(name = "{0} × {1}: {2}")
    @CsvSource(textBlock = """
            CLERK_OF_THE_HALL  , WAITING           , hall-asking
            CLERK_OF_THE_HALL  , HELD              , hall-asking
            CLERK_OF_THE_HALL  , PUBLISHED         , hall-asking
            CLERK_OF_THE_HALL  , PRIVATE           , hall-asking
            CLERK_OF_ANOTHER   , WAITING           , ask-too
            CLERK_OF_ANOTHER   , PUBLISHED         , ask-too
            CLERK_OF_ANOTHER   , PRIVATE           , nothing
            CLERK_OF_ANOTHER   , CALLED_IN         , ask-too
            OPERATOR           , WAITING           , ask-too
            OPERATOR           , PRIVATE           , nothing
            OPERATOR           , CALLED_IN         , asking reveal
            OPERATOR           , CALLED_IN_PRIVATE , asking reveal
            OFFICIAL_LAN       , WAITING           , nothing
            OFFICIAL_LAN       , HELD              , answering publish
            OFFICIAL_LAN       , PUBLISHED         , answering publish
            OFFICIAL_LAN       , PRIVATE           , answering publish
            OFFICIAL_LAN       , IN_REVIEW         , answering
            OFFICIAL_LAN       , OWN_REVIEW        , answering
            OFFICIAL_MINH      , WAITING           , nothing
            OFFICIAL_MINH      , HELD              , nothing
            OFFICIAL_MINH      , PUBLISHED         , nothing
            OFFICIAL_MINH      , PRIVATE           , nothing
            OFFICIAL_MINH      , PRIVATE_ADVISED   , nothing
            OFFICIAL_MINH      , IN_REVIEW         , approve rework
            OFFICIAL_MINH      , OWN_REVIEW        , nothing
            MODERATOR          , WAITING           , moderating
            MODERATOR          , HELD              , moderating
            MODERATOR          , PUBLISHED         , moderating
            MODERATOR          , PRIVATE           , moderating
            MODERATOR          , CALLED_IN         , moderating
            MODERATOR          , IN_REVIEW         , moderating
            CHAIR              , PUBLISHED         , nothing
            SCREEN_OF_THE_HALL , PUBLISHED         , nothing
            TECHNICIAN         , LINES             , nothing
            ADMIN              , HELD              , nothing
            ADMIN              , PUBLISHED         , nothing
            """)
    void who_may_do_what(AViewer viewer, ASituation situation, String words) {
        assertThat(allowed(viewer.here(), situation)).isEqualTo(actions(words));
    }

    @ParameterizedTest(name = "officials publish: {0}, approvers: {1}")
    @CsvSource({"true, '', true", "false, '', false", "true, official.hoa, false"})
    void an_official_publishes_only_where_the_conference_has_settled_so(
            boolean officialsPublish, String approvers, boolean allowed) {
        var rules = new Rules(officialsPublish, approvers.isEmpty() ? List.of() : List.of(approvers));
        var question = AQuestion.of(AViewer.CONFERENCE)
                .answered(QuestionStatus.ANSWERED)
                .state();

        assertThat(Access.may(AViewer.OFFICIAL_LAN.here(), Action.PUBLISH, question, rules))
                .isEqualTo(allowed);
        assertThat(Access.may(AViewer.MODERATOR.here(), Action.PUBLISH, question, rules))
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void nobody_does_anything_to_another_conferences_question(AViewer viewer) {
        for (var situation : ASituation.values()) {
            assertThat(allowed(viewer.of(new UUID(0, 2)), situation)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_wire_name_is_the_action_in_small_letters(Action action) {
        assertThat(Action.ofWireName(action.wireName())).isEqualTo(action);
        assertThat(action.wireName())
                .isEqualTo(action.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private static Set<Action> allowed(Viewer viewer, ASituation situation) {
        var question = situation.question();
        return Arrays.stream(Action.values())
                .filter(action -> Access.may(viewer, action, question))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Action.class)));
    }

    private static Set<Action> actions(String words) {
        var names = words.replace("nothing", "")
                .replace("hall-asking", ASKING_IN_THE_HALL)
                .replace("asking", ASKING)
                .replace("answering", ANSWERING)
                .replace("moderating", MODERATING);
        return Arrays.stream(names.split(" "))
                .filter(name -> !name.isEmpty())
                .map(Action::ofWireName)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Action.class)));
    }
}

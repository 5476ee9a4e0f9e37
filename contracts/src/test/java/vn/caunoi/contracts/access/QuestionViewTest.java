package vn.caunoi.contracts.access;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import vn.caunoi.contracts.EventJson;
import vn.caunoi.contracts.question.HallRef;
import vn.caunoi.contracts.question.QuestionState;
import vn.caunoi.contracts.question.QuestionStatus;
import vn.caunoi.contracts.question.TallyEvent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Absent means “not for you”, null means “not there”: the keys of the JSON are the promise. */
class QuestionViewTest {
    private static final String CHAIR =
            "id number version status conference bridgePoint halls topic text askedAt publishedAt";
    private static final String SCREEN = CHAIR + " answer";
    private static final String OTHER_HALL = SCREEN + " channel urgent private mergedInto mergedIntoNumber";
    private static final String OWN_HALL = OTHER_HALL
            + " original official reason assignedAt takenAt dueAt supplements owed promisedFor clear parent initials slip takeUpBy receipts";
    private static final String DESK = OWN_HALL + " advisers approvers assignedWhy escalated";

    @Test
    void each_sight_has_its_keys_and_no_others() {
        var question = ASituation.PUBLISHED.question();

        assertThat(keys(view(question, Sight.CHAIR))).isEqualTo(words(CHAIR));
        assertThat(keys(view(question, Sight.SCREEN))).isEqualTo(words(SCREEN));
        assertThat(keys(view(question, Sight.OTHER_HALL))).isEqualTo(words(OTHER_HALL));
        assertThat(keys(view(question, Sight.OWN_HALL))).isEqualTo(words(OWN_HALL));
        assertThat(keys(view(question, Sight.ASKED_TOO))).isEqualTo(words(OTHER_HALL));
        assertThat(keys(view(question, Sight.DESK))).isEqualTo(words(DESK));
    }

    @Test
    void what_may_be_seen_but_is_not_there_is_null() {
        var view = view(ASituation.WAITING.question(), Sight.OWN_HALL);

        assertThat(keys(view)).isEqualTo(words(OWN_HALL));
        for (var name :
                words("topic official answer mergedInto reason assignedAt takenAt publishedAt dueAt takeUpBy")) {
            assertThat(view.get(name).isNull()).as(name).isTrue();
        }
    }

    @ParameterizedTest(name = "{0} × {1}: {2}")
    @CsvSource(textBlock = """
            IN_REVIEW  , DESK       , signed
            IN_REVIEW  , OWN_HALL   , null
            IN_REVIEW  , OTHER_HALL , null
            IN_REVIEW  , ASKED_TOO  , null
            ANSWERED   , DESK       , signed
            ANSWERED   , OWN_HALL   , unsigned
            ANSWERED   , OTHER_HALL , null
            ANSWERED   , ASKED_TOO  , unsigned
            PUBLISHED  , DESK       , signed
            PUBLISHED  , OWN_HALL   , unsigned
            PUBLISHED  , OTHER_HALL , unsigned
            PUBLISHED  , SCREEN     , unsigned
            PUBLISHED  , CHAIR      , absent
            RETRACTED  , DESK       , signed
            RETRACTED  , OWN_HALL   , null
            RETRACTED  , OTHER_HALL , null
            RETRACTED  , ASKED_TOO  , null
            """)
    void an_answer_is_seen_when_it_was_given(QuestionStatus status, Sight sight, String seen) {
        var answer = view(AQuestion.of(AViewer.CONFERENCE).answered(status).state(), sight)
                .path("answer");

        switch (seen) {
            case "absent" -> assertThat(answer.isMissingNode()).isTrue();
            case "null" -> assertThat(answer.isNull()).isTrue();
            default -> {
                assertThat(answer.get("text").asText()).isEqualTo("Được bổ sung.");
                assertThat(answer.has("by")).isEqualTo(seen.equals("signed"));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void halls_that_asked_too_read_why_there_is_no_answer_and_no_other_reason(QuestionStatus status) {
        var question = AQuestion.of(AViewer.CONFERENCE)
                .answered(status)
                .because("Sai văn bản.")
                .state();
        boolean told = status == QuestionStatus.DECLINED || status == QuestionStatus.RETRACTED;

        assertThat(view(question, Sight.ASKED_TOO).path("reason").asText(null)).isEqualTo(told ? "Sai văn bản." : null);
        assertThat(keys(view(question, Sight.ASKED_TOO))).isEqualTo(words(told ? OTHER_HALL + " reason" : OTHER_HALL));
        assertThat(keys(view(question, Sight.OTHER_HALL))).doesNotContain("reason");
    }

    @Test
    void what_was_counted_of_an_answer_that_was_corrected_since_says_nothing_of_it() {
        var question = ASituation.PUBLISHED.question();

        assertThat(receipts(question, 1)).isEqualTo("{\"shown\":2,\"readOut\":1}");
        assertThat(receipts(question, 2)).isEqualTo("{\"shown\":0,\"readOut\":0}");
    }

    private static String receipts(QuestionState question, int counted) {
        var tally = new TallyEvent(
                question.id(),
                question.conference(),
                1,
                List.of(question.bridgePoint()),
                counted,
                List.of("731", "732"),
                List.of("733"),
                null,
                null);
        return EventJson.mapper()
                .valueToTree(QuestionView.of(question, tally, Sight.OWN_HALL))
                .get("receipts")
                .toString();
    }

    @ParameterizedTest
    @EnumSource
    void no_other_hall_screen_or_chair_reads_an_unpublished_answer(AViewer viewer) {
        var outside = Set.of(Sight.OTHER_HALL, Sight.SCREEN, Sight.CHAIR);
        for (var status : QuestionStatus.values()) {
            var question = AQuestion.of(AViewer.CONFERENCE).answered(status).state();
            var sight = Access.sight(viewer.here(), question);
            if (status != QuestionStatus.PUBLISHED && outside.contains(sight)) {
                assertThat(view(question, sight).toString()).doesNotContain("Được bổ sung.");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SCREEN", "CHAIR", "OTHER_HALL", "ASKED_TOO"})
    void the_original_wording_stays_with_its_hall_and_the_desk(Sight sight) {
        var question = ASituation.PUBLISHED.question();

        assertThat(view(question, sight).toString()).doesNotContain(question.original());
    }

    @Test
    void the_asking_hall_stands_alone_until_others_ask_too() {
        var question = ASituation.WAITING.question();
        var longThanh = new HallRef("740", "Long Thành");
        var tally = new TallyEvent(
                question.id(),
                question.conference(),
                1,
                List.of(AQuestion.BIEN_HOA, longThanh),
                0,
                null,
                null,
                null,
                null);

        assertThat(QuestionView.of(question, null, Sight.DESK).halls()).containsExactly(AQuestion.BIEN_HOA);
        assertThat(QuestionView.of(question, tally, Sight.DESK).halls()).containsExactly(AQuestion.BIEN_HOA, longThanh);
    }

    @Test
    void there_is_no_view_of_what_may_not_be_seen() {
        var question = AQuestion.of(new UUID(0, 1)).state();

        assertThatThrownBy(() -> QuestionView.of(question, null, Sight.NOTHING))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static JsonNode view(QuestionState question, Sight sight) {
        return EventJson.mapper().valueToTree(QuestionView.of(question, null, sight));
    }

    private static Set<String> keys(JsonNode json) {
        var names = new TreeSet<String>();
        json.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static Set<String> words(String text) {
        return new TreeSet<>(Arrays.asList(text.split(" ")));
    }
}

package vn.caunoi.questions.matching;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.caunoi.questions.testing.DemoQuestion;

import static org.assertj.core.api.Assertions.assertThat;

/** What the search is good for, so that no change makes it worse unseen. The figures themselves: mvn -Pevaluate. */
class SearchQualityTest {
    private static final int OTHERS = 2_000;
    private static final List<DemoQuestion> DEMO = DemoQuestion.all();
    private static final Map<String, List<AskedAgain>> KINDS = AskedAgain.byKind(DEMO);
    private static final Abbreviations STANDARD = new Abbreviations(Abbreviations.standard());
    private static final Map<UUID, String> NAMES = new HashMap<>();
    private static final QuestionIndex INDEX = new QuestionIndex(STANDARD);

    @BeforeAll
    static void store() {
        DEMO.forEach(question -> put(question.id(), question.text(), question.answer()));
        AskedAgain.nearMisses().forEach(miss -> put("N" + miss.of(), miss.text(), null));
        ManyQuestions.of(OTHERS).forEach(text -> put("other", text, null));
        INDEX.refresh();
    }

    @ParameterizedTest
    @ValueSource(chars = {'1', '2', '3', '4', '5'})
    void a_question_typed_again_is_among_the_first_five_and_above_its_near_miss(char kind) {
        var quality = quality(kind);

        assertThat(quality.recallAt5()).isGreaterThanOrEqualTo(0.95);
        assertThat(quality.aboveNearMiss()).isGreaterThanOrEqualTo(0.90);
    }

    @ParameterizedTest
    @ValueSource(chars = {'6', '7'})
    void a_question_in_other_words_is_mostly_found(char kind) {
        assertThat(quality(kind).recallAt5()).isGreaterThanOrEqualTo(0.80);
    }

    @Test
    void the_topic_is_mostly_right_before_anything_was_classified_and_nearly_always_after() {
        var all = KINDS.values().stream().flatMap(List::stream).toList();
        var model = new TopicModel(DemoTopics.labels(), STANDARD);

        assertThat(Quality.topics(all, again -> guess(model, again, false), DEMO))
                .isGreaterThanOrEqualTo(0.60);

        DEMO.forEach(question -> model.learn(question.topic(), question.text()));

        assertThat(Quality.topics(all, again -> guess(model, again, true), DEMO))
                .isGreaterThanOrEqualTo(0.85);
    }

    private static String guess(TopicModel model, AskedAgain again, boolean classified) {
        var topics = new HashMap<String, String>();
        if (classified) {
            DEMO.forEach(question -> topics.put(question.id(), question.topic()));
        }
        return model
                .guess(
                        again.text(),
                        INDEX.search(again.text(), 12),
                        hit -> Optional.ofNullable(topics.get(NAMES.get(hit.id()))))
                .stream()
                .findFirst()
                .map(TopicGuess::topic)
                .orElse(null);
    }

    private static Quality quality(char kind) {
        var asked = KINDS.entrySet().stream()
                .filter(entry -> entry.getKey().charAt(0) == kind)
                .findFirst()
                .orElseThrow()
                .getValue();
        return Quality.of(
                asked,
                (text, limit) -> INDEX.search(text, limit).stream()
                        .map(hit -> NAMES.get(hit.id()))
                        .toList(),
                DEMO);
    }

    private static void put(String name, String text, String answer) {
        var id = UUID.randomUUID();
        NAMES.put(id, name);
        INDEX.put(id, text, answer);
    }
}

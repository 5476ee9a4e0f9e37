package vn.caunoi.questions.matching;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TopicModelTest {
    private final TopicModel model = new TopicModel(
            Map.of("FINANCE", "Kinh phí", "SEALS", "Dấu Tổ bầu cử", "VENUE", "Địa điểm họp nhóm"),
            new Abbreviations(Abbreviations.standard()));

    @Test
    void a_topics_own_words_speak_for_it() {
        assertThat(first("Khắc con dấu mới hết bao lâu?")).contains("SEALS");
        assertThat(first("muc boi duong chi tu nguon nao")).contains("FINANCE");
    }

    @Test
    void a_topic_of_the_conferences_own_is_known_by_its_label() {
        assertThat(first("Họp nhóm tại địa điểm nào?")).contains("VENUE");
    }

    @Test
    void what_was_classified_teaches_and_can_be_unlearned() {
        assertThat(first("Phông bạt ngoài sân")).isEmpty();

        model.learn("VENUE", "Phông bạt che sân do ai lo?");
        assertThat(first("Phông bạt ngoài sân")).contains("VENUE");

        model.forget("VENUE", "Phông bạt che sân do ai lo?");
        assertThat(first("Phông bạt ngoài sân")).isEmpty();
    }

    @Test
    void a_question_that_is_nearly_the_same_outweighs_words() {
        var nearest = List.of(new Hit(UUID.randomUUID(), 0.95));

        assertThat(model.guess("Kinh phí khắc dấu", nearest, hit -> Optional.of("SEALS")))
                .first()
                .extracting(TopicGuess::topic)
                .isEqualTo("SEALS");
    }

    @Test
    void neighbours_without_a_topic_say_nothing() {
        var nearest = List.of(new Hit(UUID.randomUUID(), 0.95));

        assertThat(model.guess("Leo núi bằng xe đạp", nearest, hit -> Optional.empty()))
                .isEmpty();
    }

    @Test
    void scores_sum_up_to_one_at_most() {
        assertThat(model.guess("Kinh phí khắc dấu tổ bầu cử", List.of(), hit -> Optional.empty()).stream()
                        .mapToDouble(TopicGuess::score)
                        .sum())
                .isBetween(0.5, 1.000001);
    }

    private Optional<String> first(String text) {
        return model.guess(text, List.of(), hit -> Optional.empty()).stream()
                .findFirst()
                .map(TopicGuess::topic);
    }
}

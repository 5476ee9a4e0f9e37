package vn.caunoi.questions.matching;

import java.text.Normalizer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SyllableTest {
    @ParameterizedTest
    @CsvSource({"hoà, hòa", "thuỷ, thủy", "KHOÁ, khóa", "toà, tòa"})
    void a_tone_over_either_vowel_is_the_same_tone(String one, String other) {
        assertThat(toned(one)).isEqualTo(toned(other));
    }

    @ParameterizedTest
    @CsvSource({"hoà, hoá", "dau, đau", "dấu, dâu", "o, ô"})
    void another_tone_or_letter_is_another_syllable(String one, String other) {
        assertThat(toned(one)).isNotEqualTo(toned(other));
    }

    @Test
    void decomposed_text_has_the_same_syllables() {
        var text = "Khoá hòm phiếu ở tổ 3";

        assertThat(Syllable.of(Normalizer.normalize(text, Normalizer.Form.NFD))).isEqualTo(Syllable.of(text));
    }

    @Test
    void digits_and_letters_are_parted_and_grouped_digits_are_one_number() {
        assertThat(Syllable.of("lúc 5h, 4.300 cử tri"))
                .extracting(Syllable::folded)
                .containsExactly("luc", "5", "h", "4300", "cu", "tri");
    }

    @Test
    void text_without_any_letter_has_no_syllables() {
        assertThat(Syllable.of(" …?! \u200b")).isEmpty();
    }

    private static String toned(String word) {
        return Syllable.of(word).get(0).toned();
    }
}

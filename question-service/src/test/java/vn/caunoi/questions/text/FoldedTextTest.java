package vn.caunoi.questions.text;

import java.text.Normalizer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class FoldedTextTest {
    @ParameterizedTest
    @CsvSource({
        "hoà, hòa",
        "thuỷ, thủy",
        "khoá, khóa",
        "HĐND, hdnd",
        "Đồng Nai, dong nai",
        "ĐBQH, đbqh",
        "niêm yết DANH SÁCH, niem yet danh sach",
        "tiến   độ, tiến độ",
    })
    void spellings_of_one_text_fold_alike(String one, String other) {
        assertThat(FoldedText.of(one)).isEqualTo(FoldedText.of(other));
    }

    @Test
    void decomposed_input_folds_like_composed() {
        var text = "Trường hợp cử tri ở Biên Hòa";

        assertThat(FoldedText.of(Normalizer.normalize(text, Normalizer.Form.NFD)))
                .isEqualTo(FoldedText.of(text))
                .isEqualTo("truong hop cu tri o bien hoa");
    }

    @Test
    void invisible_characters_do_not_part_words_and_any_blank_is_a_blank() {
        assertThat(FoldedText.of(" cử\u200b tri\u00a0\n thẻ ")).isEqualTo("cu tri the");
    }
}

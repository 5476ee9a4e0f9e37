package vn.caunoi.questions.matching;

import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class AbbreviationsTest {
    private static final Abbreviations STANDARD = new Abbreviations(Abbreviations.standard());

    @ParameterizedTest
    @CsvSource({
        "UBBC, uy ban bau cu",
        "ubnd, uy ban nhan dan",
        "HDND, hoi dong nhan dan",
        "hđnd, hoi dong nhan dan",
        "đbqh, dai bieu quoc hoi",
        "BBC, ban bau cu",
        "tbc, to bau cu",
        "KVBP, khu vuc bo phieu",
        "dsct, danh sach cu tri",
        "MTTQ, mat tran to quoc",
        "dc ko, duoc khong"
    })
    void short_forms_are_written_out_in_either_case_and_without_diacritics(String typed, String meant) {
        assertThat(folded(STANDARD, typed)).isEqualTo(meant);
    }

    @Test
    void a_word_that_is_no_short_form_stays() {
        assertThat(folded(STANDARD, "xã có dấu")).isEqualTo("xa co dau");
    }

    @Test
    void the_conferences_own_table_goes_before_what_everybody_writes() {
        var own = new Abbreviations(List.of(new Abbreviation("KP", "Khu phố")));

        assertThat(folded(own, "kp 4")).isEqualTo("khu pho 4");
        assertThat(folded(STANDARD, "kp 4")).isEqualTo("kinh phi 4");
        assertThat(folded(own, "ubnd")).isEqualTo("ubnd");
    }

    @Test
    void in_text_without_diacritics_a_long_form_has_none_either() {
        assertThat(STANDARD.expand(Syllable.of("ubnd xa"))).noneMatch(Syllable::marked);
        assertThat(STANDARD.expand(Syllable.of("ubnd xã")))
                .extracting(Syllable::written)
                .containsExactly("ủy", "ban", "nhân", "dân", "xã");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UB ND", "UB-ND", "UBND.", "5h"})
    void what_a_text_is_parted_in_is_no_short_form(String shortForm) {
        assertThat(new Abbreviation(shortForm, "Ủy ban").isOneWord()).isFalse();
    }

    private static String folded(Abbreviations abbreviations, String text) {
        return abbreviations.expand(Syllable.of(text)).stream()
                .map(Syllable::folded)
                .collect(Collectors.joining(" "));
    }
}

package vn.caunoi.questions.matching;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ThesaurusTest {
    private final Thesaurus thesaurus =
            new Thesaurus(List.of("hòm phiếu, thùng phiếu", "hòm phiếu phụ, thùng phụ", "con dấu, dấu"));

    @Test
    void words_for_one_thing_name_the_same_concept() {
        assertThat(concepts("Thùng phiếu để đâu?"))
                .isEqualTo(concepts("hom phieu o dau"))
                .hasSize(1);
    }

    @Test
    void the_longest_words_count() {
        assertThat(concepts("hòm phiếu phụ")).isEqualTo(concepts("thùng phụ")).doesNotContain("hòm_phiếu");
    }

    @Test
    void with_diacritics_a_word_is_itself_alone() {
        assertThat(concepts("Dấu nào?")).containsExactly("con_dấu");
        assertThat(concepts("Ở đâu?")).isEmpty();
    }

    @Test
    void without_diacritics_a_single_syllable_names_nothing() {
        assertThat(concepts("o dau")).isEmpty();
        assertThat(concepts("con dau")).containsExactly("con_dấu");
    }

    private Set<String> concepts(String text) {
        return thesaurus.concepts(Syllable.of(text));
    }
}

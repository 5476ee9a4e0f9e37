package vn.caunoi.kit.problem;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class LocalesTest {
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            delimiter = '|',
            value = {
                "-|vi",
                "en|en",
                "en-GB,en;q=0.9|en",
                "vi-VN,vi;q=0.9,en;q=0.8|vi",
                "en;q=0.5,vi|vi",
                "fr|vi",
                "*|vi",
                "fr,en;q=0.3|en",
                "§§|vi"
            })
    void an_answer_is_vietnamese_unless_english_is_preferred(String header, String language) {
        assertThat(Locales.of(header).getLanguage()).isEqualTo(language);
    }
}

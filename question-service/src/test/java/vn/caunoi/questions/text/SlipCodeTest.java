package vn.caunoi.questions.text;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SlipCodeTest {
    @ParameterizedTest(name = "“{0}”")
    @ValueSource(
            strings = {
                "731-K4F",
                "731-k4f",
                " 731 - K4F ",
                "731 K4F",
                "731\u00a0K4F",
                "731\u2011K4F",
                "731\u2013k4f",
                "731\u2212K4F",
                "７３１－Ｋ４Ｆ",
                "731-\u200bK4F"
            })
    void a_code_is_read_as_people_type_it(String typed) {
        assertThat(SlipCode.parse(typed).map(SlipCode::value)).contains("731-K4F");
    }

    @ParameterizedTest(name = "“{0}”")
    @ValueSource(
            strings = {
                "",
                "K4F",
                "-K4F",
                "731-",
                "731-K4",
                "731-K4FF",
                "731-K40",
                "731-KIF",
                "731-KLF",
                "731-KOF",
                "731-K1F",
                "731-ĐÂY",
                "731K4F"
            })
    void what_is_no_code_is_refused(String typed) {
        assertThat(SlipCode.parse(typed)).isEmpty();
    }

    @Test
    void a_code_belongs_to_the_hall_that_it_begins_with() {
        var slip = SlipCode.parse("bh-2-k4f").orElseThrow();

        assertThat(slip.isOf("BH-2")).isTrue();
        assertThat(slip.isOf("bh-2")).isTrue();
        assertThat(slip.isOf("BH")).isFalse();
        assertThat(slip.isOf("731")).isFalse();
    }
}

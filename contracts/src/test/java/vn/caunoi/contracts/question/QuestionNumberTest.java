package vn.caunoi.contracts.question;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class QuestionNumberTest {
    private static final int COUNTERS = 3_000;

    @ParameterizedTest(name = "counter {0} is said {1}")
    @CsvSource({"42, 42-7", "1, 1-3", "572, 572-4"})
    void a_number_ends_in_its_check_digit(long counter, String number) {
        assertThat(QuestionNumber.of(counter)).isEqualTo(number);
    }

    @ParameterizedTest(name = "“{0}”")
    @ValueSource(
            strings = {
                "427",
                "42-7",
                "42 7",
                "42 - 7",
                " 42-7 ",
                "042-7",
                "42\u00a07",
                "\u00a042-7\u3000",
                "42\u20117",
                "42\u20137",
                "42 \u2014 7",
                "42\u22127",
                "42\u200b7",
                "４２－７"
            })
    void a_number_is_read_as_people_write_it(String spoken) {
        assertThat(QuestionNumber.parse(spoken)).contains("42-7");
    }

    @ParameterizedTest(name = "“{0}”")
    @ValueSource(
            strings = {"", " ", "7", "42-8", "0-0", "00", "42-7-1", "-427", "42-", "a42-7", "١٢٣", "99999999999-1"})
    void what_is_no_number_or_misheard_is_refused(String spoken) {
        assertThat(QuestionNumber.parse(spoken)).isEmpty();
    }

    @Test
    void every_number_reads_back() {
        for (int counter = 1; counter <= COUNTERS; counter++) {
            var number = QuestionNumber.of(counter);
            assertThat(QuestionNumber.parse(number.replace("-", ""))).contains(number);
        }
    }

    @Test
    void every_single_wrong_digit_is_caught() {
        for (int counter = 1; counter <= COUNTERS; counter++) {
            var digits = QuestionNumber.of(counter).replace("-", "");
            for (int at = 0; at < digits.length(); at++) {
                for (char wrong = '0'; wrong <= '9'; wrong++) {
                    if (wrong != digits.charAt(at)) {
                        var misheard = digits.substring(0, at) + wrong + digits.substring(at + 1);
                        assertThat(QuestionNumber.parse(misheard)).as(misheard).isEmpty();
                    }
                }
            }
        }
    }

    @Test
    void every_swap_of_neighbours_is_caught() {
        for (int counter = 1; counter <= COUNTERS; counter++) {
            var digits = QuestionNumber.of(counter).replace("-", "");
            for (int at = 0; at + 1 < digits.length(); at++) {
                char left = digits.charAt(at);
                char right = digits.charAt(at + 1);
                if (left != right) {
                    var swapped = digits.substring(0, at) + right + left + digits.substring(at + 2);
                    assertThat(QuestionNumber.parse(swapped)).as(swapped).isEmpty();
                }
            }
        }
    }
}

package vn.caunoi.questions.text;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PhoneNumberTest {
    @ParameterizedTest
    @CsvSource({
        "0999000001, +84999000001",
        "0999 000 001, +84999000001",
        "+84 999.000.001, +84999000001",
        "0999-000-001, +84999000001",
        "0251 3822 501, +842513822501",
        "+842513822501, +842513822501",
        "1022, 1022",
        "18001090, 18001090",
        "19006017, 19006017",
    })
    void reads_numbers_as_people_write_them(String typed, String e164) {
        assertThat(PhoneNumber.parse(typed)).contains(new PhoneNumber(e164));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "113",
                "0199000001",
                "09990000011",
                "099900000",
                "0241382250",
                "84999000001",
                "0999 000 00a"
            })
    void refuses_what_is_no_such_number(String typed) {
        assertThat(PhoneNumber.parse(typed)).isEmpty();
    }

    @Test
    void shows_no_more_than_the_operator_and_the_last_two_digits() {
        assertThat(new PhoneNumber("+84912345621").masked()).isEqualTo("0912 ••• •21");
        assertThat(new PhoneNumber("+842513822501").masked()).isEqualTo("0251 ••• •01");
    }
}

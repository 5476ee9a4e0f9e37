package vn.caunoi.kit.text;

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
        "0999\u2013000\u2013001, +84999000001",
        "\u00a00999\u202f000\u200b001\u00a0, +84999000001",
        "+84 (0) 999 000 001, +84999000001",
        "0084 999 000 001, +84999000001",
        "０９９９０００００１, +84999000001",
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
                "0999 000 00a",
                "+84 0999 0000 01 1",
                "+1 999 000 0001",
                "0000000000",
                "0999000001 0999000002",
                "\u0660999000001"
            })
    void refuses_what_is_no_such_number(String typed) {
        assertThat(PhoneNumber.parse(typed)).isEmpty();
    }

    @Test
    void shows_no_more_than_the_operator_and_the_last_two_digits() {
        assertThat(new PhoneNumber("+84912345621").masked()).isEqualTo("0912 ••• •21");
        assertThat(new PhoneNumber("+842513822501").masked()).isEqualTo("0251 ••• •01");
    }

    @ParameterizedTest
    @CsvSource({
        "+84999000001, 0999 000 001",
        "+842513822501, 0251 3822 501",
        "1022, 1022",
        "18001090, 1800 1090",
    })
    void shows_a_number_in_groups_to_dial(String e164, String shown) {
        assertThat(new PhoneNumber(e164).shown()).isEqualTo(shown);
    }
}

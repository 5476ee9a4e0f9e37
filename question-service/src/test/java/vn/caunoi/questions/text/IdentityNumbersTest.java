package vn.caunoi.questions.text;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class IdentityNumbersTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Gọi 0999000012",
                "Gọi 0999 000 012 nhé",
                "Gọi 0999.000.012.",
                "+84999000012",
                "+84 999 000 012",
                "CCCD 075000000012",
                "CMND 270000012"
            })
    void a_number_that_leads_to_a_person_is_found(String text) {
        assertThat(IdentityNumbers.in(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Luật 85/2015/QH13, Điều 29",
                "Câu 42-7",
                "Ngày 23/5/2021 lúc 07 giờ 00",
                "Hơn 1.234.567 cử tri",
                "Nghị định 30/2020/NĐ-CP",
                "Mã 1234567890123456"
            })
    void other_numbers_are_not(String text) {
        assertThat(IdentityNumbers.in(text)).isFalse();
    }
}

package vn.caunoi.registry.conference;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.caunoi.kit.problem.Problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TopicsChangeTest {
    @ParameterizedTest
    @CsvSource({
        "Điều chỉnh danh sách, DIEU_CHINH_DANH_SACH",
        "'Dấu Tổ bầu cử, dấu “đã bỏ phiếu”', DAU_TO_BAU_CU_DAU_DA_BO_PHIEU",
        "3 mẫu biên bản, MAU_BIEN_BAN",
        "???, TOPIC",
        "Tổng hợp và báo cáo tiến độ bầu cử trong ngày bầu cử, TONG_HOP_VA_BAO_CAO_TIEN_DO_BAU_CU_TRONG"
    })
    void a_new_topic_gets_a_code_that_says_what_it_is(String label, String code) {
        assertThat(codes(item(null, label))).containsExactly(code);
    }

    @Test
    void a_new_topic_never_gets_the_code_of_another() {
        assertThat(codes(item(null, "Dấu"), item("DAU", "Con dấu"), item(null, "Đầu")))
                .containsExactly("DAU_2", "DAU", "DAU_3");
    }

    @Test
    void a_topic_that_stands_twice_is_named() {
        var change = new TopicsChange(
                List.of(item("SEALS", "Dấu"), item("SEALS", "Con dấu"), item(null, "DẤU "), item(null, "Khác")));

        assertThatThrownBy(change::topics).isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.fields())
                .containsExactly(
                        new Problem.Field("items[1].code", "duplicate", List.of()),
                        new Problem.Field("items[2].label", "duplicate", List.of())));
    }

    private static List<String> codes(TopicsChange.Item... items) {
        return new TopicsChange(Stream.of(items).toList())
                .topics().stream().map(ConferenceTopic::code).toList();
    }

    private static TopicsChange.Item item(String code, String label) {
        return new TopicsChange.Item(code, label);
    }
}

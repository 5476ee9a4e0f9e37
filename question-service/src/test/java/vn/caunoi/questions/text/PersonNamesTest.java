package vn.caunoi.questions.text;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PersonNamesTest {
    @Test
    void people_are_sorted_by_given_name_with_d_before_đ() {
        assertThat(Stream.of("Lê Văn Đức", "Trần Thị Yến", "Phạm Dung", "Nguyễn Văn An", "Bùi Thị Ánh")
                        .sorted(PersonNames.byGivenName()))
                .containsExactly("Nguyễn Văn An", "Bùi Thị Ánh", "Phạm Dung", "Lê Văn Đức", "Trần Thị Yến");
    }
}

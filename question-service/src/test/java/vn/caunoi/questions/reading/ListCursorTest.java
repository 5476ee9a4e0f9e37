package vn.caunoi.questions.reading;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ListCursorTest {
    @ParameterizedTest
    @MethodSource
    void a_cursor_comes_back_as_it_went_out(ListCursor cursor) {
        assertThat(ListCursor.parse(cursor.encoded())).contains(cursor);
    }

    static Stream<ListCursor> a_cursor_comes_back_as_it_went_out() {
        return Stream.of(
                new ListCursor(ListOrder.NEWEST, "", 42),
                new ListCursor(ListOrder.AGE, "", 1),
                new ListCursor(ListOrder.URGENCY, "29999999999", 42),
                new ListCursor(ListOrder.WEIGHT, "3", 42),
                new ListCursor(ListOrder.HALL, "003731", 42),
                new ListCursor(ListOrder.TOPIC, "VOTER_LIST", 42),
                new ListCursor(ListOrder.TOPIC, "", 42));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "42",
                "q42",
                "newest:7:42",
                "newest::42;drop",
                "newest::99999999999999999999",
                "weight:three:42",
                "weight:-1:42",
                "weight::42",
                "hall:a/b:42",
                "size:1:42"
            })
    void what_is_no_cursor_of_ours_is_refused(String plain) {
        var encoded = Base64.getUrlEncoder().encodeToString(plain.getBytes(StandardCharsets.UTF_8));

        assertThat(ListCursor.parse(encoded)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "!!", "42"})
    void what_is_not_even_encoded_is_refused(String encoded) {
        assertThat(ListCursor.parse(encoded)).isEmpty();
    }

    @Test
    void a_weight_beyond_all_halls_is_still_a_place() {
        assertThat(ListOrder.WEIGHT.value("999999999999999999")).isEqualTo(Integer.MAX_VALUE);
    }
}

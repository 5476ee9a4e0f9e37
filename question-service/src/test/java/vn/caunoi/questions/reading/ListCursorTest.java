package vn.caunoi.questions.reading;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ListCursorTest {
    @Test
    void a_cursor_comes_back_as_it_went_out() {
        assertThat(ListCursor.parse(new ListCursor(42).encoded())).contains(new ListCursor(42));
    }

    @ParameterizedTest
    @ValueSource(strings = {"42", "", "!!", "cS0x", "cTE7ZHJvcA", "cTk5OTk5OTk5OTk5OTk5OTk5OTk5"})
    void what_is_no_cursor_of_ours_is_refused(String encoded) {
        assertThat(ListCursor.parse(encoded)).isEmpty();
    }
}

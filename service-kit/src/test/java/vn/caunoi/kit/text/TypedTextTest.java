package vn.caunoi.kit.text;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TypedTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\t\r\n",
                "\u00A0",
                "\u2003",
                "\u3000",
                "\u200B",
                "\u200C\u200D",
                "\u2060",
                "\uFEFF",
                "\u3164",
                "\u115F\u1160",
                "\uFFA0",
                "\u00AD",
                "\u034F",
                "\u061C",
                "\u202E",
                "\u2800",
                "\uFE0F",
                "\uDB40\uDC41\uDB40\uDD00",
                " \u200B\u3164 "
            })
    void text_that_nobody_would_see_is_blank(String text) {
        assertThat(TypedText.fault(text, 10)).contains("blank");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", ".", "\u200Ba", "👍", "Tổ bầu cử\nsố 3\t", "\u0110", "e\u0301"})
    void text_with_anything_to_see_is_not_blank(String text) {
        assertThat(TypedText.fault(text, 20)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000", "\u0007", "a\u001Bb", "\u007F", "\u0085"})
    void control_characters_are_refused(String text) {
        assertThat(TypedText.fault(text, 10)).contains("control-character");
    }

    @Test
    void half_a_surrogate_pair_is_refused_wherever_it_stands() {
        var high = "\uD83D";
        var low = "\uDC4D";

        assertThat(TypedText.fault("a" + high, 10)).contains("lone-surrogate");
        assertThat(TypedText.fault(low + "a", 10)).contains("lone-surrogate");
        assertThat(TypedText.fault(high + high + low, 10)).contains("lone-surrogate");
        assertThat(TypedText.fault(high + low, 10)).isEmpty();
    }

    @Test
    void length_is_counted_in_code_points_of_what_is_stored() {
        assertThat(TypedText.fault("👍".repeat(4), 4)).isEmpty();
        assertThat(TypedText.fault("👍".repeat(5), 4)).contains("too-long");
        assertThat(TypedText.fault("ê\u0323".repeat(4), 4)).isEmpty();
    }

    @Test
    void text_is_stored_composed_and_without_space_around_it() {
        assertThat(TypedText.stored(" e\u0302\u0301 \n")).isEqualTo("\u1EBF");
        assertThat(TypedText.stored(null)).isNull();
    }
}

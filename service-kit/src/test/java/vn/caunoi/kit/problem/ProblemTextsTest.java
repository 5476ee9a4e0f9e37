package vn.caunoi.kit.problem;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ProblemTextsTest {
    private static final Control EXACT = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    @Test
    void every_text_is_there_in_both_languages() {
        assertThat(ResourceBundle.getBundle("problems", Locale.ENGLISH, EXACT).keySet())
                .isEqualTo(ResourceBundle.getBundle("problems", Locales.VIETNAMESE, EXACT)
                        .keySet());
    }

    @Test
    void a_field_says_its_limit_in_the_readers_language() {
        var problem = Problem.of(400, "invalid").field("text", "too-long", 4000);

        assertThat(new ProblemTexts().inWords(problem, Locales.VIETNAMESE).errors())
                .containsExactly(new ProblemBody.FieldError("text", "too-long", "Tối đa 4.000 ký tự."));
        assertThat(new ProblemTexts().inWords(problem, Locale.ENGLISH).errors())
                .containsExactly(new ProblemBody.FieldError("text", "too-long", "At most 4,000 characters."));
    }

    @Test
    void quotes_come_out_single() {
        assertThat(new ProblemTexts()
                        .inWords(Problem.of(503, "unavailable"), Locale.ENGLISH)
                        .detail())
                .startsWith("The hub can't");
    }
}

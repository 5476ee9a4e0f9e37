package vn.caunoi.questions.routing.choice;

import java.time.Duration;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.caunoi.questions.routing.choice.EscalationTimes.Step;

import static org.assertj.core.api.Assertions.assertThat;

class EscalationTimesTest {
    @ParameterizedTest(name = "after {0}, handed on {1}: {2}")
    @CsvSource({
        "PT0S,      false, NONE",
        "PT4M59.9S, false, NONE",
        "PT5M,      false, TO_DEPUTY",
        "PT5M,      true,  NONE",
        "PT9M59S,   true,  NONE",
        "PT10M,     true,  TO_MODERATORS",
        "PT10M,     false, TO_MODERATORS"
    })
    void a_deputy_gets_it_first_then_the_moderators(Duration waited, boolean handedOn, Step step) {
        assertThat(EscalationTimes.STANDARD.after(waited, handedOn)).isEqualTo(step);
    }
}

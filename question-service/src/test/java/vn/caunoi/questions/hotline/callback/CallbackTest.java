package vn.caunoi.questions.hotline.callback;

import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import vn.caunoi.contracts.question.OfficialRef;
import vn.caunoi.kit.problem.Problem;
import vn.caunoi.questions.hotline.callback.AttemptRequest.Outcome;
import vn.caunoi.questions.question.Actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CallbackTest {
    private static final Instant NOON = Instant.parse("2021-04-28T05:00:00Z");
    private static final Actor MAU = new Actor("operator.1", "Lâm Thị Mẫu");

    @Test
    void somebody_is_called_until_reached() {
        var callback = opened();

        callback.attempt(Outcome.NOT_REACHED, MAU, NOON.plusSeconds(60));
        callback.attempt(Outcome.NOT_REACHED, MAU, NOON.plusSeconds(120));
        callback.attempt(Outcome.REACHED, MAU, NOON.plusSeconds(180));

        assertThat(callback.state()).isEqualTo(CallbackState.REACHED);
        assertThat(callback.attempts()).isEqualTo(3);
        assertThat(callback.lastAt()).isEqualTo(NOON.plusSeconds(180));
        assertThat(callback.by()).contains(new OfficialRef("operator.1", "Lâm Thị Mẫu"));
        assertThat(callback.version()).isEqualTo(4);
    }

    @Test
    void closing_it_is_no_call() {
        var callback = opened();

        callback.attempt(Outcome.DONE, MAU, NOON);

        assertThat(callback.attempts()).isZero();
        assertThatThrownBy(() -> callback.attempt(Outcome.REACHED, MAU, NOON))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("callback-done");
    }

    @Test
    void a_newer_answer_opens_it_again() {
        var callback = opened();
        callback.attempt(Outcome.DONE, MAU, NOON);

        assertThat(callback.isBefore(1)).isFalse();
        assertThat(callback.isBefore(2)).isTrue();
        callback.open(2, NOON.plusSeconds(600));

        assertThat(callback.state()).isEqualTo(CallbackState.TO_CALL);
        assertThat(callback.attempts()).isZero();
        assertThat(callback.by()).isEmpty();
        assertThat(callback.openedAt()).isEqualTo(NOON.plusSeconds(600));
        assertThat(callback.version()).isEqualTo(3);
    }

    private static Callback opened() {
        return new Callback(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), null, 1, NOON);
    }
}

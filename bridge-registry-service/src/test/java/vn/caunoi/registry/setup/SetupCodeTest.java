package vn.caunoi.registry.setup;

import java.util.Optional;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SetupCodeTest {
    @RepeatedTest(5)
    void a_drawn_code_can_be_read_out_and_is_never_the_same() {
        var code = new SetupCode(Optional.empty());

        assertThat(code.shown()).matches("[A-HJKMNP-TV-Z2-9]{4}(-[A-HJKMNP-TV-Z2-9]{4}){2}");
        assertThat(new SetupCode(Optional.of(" ")).shown()).isNotEqualTo(code.shown());
    }

    @Test
    void it_may_be_typed_in_small_letters_and_without_dashes() {
        var code = new SetupCode(Optional.of("K7QF-92MX-PB3D"));

        assertThat(code.is("k7qf 92mx pb3d")).isTrue();
        assertThat(code.is("K7QF92MXPB3D")).isTrue();
    }

    @Test
    void nothing_else_is_it() {
        var code = new SetupCode(Optional.of("K7QF-92MX-PB3D"));

        assertThat(code.is("")).isFalse();
        assertThat(code.is("K7QF-92MX-PB3")).isFalse();
        assertThat(code.is("K7QF-92MX-PB3E")).isFalse();
    }
}

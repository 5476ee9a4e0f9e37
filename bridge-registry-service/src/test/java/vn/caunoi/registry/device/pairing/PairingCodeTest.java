package vn.caunoi.registry.device.pairing;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PairingCodeTest {
    @RepeatedTest(20)
    void a_code_has_six_characters_none_of_which_looks_like_another() {
        assertThat(PairingCode.make().value()).matches("[2-9A-HJ-NP-Z]{6}").doesNotContain("O", "I", "0", "1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"K7MPX2", "k7mpx2", " K7M PX2 ", "K7M-PX2", "K7M\u00a0PX2", "k7m.px2", "Ｋ７ＭＰＸ２"})
    void it_may_be_typed_as_it_was_read_out(String typed) {
        assertThat(PairingCode.typed(typed)).isEqualTo(new PairingCode("K7MPX2"));
    }
}

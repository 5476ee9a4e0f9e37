package vn.caunoi.registry.people;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class UsernameTest {
    @Test
    void capitals_and_blanks_of_a_telephone_keyboard_are_forgiven() {
        assertThat(Username.typed(" Clerk.731 ")).contains(new Username("clerk.731"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ".", "clerk 731", "clerk\u0000731", "thư.ký", "a/b", "clerk.731;", "-x"})
    void nobody_has_such_a_name(String typed) {
        assertThat(Username.typed(typed)).isEmpty();
    }

    @Test
    void a_name_has_at_most_64_characters() {
        assertThat(Username.typed("a".repeat(64))).isPresent();
        assertThat(Username.typed("a".repeat(65))).isEmpty();
    }
}

package vn.caunoi.registry.people;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import vn.caunoi.contracts.registry.PersonState;
import vn.caunoi.contracts.registry.Role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PasswordsTest {
    private final Passwords passwords = new Passwords(4);

    @Test
    void the_right_password_matches_and_no_other() {
        var person = Optional.of(personWith("mật khẩu thử"));

        assertThat(passwords.match(person, "mật khẩu thử")).isTrue();
        assertThat(passwords.match(person, "mật khẩu khác")).isFalse();
        assertThat(passwords.match(person, "")).isFalse();
    }

    @Test
    void nobody_has_no_password() {
        assertThat(passwords.match(Optional.empty(), "mật khẩu thử")).isFalse();
    }

    @Test
    void the_same_password_is_never_hashed_alike() {
        assertThat(passwords.hash("mật khẩu thử")).isNotEqualTo(passwords.hash("mật khẩu thử"));
    }

    @Test
    void a_password_longer_than_bcrypt_reads_is_refused_rather_than_cut() {
        var person = Optional.of(personWith("x".repeat(72)));

        assertThat(passwords.match(person, "x".repeat(72))).isTrue();
        assertThat(passwords.match(person, "x".repeat(73))).isFalse();
        assertThatThrownBy(() -> passwords.hash("ậ".repeat(30))).isInstanceOf(IllegalArgumentException.class);
    }

    private Person personWith(String password) {
        var state = new PersonState(
                UUID.randomUUID(), 1, UUID.randomUUID(), "thu", "Thử", Role.CLERK, null, List.of(), false, true);
        return new Person(state, passwords.hash(password), Instant.EPOCH);
    }
}

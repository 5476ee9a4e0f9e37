package vn.caunoi.registry.session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import vn.caunoi.contracts.registry.PersonState;
import vn.caunoi.contracts.registry.Role;
import vn.caunoi.registry.people.Person;
import vn.caunoi.registry.people.TestPasswords;

import static org.assertj.core.api.Assertions.assertThat;

class CredentialsTest {
    private final Optional<Person> demoPerson = Optional.of(personWith(Credentials.DEMO_PASSWORD));
    private final Optional<Person> person = Optional.of(personWith("một mật khẩu"));

    @Test
    void the_demo_password_opens_demo_accounts_in_demo_mode() {
        var credentials = new Credentials(TestPasswords.quick(), true);

        assertThat(credentials.open(demoPerson, Credentials.DEMO_PASSWORD)).isTrue();
    }

    @Test
    void the_demo_password_opens_nothing_outside_demo_mode() {
        var credentials = new Credentials(TestPasswords.quick(), false);

        assertThat(credentials.open(demoPerson, Credentials.DEMO_PASSWORD)).isFalse();
        assertThat(credentials.open(person, "một mật khẩu")).isTrue();
    }

    private static Person personWith(String password) {
        var state = new PersonState(
                UUID.randomUUID(), 1, UUID.randomUUID(), "thu", "Thử", Role.CLERK, null, List.of(), false, true);
        return new Person(state, TestPasswords.quick().hash(password), Instant.EPOCH);
    }
}

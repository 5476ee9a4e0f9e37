package vn.caunoi.registry.people;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import vn.caunoi.contracts.EventJson;
import vn.caunoi.contracts.registry.PersonState;
import vn.caunoi.contracts.registry.Role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PersonTest {
    private static final Instant MORNING = Instant.parse("2021-04-28T01:00:00Z");
    private static final Instant LATER = Instant.parse("2021-04-28T02:00:00Z");

    @Test
    void an_official_goes_off_duty_and_comes_back() {
        var official = person(Role.OFFICIAL);

        var off = official.duty(false, LATER).orElseThrow();
        var on = official.duty(true, LATER).orElseThrow();

        assertThat(off.person().onDuty()).isFalse();
        assertThat(off.person().version()).isEqualTo(2);
        assertThat(off.at()).isEqualTo(LATER);
        assertThat(on.person().onDuty()).isTrue();
        assertThat(on.person().version()).isEqualTo(3);
    }

    @Test
    void being_on_duty_already_is_no_change() {
        var official = person(Role.OFFICIAL);

        assertThat(official.duty(true, LATER)).isEmpty();

        assertThat(official.state().version()).isEqualTo(1);
    }

    @Test
    void only_officials_are_on_duty() {
        var clerk = person(Role.CLERK);

        assertThatThrownBy(() -> clerk.duty(false, LATER)).isInstanceOf(NoDuty.class);
    }

    @Test
    void a_disabled_person_can_be_enabled_again() {
        var clerk = person(Role.CLERK);

        assertThat(clerk.enable(true, LATER)).isEmpty();
        assertThat(clerk.enable(false, LATER).orElseThrow().person().enabled()).isFalse();
        assertThat(clerk.enable(true, LATER).orElseThrow().person().enabled()).isTrue();

        assertThat(clerk.state().version()).isEqualTo(3);
    }

    @Test
    void the_event_does_not_hold_the_hash() {
        var json = new String(EventJson.write(person(Role.CLERK).event()), StandardCharsets.UTF_8);

        assertThat(json).contains("nguoi.thu").doesNotContain("a-hash").doesNotContainIgnoringCase("password");
    }

    private static Person person(Role role) {
        var state = new PersonState(
                UUID.randomUUID(),
                1,
                UUID.randomUUID(),
                "nguoi.thu",
                "Người Thử",
                role,
                null,
                List.of("SEALS"),
                role == Role.OFFICIAL,
                true);
        return new Person(state, "a-hash", MORNING);
    }
}

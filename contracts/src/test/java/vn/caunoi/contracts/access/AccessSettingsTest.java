package vn.caunoi.contracts.access;

import java.util.UUID;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.caunoi.contracts.registry.Role;

import static org.assertj.core.api.Assertions.assertThat;

class AccessSettingsTest {
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "CLERK,      false",
        "OPERATOR,   false",
        "OFFICIAL,   true",
        "MODERATOR,  true",
        "TECHNICIAN, true",
        "CHAIR,      false",
        "SCREEN,     false",
        "ADMIN,      true"
    })
    void the_settings_are_known_to_boards_and_lines_alone(Role role, boolean known) {
        var viewer = new Viewer(new UUID(0, 1), "somebody", "Ai đó", role, new UUID(0, 2), null);

        assertThat(Access.seesSettings(viewer)).isEqualTo(known);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "CLERK,      false",
        "OPERATOR,   false",
        "OFFICIAL,   false",
        "MODERATOR,  true",
        "TECHNICIAN, false",
        "CHAIR,      false",
        "SCREEN,     true",
        "ADMIN,      true"
    })
    void the_address_to_read_at_is_known_to_who_hands_it_out_and_to_screens(Role role, boolean known) {
        var viewer = new Viewer(new UUID(0, 1), "somebody", "Ai đó", role, new UUID(0, 2), null);

        assertThat(Access.seesReadingAddress(viewer)).isEqualTo(known);
    }
}

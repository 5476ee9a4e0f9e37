package vn.caunoi.contracts.access;

import java.util.Arrays;
import java.util.stream.Collectors;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import vn.caunoi.contracts.registry.Role;

import static org.assertj.core.api.Assertions.assertThat;

class StreamViewTest {
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "screen, SCREEN",
        "desk, CLERK OPERATOR",
        "board, OFFICIAL MODERATOR ADMIN",
        "lines, TECHNICIAN MODERATOR ADMIN",
        "chair, CHAIR"
    })
    void a_view_is_open_to_these_roles(String name, String roles) {
        var view = StreamView.of(name).orElseThrow();

        assertThat(Arrays.stream(Role.values()).filter(view::openTo).collect(Collectors.toSet()))
                .isEqualTo(Arrays.stream(roles.split(" ")).map(Role::valueOf).collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "SCREEN", "Screen", "wall"})
    void another_word_is_no_view(String name) {
        assertThat(StreamView.of(name)).isEmpty();
    }
}

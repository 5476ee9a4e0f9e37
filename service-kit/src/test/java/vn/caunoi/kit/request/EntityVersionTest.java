package vn.caunoi.kit.request;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import vn.caunoi.kit.problem.Problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class EntityVersionTest {
    @Test
    void a_version_stands_in_quotes() {
        assertThat(EntityVersion.required("\"7\"")).isEqualTo(new EntityVersion(7));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    void without_a_version_it_is_428(String header) {
        assertThatThrownBy(() -> EntityVersion.required(header)).hasMessage("428 precondition-required");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7",
                "*",
                "W/\"7\"",
                "\"\"",
                "\"-1\"",
                "\"x\"",
                "\"7\", \"8\"",
                "\"99999999999999999999\"",
                "\"٧\""
            })
    void what_is_no_version_is_400(String header) {
        assertThatThrownBy(() -> EntityVersion.required(header)).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.status()).isEqualTo(400);
            assertThat(problem.fields()).extracting(Problem.Field::field).containsExactly("If-Match");
        });
    }

    @Test
    void another_version_is_412_and_names_the_current_one() {
        assertThatThrownBy(() -> new EntityVersion(7).requireMatch(8))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.status()).isEqualTo(412);
                    assertThat(problem.headers()).containsEntry("ETag", "\"8\"");
                });
    }
}

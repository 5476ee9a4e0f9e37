package vn.caunoi.kit.request;

import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class IdempotencyKeyTest {
    @Test
    void a_key_is_a_uuid_in_any_case() {
        var key = UUID.randomUUID();

        assertThat(IdempotencyKey.required(key.toString().toUpperCase()).value())
                .isEqualTo(key);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "key", "1-1-1-1-1", "00000000000000000000000000000000"})
    void anything_else_is_400(String header) {
        assertThatThrownBy(() -> IdempotencyKey.required(header)).hasMessage("400 invalid");
    }
}

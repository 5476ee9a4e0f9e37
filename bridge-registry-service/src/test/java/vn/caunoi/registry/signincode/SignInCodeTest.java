package vn.caunoi.registry.signincode;

import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SignInCodeTest {
    private static final Instant NOON = Instant.parse("2021-04-28T05:00:00Z");

    private final SignInCode code =
            new SignInCode(UUID.randomUUID(), UUID.randomUUID(), "clerk.731", "moderator", "hash", NOON);

    @Test
    void a_code_is_good_for_ten_minutes() {
        assertThat(code.expiresAt()).isEqualTo(NOON.plusSeconds(600));
        assertThat(code.hash(NOON.plusSeconds(599))).contains("hash");
        assertThat(code.hash(NOON.plusSeconds(600))).isEmpty();
    }

    @Test
    void a_code_opens_once() {
        code.use(NOON.plusSeconds(30));

        assertThat(code.hash(NOON.plusSeconds(31))).isEmpty();
        assertThat(code.usedAt()).isEqualTo(NOON.plusSeconds(30));
    }

    @Test
    void the_fifth_wrong_try_is_its_end() {
        for (int i = 1; i < SignInCode.TRIES; i++) {
            code.miss();
        }
        assertThat(code.hash(NOON)).contains("hash");

        code.miss();

        assertThat(code.hash(NOON)).isEmpty();
        assertThat(code.usedAt()).isNull();
    }
}

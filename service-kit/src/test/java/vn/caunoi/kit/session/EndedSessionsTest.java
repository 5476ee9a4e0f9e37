package vn.caunoi.kit.session;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class EndedSessionsTest {
    private static final Instant NOON = Instant.parse("2021-04-28T05:00:00Z");

    private final EndedSessions ended = new EndedSessions(Clock.fixed(NOON, ZoneOffset.UTC));
    private final UUID session = UUID.randomUUID();

    @Test
    void listeners_hear_of_a_session_once_however_often_it_is_told() {
        var heard = new ArrayList<UUID>();
        ended.onEnd(heard::add);

        ended.end(session, NOON.plusSeconds(60));
        ended.end(session, NOON.plusSeconds(60));

        assertThat(heard).containsExactly(session);
    }

    @Test
    void a_session_whose_token_has_expired_need_not_be_remembered() {
        ended.end(session, NOON.minusSeconds(1));

        assertThat(ended.isEnded(session)).isFalse();
    }

    @Test
    void listeners_hear_of_an_account_each_time_it_is_switched_off() {
        var heard = new ArrayList<String>();
        ended.onDisable(heard::add);

        ended.enable("clerk.731", true);
        ended.enable("clerk.731", false);
        ended.enable("clerk.731", false);
        ended.enable("clerk.731", true);
        ended.enable("clerk.731", false);

        assertThat(heard).containsExactly("clerk.731", "clerk.731");
    }
}

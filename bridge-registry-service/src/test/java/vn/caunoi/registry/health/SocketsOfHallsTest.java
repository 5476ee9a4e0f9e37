package vn.caunoi.registry.health;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import vn.caunoi.contracts.delivery.PresenceEvent;

import static org.assertj.core.api.Assertions.assertThat;

class SocketsOfHallsTest {
    private static final UUID CONFERENCE = UUID.randomUUID();
    private static final Instant START = Instant.parse("2021-04-28T01:00:00Z");

    private final SocketsOfHalls sockets = new SocketsOfHalls();
    private Instant now = START;

    @Test
    void a_hall_is_present_while_any_replica_has_a_socket_of_it() {
        say("731", "one", 1);
        say("731", "two", 1);
        say("731", "one", 0);
        pass(60);

        assertThat(codes()).containsExactly("731");
    }

    @Test
    void one_whose_last_socket_closed_is_present_until_it_could_have_come_back() {
        say("731", "one", 1);
        say("731", "one", 0);

        assertThat(codes()).containsExactly("731");
        pass(19);
        assertThat(codes()).containsExactly("731");
        pass(1);
        assertThat(codes()).isEmpty();
    }

    @Test
    void a_rolling_restart_leaves_no_gap() {
        say("731", "one", 1);
        say("731", "one", 0);
        codes();
        pass(8);
        say("731", "two", 1);
        pass(60);

        assertThat(codes()).containsExactly("731");
    }

    @Test
    void what_a_former_life_said_lapses_once_others_are_heard_for_long_enough() {
        say("731", "former", 1);
        for (int minute = 0; minute < 2; minute++) {
            pass(60);
            say("732", "present", 1);
        }
        assertThat(codes()).containsExactlyInAnyOrder("731", "732");

        pass(60);
        say("732", "present", 1);
        assertThat(codes()).containsExactly("732");
    }

    @Test
    void while_nobody_can_be_heard_nothing_lapses() {
        say("731", "one", 1);
        pass(3_600);

        assertThat(codes()).containsExactly("731");
    }

    @Test
    void after_a_restart_of_the_registry_yesterdays_sockets_are_none() {
        now = START.plusSeconds(86_400);
        sockets.take(new PresenceEvent(CONFERENCE, "731", "one", 1, 0, START), now);

        assertThat(codes()).isEmpty();
    }

    @Test
    void what_comes_late_does_not_undo_what_is_newer() {
        var first = new PresenceEvent(CONFERENCE, "731", "one", 0, 0, now);
        pass(1);
        say("731", "one", 1);
        sockets.take(first, now);
        pass(60);

        assertThat(codes()).containsExactly("731");
    }

    @Test
    void the_screens_of_a_hall_are_those_of_all_replicas() {
        sockets.take(new PresenceEvent(CONFERENCE, "731", "one", 1, 1, now), now);
        sockets.take(new PresenceEvent(CONFERENCE, "731", "two", 2, 0, now), now);
        say("732", "one", 1);
        sockets.present(now);

        assertThat(sockets.screens()).containsExactly(Map.entry(new SocketsOfHalls.Hall(CONFERENCE, "731"), 3));
    }

    private void say(String hall, String replica, int desks) {
        sockets.take(new PresenceEvent(CONFERENCE, hall, replica, 0, desks, now), now);
    }

    private void pass(int seconds) {
        now = now.plusSeconds(seconds);
    }

    private List<String> codes() {
        return sockets.present(now).stream().map(SocketsOfHalls.Hall::code).toList();
    }
}

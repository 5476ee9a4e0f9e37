package vn.caunoi.notification.presence;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import vn.caunoi.contracts.delivery.PresenceEvent;
import vn.caunoi.kit.testing.HandClock;

import static org.assertj.core.api.Assertions.assertThat;

class HallSocketsTest {
    private static final UUID CONFERENCE = UUID.randomUUID();

    private final HandClock clock = new HandClock("2021-04-28T01:00:00Z");
    private final HallSockets halls = new HallSockets(clock);

    @Test
    void the_first_socket_and_the_last_one_are_told_and_those_between_are_not() {
        open(true);
        assertThat(said()).extracting(PresenceEvent::screens).containsExactly(1);

        open(false);
        close(true);
        assertThat(said()).isEmpty();

        close(false);
        assertThat(said())
                .extracting(PresenceEvent::screens, PresenceEvent::desks)
                .containsExactly(tuple(0, 0));
        assertThat(said()).isEmpty();
    }

    @Test
    void one_that_closed_before_anybody_heard_of_it_is_not_told() {
        open(true);
        close(true);

        assertThat(said()).isEmpty();
    }

    @Test
    void while_some_are_open_it_is_told_again_every_minute() {
        open(false);
        said();

        clock.pass(Duration.ofSeconds(59));
        assertThat(said()).isEmpty();

        clock.pass(Duration.ofSeconds(1));
        assertThat(said()).extracting(PresenceEvent::desks).containsExactly(1);
    }

    @Test
    void what_could_not_be_told_is_told_later_as_it_stands_by_then() {
        open(true);
        var lost = said();
        open(true);
        lost.forEach(halls::unsaid);

        assertThat(said()).extracting(PresenceEvent::screens).containsExactly(2);
        assertThat(said()).isEmpty();
    }

    @Test
    void that_the_last_one_closed_is_not_lost_with_a_record() {
        open(true);
        said();
        close(true);
        said().forEach(halls::unsaid);

        assertThat(said()).extracting(PresenceEvent::screens).containsExactly(0);
    }

    @Test
    void the_first_record_may_have_arrived_although_its_answer_did_not() {
        open(true);
        var lost = said();
        close(true);
        lost.forEach(halls::unsaid);

        assertThat(said()).extracting(PresenceEvent::screens).containsExactly(0);
    }

    @Test
    void halls_of_two_conferences_are_two_halls() {
        open(true);
        halls.opened(UUID.randomUUID(), "731", true);

        assertThat(said()).hasSize(2).extracting(PresenceEvent::screens).containsOnly(1);
    }

    private void open(boolean screen) {
        halls.opened(CONFERENCE, "731", screen);
    }

    private void close(boolean screen) {
        halls.closed(CONFERENCE, "731", screen);
    }

    private List<PresenceEvent> said() {
        return halls.due("replica");
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.groups.Tuple.tuple(values);
    }
}

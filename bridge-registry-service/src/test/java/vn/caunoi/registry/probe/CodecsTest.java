package vn.caunoi.registry.probe;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import vn.caunoi.registry.probe.sending.Kind;
import vn.caunoi.registry.probe.sending.Target;

import static org.assertj.core.api.Assertions.assertThat;

class CodecsTest {
    private static final UUID CONFERENCE = UUID.randomUUID();
    private static final Probe FIRST = probe("10.20.0.1");
    private static final Probe SECOND = probe("10.20.0.2");

    private final Codecs codecs = new Codecs();
    private final Map<UUID, HallProbes> all = new HashMap<>();

    @Test
    void equipment_that_answers_is_there_and_is_told_of_once() {
        var hall = hall(CodecState.NEVER, FIRST);

        assertThat(heard(hall, FIRST, true)).contains(true);
        assertThat(heard(now(hall, CodecState.REACHED), FIRST, true)).isEmpty();
        assertThat(heard(now(hall, CodecState.LOST), FIRST, true)).contains(true);
    }

    @Test
    void it_is_lost_at_the_third_failure_on_end() {
        var hall = hall(CodecState.REACHED, FIRST);

        assertThat(heard(hall, FIRST, false)).isEmpty();
        assertThat(heard(hall, FIRST, false)).isEmpty();
        heard(hall, FIRST, true);
        assertThat(heard(hall, FIRST, false)).isEmpty();
        assertThat(heard(hall, FIRST, false)).isEmpty();
        assertThat(heard(hall, FIRST, false)).contains(false);
    }

    @Test
    void what_never_answered_is_never_lost_and_what_is_lost_not_again() {
        for (var state : List.of(CodecState.NEVER, CodecState.LOST)) {
            var hall = hall(state, FIRST);
            for (int each = 0; each < 5; each++) {
                assertThat(heard(hall, FIRST, false)).isEmpty();
            }
        }
    }

    @Test
    void of_two_that_are_asked_one_that_answers_is_enough() {
        var hall = hall(CodecState.REACHED, FIRST, SECOND);
        for (int each = 0; each < 5; each++) {
            assertThat(heard(hall, FIRST, false)).isEmpty();
            heard(hall, SECOND, true);
        }
        heard(hall, SECOND, false);
        heard(hall, SECOND, false);

        assertThat(heard(hall, SECOND, false)).contains(false);
    }

    @Test
    void while_no_verdicts_are_given_failures_do_not_count() {
        var hall = hall(CodecState.REACHED, FIRST);
        for (int each = 0; each < 5; each++) {
            assertThat(codecs.heard(hall, FIRST, false, all, true)).isEmpty();
        }

        assertThat(heard(hall, FIRST, false)).isEmpty();
    }

    @Test
    void when_nobodys_equipment_answers_any_more_it_is_not_theirs_that_is_lost() {
        var halls = List.of(
                hall(CodecState.REACHED, FIRST), hall(CodecState.REACHED, FIRST), hall(CodecState.REACHED, FIRST));
        for (int round = 0; round < 5; round++) {
            halls.subList(1, 3).forEach(hall -> heard(hall, FIRST, false));
            assertThat(heard(halls.get(0), FIRST, false)).as("round %d", round).isEmpty();
        }
        heard(halls.get(1), FIRST, true);

        assertThat(heard(halls.get(0), FIRST, false)).contains(false);
    }

    @Test
    void the_halls_of_another_conference_say_nothing_of_these() {
        var hall = hall(CodecState.REACHED, FIRST);
        for (int each = 0; each < 3; each++) {
            var other = new HallProbes(UUID.randomUUID(), UUID.randomUUID(), CodecState.REACHED, List.of(FIRST));
            all.put(other.hall(), other);
            heard(other, FIRST, false);
        }
        heard(hall, FIRST, false);
        heard(hall, FIRST, false);

        assertThat(heard(hall, FIRST, false)).contains(false);
    }

    private HallProbes hall(CodecState state, Probe... probes) {
        var hall = new HallProbes(UUID.randomUUID(), CONFERENCE, state, List.of(probes));
        all.put(hall.hall(), hall);
        return hall;
    }

    private HallProbes now(HallProbes hall, CodecState state) {
        var changed = new HallProbes(hall.hall(), hall.conference(), state, hall.probes());
        all.put(hall.hall(), changed);
        return changed;
    }

    private Optional<Boolean> heard(HallProbes hall, Probe probe, boolean answered) {
        return codecs.heard(hall, probe, answered, all, false);
    }

    private static Probe probe(String host) {
        return new Probe(Asked.CODEC, new Target(Kind.SIP, host, 5060, "/"), 30, 2_000);
    }
}

package vn.caunoi.registry.incident;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class IncidentTest {
    private static final Instant EIGHT = Instant.parse("2021-04-28T01:00:00Z");
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration SOON = Duration.ofMinutes(5);
    private static final String LAN = "Nguyễn Thị Lan";

    @Test
    void an_open_one_is_acknowledged_once() {
        var incident = down();

        var entry = incident.acknowledge(LAN, after(1));

        assertThat(entry).isEqualTo(new Entry(after(1), Act.ACKNOWLEDGED, LAN, null));
        assertThat(incident.version()).isEqualTo(2);
        assertThatThrownBy(() -> incident.acknowledge(LAN, after(2))).isInstanceOf(WrongIncidentState.class);
    }

    @Test
    void what_is_seen_again_is_told_once_and_raises_no_version() {
        var incident = down();

        assertThat(incident.see(Symptom.DOWN, after(1))).isEmpty();
        assertThat(incident.see(Symptom.FLAPPING, after(2))).isPresent();
        assertThat(incident.version()).isOne();
    }

    @Test
    void what_is_right_again_stays_for_people_to_resolve_and_may_go_wrong_again() {
        var incident = down();

        assertThat(incident.restore(null, after(1))).isPresent();
        assertThat(incident.restore(null, after(2))).isEmpty();
        assertThat(incident.state()).isEqualTo(IncidentState.OPEN);
        assertThat(incident.restoredAt()).isEqualTo(after(1));

        assertThat(incident.see(Symptom.DOWN, after(3)))
                .hasValueSatisfying(entry -> assertThat(entry.detail()).isEqualTo("DOWN"));
        assertThat(incident.restoredAt()).isNull();
    }

    @Test
    void one_that_nobody_sees_to_is_escalated_once() {
        var incident = down();

        assertThat(incident.escalate(PATIENCE, after(5).minusMillis(1))).isEmpty();
        assertThat(incident.escalate(PATIENCE, after(5))).isPresent();
        assertThat(incident.escalate(PATIENCE, after(6))).isEmpty();
    }

    @Test
    void one_that_somebody_sees_to_is_not_escalated() {
        var incident = down();
        incident.acknowledge(LAN, after(4));

        assertThat(incident.escalate(PATIENCE, after(60))).isEmpty();
    }

    @Test
    void who_resolves_what_nobody_acknowledged_has_seen_to_it() {
        var incident = down();

        var entry = incident.resolve(Resolution.POWER, "Cúp điện khu vực", LAN, after(3));

        assertThat(entry.detail()).isEqualTo("POWER Cúp điện khu vực");
        assertThat(incident.firstAcknowledgedAt()).isEqualTo(after(3));
        assertThatThrownBy(() -> incident.resolve(Resolution.POWER, null, LAN, after(4)))
                .isInstanceOf(WrongIncidentState.class);
        assertThatThrownBy(() -> incident.assign(UUID.randomUUID(), "Trung tâm", LAN, after(4)))
                .isInstanceOf(WrongIncidentState.class);
    }

    @Test
    void the_same_cause_soon_after_is_the_same_incident_and_waits_anew() {
        var incident = down();
        incident.acknowledge(LAN, after(1));
        incident.resolve(Resolution.PASSED, null, LAN, after(10));
        assertThat(incident.comesBack(SOON, after(15))).isFalse();
        assertThat(incident.comesBack(SOON, after(14))).isTrue();

        incident.reopen(Symptom.DOWN, null, after(14));

        assertThat(incident.state()).isEqualTo(IncidentState.OPEN);
        assertThat(incident.resolution()).isNull();
        assertThat(incident.firstAcknowledgedAt()).isEqualTo(after(1));
        assertThat(incident.escalate(PATIENCE, after(18))).isEmpty();
        assertThat(incident.escalate(PATIENCE, after(19))).isPresent();
    }

    @Test
    void what_became_part_of_another_does_not_come_back() {
        var incident = down();
        incident.resolve(Resolution.PART_OF_ANOTHER, "7", null, after(1));

        assertThat(incident.comesBack(SOON, after(1))).isFalse();
        assertThat(incident.resolvedSince(EIGHT)).isFalse();
        assertThat(incident.firstAcknowledgedAt()).isNull();
    }

    @Test
    void those_that_want_somebody_come_first() {
        var escalated = of(1, Symptom.DEGRADED, 9);
        escalated.escalate(Duration.ZERO, after(9));
        var older = of(2, Symptom.DOWN, 3);
        var younger = of(3, Symptom.DOWN, 4);
        var poor = of(4, Symptom.DEGRADED, 1);
        var restored = of(5, Symptom.DOWN, 0);
        restored.restore(null, after(2));
        var seenTo = of(6, Symptom.FAILED, 0);
        seenTo.acknowledge(LAN, after(1));

        assertThat(Stream.of(seenTo, restored, poor, younger, older, escalated).sorted(Sorting.URGENT_FIRST))
                .extracting(Incident::number)
                .containsExactly(1, 2, 3, 4, 5, 6);
    }

    private static Incident down() {
        return of(1, Symptom.DOWN, 0);
    }

    private static Incident of(int number, Symptom symptom, int minute) {
        var hall = new Subject(UUID.randomUUID(), UUID.randomUUID(), "Tân Phú");
        return new Incident(UUID.randomUUID(), number, IncidentKind.LINE, hall, symptom, null, null, after(minute));
    }

    private static Instant after(long minutes) {
        return EIGHT.plus(Duration.ofMinutes(minutes));
    }
}

package vn.caunoi.registry.incident;

import java.util.Comparator;
import java.util.List;

/** Which incident wants somebody first. */
final class Sorting {
    private static final List<Symptom> WORST_FIRST = List.of(
            Symptom.FAILED,
            Symptom.DOWN,
            Symptom.NOTHING,
            Symptom.FLAPPING,
            Symptom.NO_SOUND,
            Symptom.NO_PICTURE,
            Symptom.REPORTED,
            Symptom.DEGRADED);

    /** What was escalated, then what nobody sees to, then what is not over yet; of those the worse, then the older. */
    static final Comparator<Incident> URGENT_FIRST = Comparator.<Incident, Boolean>comparing(
                    incident -> incident.state() != IncidentState.OPEN || incident.escalatedAt() == null)
            .thenComparing(incident -> incident.state() != IncidentState.OPEN)
            .thenComparing(incident -> incident.restoredAt() != null)
            .thenComparing(incident -> WORST_FIRST.indexOf(incident.symptom()))
            .thenComparing(Incident::openedAt)
            .thenComparing(Incident::number);

    private Sorting() {}
}

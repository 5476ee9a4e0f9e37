package vn.caunoi.registry.incident;

import java.util.List;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import vn.caunoi.contracts.registry.LineState.Line;
import vn.caunoi.registry.bridgepoint.Lamp;
import vn.caunoi.registry.bridgepoint.LampChange;
import vn.caunoi.registry.upstream.UpstreamService;
import vn.caunoi.registry.upstream.UpstreamState;
import vn.caunoi.registry.upstream.UpstreamWord;

/** Opens incidents by what the lamps show, and by what is said of upstreams: in the transaction that writes it. */
@ApplicationScoped
class LampObserver {
    /** The cause that a lamp shows while what its line hangs on failed. */
    static final String UPSTREAM = "UPSTREAM";

    private final Causes causes;
    private final UpstreamService upstreams;

    LampObserver(Causes causes, UpstreamService upstreams) {
        this.causes = causes;
        this.upstreams = upstreams;
    }

    void lampChanged(@Observes LampChange change) {
        if (change.lamp() == Lamp.VIDEO) {
            pictureChanged(change);
        } else {
            lineChanged(change);
        }
    }

    private void pictureChanged(LampChange change) {
        var hall = change.hall();
        switch (change.now().state()) {
            case DEGRADED, DOWN ->
                symptom(change.now().cause())
                        .ifPresent(seen -> causes.seen(IncidentKind.PICTURE, Subject.of(hall), seen, List.of(hall)));
            case UP ->
                causes.unresolved(IncidentKind.PICTURE, Subject.of(hall))
                        .ifPresent(incident ->
                                causes.restored(incident, change.now().by()));
            case UNKNOWN, SUSPECT, FLAPPING, MAINTENANCE -> {
                // Says nothing of how it is seen.
            }
        }
    }

    /** Of a codec that is out of reach nobody knows what is seen. */
    private static Optional<Symptom> symptom(String cause) {
        return switch (cause == null ? "" : cause) {
            case "NO_SOUND" -> Optional.of(Symptom.NO_SOUND);
            case "NO_PICTURE" -> Optional.of(Symptom.NO_PICTURE);
            case "NOTHING" -> Optional.of(Symptom.NOTHING);
            default -> Optional.empty();
        };
    }

    private void lineChanged(LampChange change) {
        switch (change.now().state()) {
            case DOWN -> lost(change);
            case DEGRADED -> seen(change, Symptom.DEGRADED);
            case FLAPPING -> seen(change, Symptom.FLAPPING);
            case UP ->
                causes.unresolved(IncidentKind.LINE, Subject.of(change.hall()))
                        .ifPresent(incident -> causes.restored(incident, null));
            case UNKNOWN, SUSPECT, MAINTENANCE -> {
                // No verdict, or an announced one.
            }
        }
    }

    /** An outage that was known begins no second time when a replica that takes over has another proof of it. */
    private void lost(LampChange change) {
        if (UPSTREAM.equals(change.now().cause())) {
            lostWithUpstream(change);
        } else if (change.before().state() != Line.DOWN && !mayStillReturn(change)) {
            seen(change, Symptom.DOWN);
        }
    }

    /** After announced work, and after its upstream works again, a hall has a while to come back. */
    private static boolean mayStillReturn(LampChange change) {
        return change.before().state() == Line.MAINTENANCE
                || UPSTREAM.equals(change.before().cause());
    }

    /** One incident for all halls of the upstream, also for one that was thought to be alone. */
    private void lostWithUpstream(LampChange change) {
        var hall = change.hall();
        var failed = failedAbove(change);
        if (failed.isEmpty()) {
            // It works again by now; the lamp follows.
            return;
        }
        var all = causes.seen(IncidentKind.UPSTREAM, Subject.of(failed.get()), Symptom.FAILED, List.of(hall));
        causes.unresolved(IncidentKind.LINE, Subject.of(hall)).ifPresent(own -> causes.join(own, all));
    }

    private Optional<UpstreamState> failedAbove(LampChange change) {
        var failed = upstreams.above(change.hall().conference(), change.hall().id()).stream()
                .filter(UpstreamState::failed)
                .toList();
        return failed.stream()
                .filter(upstream -> upstream.name().equals(change.now().by()))
                .findFirst()
                .or(() -> failed.stream().findFirst());
    }

    private void seen(LampChange change, Symptom symptom) {
        causes.seen(IncidentKind.LINE, Subject.of(change.hall()), symptom, List.of(change.hall()));
    }

    void upstreamChanged(@Observes UpstreamWord word) {
        var subject = Subject.of(word.upstream());
        if (word.failed()) {
            causes.seen(
                    IncidentKind.UPSTREAM,
                    subject,
                    Symptom.FAILED,
                    word.upstream().halls());
        } else {
            causes.unresolved(IncidentKind.UPSTREAM, subject)
                    .ifPresent(incident -> causes.restored(incident, word.by().isEmpty() ? null : word.by()));
        }
    }
}

package vn.caunoi.registry.health.simulation;

import java.time.Instant;
import java.util.List;

import vn.caunoi.registry.health.detection.Detector;
import vn.caunoi.registry.health.detection.Finding;
import vn.caunoi.registry.health.detection.Limits;
import vn.caunoi.registry.health.detection.Signal;

/** Our own. */
final class AccrualContestant implements Contestant {
    private static final long BETWEEN_PROBES = 500;

    private final Detector detector = new Detector(Limits.STANDARD);
    private final Alerts alerts;
    private final Prober prober;

    AccrualContestant(Alerts alerts, Prober prober) {
        this.alerts = alerts;
        this.prober = prober;
        for (int hall = 0; hall < Day.HALLS; hall++) {
            feed(Signal.HallWatched.anew(
                    instant(0), key(hall), Day.probed(hall), List.of("uplink " + Day.uplink(hall))));
        }
    }

    @Override
    public String name() {
        return "accrual";
    }

    @Override
    public void heartbeat(int hall, long at) {
        feed(new Signal.Heartbeat(instant(at), key(hall), 0, 0));
    }

    @Override
    public void tick(long at) {
        feed(new Signal.Tick(instant(at)));
    }

    @Override
    public void uplink(int uplink, boolean failed, long at) {
        feed(new Signal.UpstreamChanged(instant(at), "uplink " + uplink, failed));
    }

    private void feed(Signal signal) {
        long now = signal.at().toEpochMilli();
        for (var finding : detector.feed(signal)) {
            if (finding instanceof Finding.AlertRaised raised) {
                alerts.raised(Integer.parseInt(raised.hall()), now);
            } else if (finding instanceof Finding.AlertCleared cleared) {
                alerts.cleared(Integer.parseInt(cleared.hall()), now);
            } else if (finding instanceof Finding.ProbesWanted wanted) {
                probe(wanted, now);
            }
        }
    }

    private void probe(Finding.ProbesWanted wanted, long now) {
        for (int attempt = 1; attempt <= wanted.probes(); attempt++) {
            int number = attempt;
            prober.probe(
                    Integer.parseInt(wanted.hall()),
                    now + (number - 1) * BETWEEN_PROBES,
                    (answered, at) ->
                            feed(new Signal.ProbeEnded(instant(at), wanted.hall(), wanted.round(), number, answered)));
        }
    }

    private static String key(int hall) {
        return Integer.toString(hall);
    }

    private static Instant instant(long at) {
        return Instant.ofEpochMilli(at);
    }
}

package vn.caunoi.registry.health.detection;

import java.util.Comparator;
import java.util.List;

/**
 * In which order signals of one instant are taken, however they came in: first what says how a hall is watched, then what
 * was heard of it. Of two that contradict each other the later in this order holds: sockets that are there, an upstream that
 * failed, a hall that is watched.
 */
final class SignalOrder {
    private static final List<Class<? extends Signal>> KINDS = List.of(
            Signal.HallDropped.class,
            Signal.HallWatched.class,
            Signal.MaintenancePlanned.class,
            Signal.UpstreamChanged.class,
            Signal.SocketsChanged.class,
            Signal.ProbeEnded.class,
            Signal.Heartbeat.class,
            Signal.Tick.class);

    /** A record's text holds all of its content, so that only equal signals are equal here. */
    static final Comparator<Signal> CANONICAL = Comparator.<Signal>comparingInt(
                    signal -> KINDS.indexOf(signal.getClass()))
            .thenComparing(Signal::about)
            .thenComparing(Signal::toString);

    private SignalOrder() {}
}

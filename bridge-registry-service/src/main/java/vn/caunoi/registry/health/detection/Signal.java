package vn.caunoi.registry.health.detection;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Something that the detector is told. {@code at} is when the hub saw it, by the hub's clock alone; {@code hall} is any key
 * that no other hall of the same detector has.
 */
public sealed interface Signal {
    Instant at();

    /** Whom it is about: a hall, an upstream, or nobody ({@code ""}). */
    default String about() {
        return "";
    }

    /**
     * From now on the hall is watched. Told again of a watched hall it changes what is known of it, not how it stands.
     *
     * @param probed whether somebody sends the probes that the detector asks for
     * @param upstream names of what the hall's line hangs on: an uplink, a regional centre
     */
    record HallWatched(Instant at, String hall, boolean probed, SortedSet<String> upstream, Remembered remembered)
            implements Signal {
        public HallWatched {
            upstream = Collections.unmodifiableSortedSet(new TreeSet<>(upstream));
        }

        /** A hall that was never watched before. */
        public static HallWatched anew(Instant at, String hall, boolean probed, Collection<String> upstream) {
            return new HallWatched(at, hall, probed, new TreeSet<>(upstream), Remembered.NOTHING);
        }

        @Override
        public String about() {
            return hall;
        }
    }

    /** The hall is no longer watched. */
    record HallDropped(Instant at, String hall) implements Signal {
        @Override
        public String about() {
            return hall;
        }
    }

    /**
     * A heartbeat of the hall came in.
     *
     * @param rttMs what it says of the round trip, in milliseconds, 0 to 60,000
     * @param lossPct what it says of the loss, in per cent, 0 to 100
     * @throws IllegalArgumentException for other numbers
     */
    record Heartbeat(Instant at, String hall, double rttMs, double lossPct) implements Signal {
        public Heartbeat {
            Ranges.rtt(rttMs);
            Ranges.loss(lossPct);
        }

        @Override
        public String about() {
            return hall;
        }
    }

    /** The first socket of the hall opened, or the last one closed. */
    record SocketsChanged(Instant at, String hall, boolean present) implements Signal {
        @Override
        public String about() {
            return hall;
        }
    }

    /**
     * A probe was answered, or was given up.
     *
     * @param round that of the {@link Finding.ProbesWanted} it was sent for; 0 for one of the regular probes
     * @param attempt which of the round's probes it was, from 1
     */
    record ProbeEnded(Instant at, String hall, long round, int attempt, boolean answered) implements Signal {
        @Override
        public String about() {
            return hall;
        }
    }

    /** All announced work on the hall's line; replaces what was announced before. */
    record MaintenancePlanned(Instant at, String hall, List<Window> windows) implements Signal {
        public MaintenancePlanned {
            windows = List.copyOf(windows);
        }

        @Override
        public String about() {
            return hall;
        }
    }

    /** An uplink or a regional centre failed, or works again. */
    record UpstreamChanged(Instant at, String upstream, boolean failed) implements Signal {
        @Override
        public String about() {
            return upstream;
        }
    }

    /** Time has passed. Wanted as often as {@link Limits#tickEvery()} says. */
    record Tick(Instant at) implements Signal {}
}

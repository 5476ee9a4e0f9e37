package vn.caunoi.registry.health.simulation;

import java.util.Random;

/** How many packets are lost, and what becomes of a heartbeat then. */
enum LossModel {
    /**
     * 5 % of the packets are lost, each independently. A heartbeat is a request over TCP: what is lost is sent again after 1 s,
     * then 2 s (RFC 6298), and given up when the next heartbeat is due.
     */
    RESENT {
        @Override
        long delay(Random random) {
            long delay = jitter(random);
            for (long wait = 1000; lost(random); wait *= 2) {
                delay += wait;
                if (delay >= HEARTBEAT_EVERY) {
                    return LOST;
                }
            }
            return delay;
        }
    },
    /** 5 % of the heartbeats are lost altogether, each independently, as if they were single datagrams: harsher than life. */
    DROPPED {
        @Override
        long delay(Random random) {
            return lost(random) ? LOST : jitter(random);
        }
    };

    static final long LOST = -1;
    static final long HEARTBEAT_EVERY = 5000;
    private static final double LOSS = 0.05;

    /** How long a heartbeat takes, in milliseconds, or {@link #LOST}. */
    abstract long delay(Random random);

    private static boolean lost(Random random) {
        return random.nextDouble() < LOSS;
    }

    /** 20 ms and an exponential rest of 80 ms on the mean. */
    private static long jitter(Random random) {
        return 20 + (long) (-80 * Math.log(1 - random.nextDouble()));
    }
}

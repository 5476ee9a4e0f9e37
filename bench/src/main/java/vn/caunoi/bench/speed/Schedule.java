package vn.caunoi.bench.speed;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * An open loop: what is to be sent is due at even intervals, whatever has become of those before. A sender that was held up
 * catches up at once, and whoever counts from {@code due} counts the hold-up too.
 *
 * @param phase when the first is due, in intervals after the beginning: what is played side by side does not start as one
 */
record Schedule(double perSecond, int count, double phase) {
    private static final long LEAD_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    /** Sends one, and does not wait for what becomes of it. */
    interface Sending {
        /** @param due as {@link System#nanoTime} counts */
        void send(int number, long due);
    }

    /** What the schedule goes by. */
    interface Ticker {
        Ticker SYSTEM = new Ticker() {
            @Override
            public long now() {
                return System.nanoTime();
            }

            @Override
            public void pause(long nanos) {
                LockSupport.parkNanos(nanos);
            }
        };

        long now();

        void pause(long nanos);
    }

    Schedule {
        if (perSecond <= 0 || count < 1) {
            throw new IllegalArgumentException(count + " at " + perSecond + "/s");
        }
    }

    static Schedule of(double perSecond, int seconds) {
        return new Schedule(perSecond, Math.max(1, (int) Math.round(perSecond * seconds)), 0);
    }

    Schedule from(double otherPhase) {
        return new Schedule(perSecond, count, otherPhase);
    }

    /** Nanoseconds after the beginning. */
    long offset(int number) {
        return Math.round((number + phase) * 1e9 / perSecond);
    }

    /** Begins in a moment; schedules of the same rate are apart by their phases, whoever plays them. */
    void play(Sending sending) {
        play(begin(System.nanoTime() + LEAD_NANOS), sending);
    }

    /** The first moment from {@code earliest} on at which schedules of this rate begin, whoever plays them. */
    long begin(long earliest) {
        return earliest + Math.floorMod(-earliest, Math.round(1e9 / perSecond));
    }

    /** @param begin as {@link System#nanoTime} counts */
    void play(long begin, Sending sending) {
        play(begin, sending, Ticker.SYSTEM);
    }

    void play(long begin, Sending sending, Ticker ticker) {
        for (int i = 0; i < count; i++) {
            long due = begin + offset(i);
            for (long early = due - ticker.now(); early > 0; early = due - ticker.now()) {
                ticker.pause(early);
            }
            sending.send(i, due);
        }
    }
}

package vn.caunoi.registry.health.simulation;

/**
 * What is usual: looks at a hall every so often, finds it well or ill, and raises an alert when it was ill so often in a row.
 * Looking every second and raising at once is the fixed timeout; looking every 20 s and raising at the third time is the
 * monitor with retries before down.
 */
final class TimeoutContestant implements Contestant {
    private final String name;
    private final long timeout;
    private final int every;
    private final int retries;
    private final Alerts alerts;
    private final long[] heard = new long[Day.HALLS];
    private final int[] ill = new int[Day.HALLS];
    private final boolean[] alerted = new boolean[Day.HALLS];
    private long ticks;

    private TimeoutContestant(String name, long timeout, int every, int retries, Alerts alerts) {
        this.name = name;
        this.timeout = timeout;
        this.every = every;
        this.retries = retries;
        this.alerts = alerts;
    }

    /** DOWN after 15 s without a heartbeat. */
    static TimeoutContestant fixed(Alerts alerts) {
        return new TimeoutContestant("fixed timeout", 15_000, 1, 1, alerts);
    }

    /** Looks every 20 s whether there was a heartbeat in the last 10 s; DOWN when there was none three times. */
    static TimeoutContestant retries(Alerts alerts) {
        return new TimeoutContestant("retries", 10_000, 20, 3, alerts);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void heartbeat(int hall, long at) {
        heard[hall] = at;
        ill[hall] = 0;
        if (alerted[hall]) {
            alerted[hall] = false;
            alerts.cleared(hall, at);
        }
    }

    @Override
    public void tick(long at) {
        if (ticks++ % every != 0) {
            return;
        }
        for (int hall = 0; hall < Day.HALLS; hall++) {
            if (at - heard[hall] >= timeout && ++ill[hall] >= retries && !alerted[hall]) {
                alerted[hall] = true;
                alerts.raised(hall, at);
            }
        }
    }
}

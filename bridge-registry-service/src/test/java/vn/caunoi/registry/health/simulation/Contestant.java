package vn.caunoi.registry.health.simulation;

/** A detector under trial. Times in milliseconds of the day, as the hub sees them. */
interface Contestant {
    String name();

    void heartbeat(int hall, long at);

    /** A second has passed, and the hub did not stand still. */
    void tick(long at);

    /** The monitoring of an uplink says so. */
    default void uplink(int uplink, boolean failed, long at) {}

    /** Who hears of its alerts. */
    interface Alerts {
        void raised(int hall, long at);

        void cleared(int hall, long at);
    }

    /** Sends a probe to a hall; the outcome comes when it is answered or after two seconds. */
    interface Prober {
        void probe(int hall, long at, Outcome outcome);
    }

    /** What becomes of a probe. */
    interface Outcome {
        void ended(boolean answered, long at);
    }
}

package vn.caunoi.registry.health.detection;

/**
 * Why a hall's lamp shows what it shows.
 *
 * @param by the upstream at fault; null for every other kind
 */
public record Cause(Kind kind, String by) {
    /** The reasons that there are. */
    public enum Kind {
        /** Nothing came from the hall since it is watched. */
        NO_SIGN_YET,
        /** Its heartbeats or probes are as they should be. */
        HEARD,
        /** Heartbeats are missing for longer than its recent gaps explain. */
        HEARTBEATS_OVERDUE,
        /** Its last socket closed, and a heartbeat is late. */
        SOCKETS_GONE,
        /** Heartbeats are missing, but the line answers probes. */
        LINE_ANSWERS,
        /** A regular probe of a hall that sends no heartbeats failed. */
        PROBE_FAILED,
        /** All the probes sent on suspicion failed. */
        PROBES_FAILED,
        /** No sign of any kind for too long. */
        SILENCE,
        /** The loss is over the limit. */
        LOSS,
        /** The round trip is over the limit. */
        DELAY,
        /** It went down too often in a short time. */
        OUTAGES,
        /** Announced work. */
        MAINTENANCE,
        /** An uplink or a regional centre that its line hangs on failed. */
        UPSTREAM
    }

    static Cause of(Kind kind) {
        return new Cause(kind, null);
    }

    static Cause upstream(String name) {
        return new Cause(Kind.UPSTREAM, name);
    }
}

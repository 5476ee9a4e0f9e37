package vn.caunoi.registry.maintenance;

/** Where announced work stands. */
public enum WorkState {
    RUNNING,
    AHEAD,
    OVER,
    CALLED_OFF
}

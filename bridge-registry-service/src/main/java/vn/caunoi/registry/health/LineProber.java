package vn.caunoi.registry.health;

import java.util.UUID;

/** Sends the probes that the detectors want. */
public interface LineProber {
    /**
     * The hall is under suspicion: probe its line so often, at once, and tell {@link LineReports} how each one ended. Never
     * waits.
     *
     * @param round to be told with each result
     * @param probes how many, numbered from 1
     */
    void probe(UUID hall, long round, int probes);
}

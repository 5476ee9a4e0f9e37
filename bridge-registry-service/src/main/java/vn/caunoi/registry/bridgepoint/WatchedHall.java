package vn.caunoi.registry.bridgepoint;

import java.util.UUID;

import vn.caunoi.contracts.registry.LineState;

/**
 * A hall whose line to the hub is watched: its conference is in rehearsal, live or answering.
 *
 * @param health its lamp as it was last written
 */
public record WatchedHall(UUID id, UUID conference, String code, LineState health) {}

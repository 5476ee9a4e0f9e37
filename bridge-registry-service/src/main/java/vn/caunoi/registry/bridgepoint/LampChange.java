package vn.caunoi.registry.bridgepoint;

import java.time.Instant;

import vn.caunoi.contracts.registry.BridgePointState;
import vn.caunoi.contracts.registry.LineState;

/**
 * One of a hall's lamps shows something else; told in the transaction that writes it.
 *
 * @param hall after the change
 * @param before what the lamp showed until then
 */
public record LampChange(BridgePointState hall, Lamp lamp, LineState before, Instant at) {
    /** What the lamp shows now. */
    public LineState now() {
        return lamp == Lamp.HEALTH ? hall.health() : hall.video();
    }
}

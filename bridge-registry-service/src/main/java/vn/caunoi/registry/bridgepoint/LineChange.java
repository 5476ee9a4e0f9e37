package vn.caunoi.registry.bridgepoint;

import java.time.Instant;

import vn.caunoi.contracts.registry.LineState.Line;

/**
 * That a hall's lamp showed something else from then on, be it only for another reason.
 *
 * @param cause a code; null where nobody said
 * @param by whom or what the cause names: the upstream at fault, or who spoke of the video; may be null
 */
public record LineChange(Instant at, Lamp lamp, Line state, String cause, String by) {}

package vn.caunoi.registry.bridgepoint;

import java.util.List;

/** All halls of a conference: the provincial one, then the others by code. */
public record BridgePointPage(List<BridgePointView> items) {}

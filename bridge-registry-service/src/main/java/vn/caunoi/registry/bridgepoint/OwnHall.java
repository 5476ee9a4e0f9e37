package vn.caunoi.registry.bridgepoint;

import vn.caunoi.contracts.access.Viewer;

/** Whose hall is whose. */
public final class OwnHall {
    private OwnHall() {}

    /** Whether the viewer sits in the hall of that code. */
    public static boolean is(String code, Viewer viewer) {
        return viewer.bridgePoint() != null && viewer.bridgePoint().code().equals(code);
    }
}

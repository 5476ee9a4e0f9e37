package vn.caunoi.contracts.access;

import java.util.UUID;

import vn.caunoi.contracts.question.HallRef;
import vn.caunoi.contracts.registry.Role;

/**
 * Who looks or acts: what a verified session says.
 *
 * @param session the session's id
 * @param bridgePoint the viewer's hall; null for an account without one
 */
public record Viewer(
        UUID session, String username, String displayName, Role role, UUID conference, HallRef bridgePoint) {
    /** True when {@code code} is the viewer's own hall. */
    public boolean isFrom(String code) {
        return bridgePoint != null && bridgePoint.code().equals(code);
    }
}

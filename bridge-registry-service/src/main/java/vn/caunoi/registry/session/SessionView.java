package vn.caunoi.registry.session;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import vn.caunoi.contracts.access.Viewer;
import vn.caunoi.contracts.question.HallRef;
import vn.caunoi.contracts.registry.Role;

/**
 * Who is signed in.
 *
 * @param conference the conference's id
 * @param bridgePoint the person's hall; null without one
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record SessionView(
        String username,
        String displayName,
        Role role,
        UUID conference,
        @Schema(nullable = true) HallRef bridgePoint) {
    static SessionView of(Viewer viewer) {
        return new SessionView(
                viewer.username(), viewer.displayName(), viewer.role(), viewer.conference(), viewer.bridgePoint());
    }
}

package vn.caunoi.registry.health;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A hall's new token, told this once. */
@Schema(name = "HeartbeatToken")
public record HeartbeatTokenView(String token) {
    /** Not for logs: the token is in it. */
    @Override
    public String toString() {
        return "HeartbeatTokenView";
    }
}

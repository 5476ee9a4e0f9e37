package vn.caunoi.registry.health;

import java.time.Instant;
import java.util.UUID;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The one token that a hall's heartbeats may come with, as a hash. */
@Entity
@Table(name = "heartbeat_token")
class HeartbeatToken {
    @Id
    private UUID bridgePoint;

    private byte[] hash;
    private Instant madeAt;
    private String madeBy;

    /** For Hibernate. */
    protected HeartbeatToken() {}

    UUID bridgePoint() {
        return bridgePoint;
    }
}

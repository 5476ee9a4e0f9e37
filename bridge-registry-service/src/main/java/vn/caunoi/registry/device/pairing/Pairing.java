package vn.caunoi.registry.device.pairing;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import vn.caunoi.registry.device.DeviceKind;

/** A device that shows a code and waits: for ten minutes, and ten more for fetching what became of it. */
@Entity
@Table(name = "pairing")
class Pairing {
    static final Duration LIFE = Duration.ofMinutes(10);

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private DeviceKind kind;

    private byte[] codeHash;
    private byte[] secretHash;
    private Instant expiresAt;
    private UUID device;

    /** For Hibernate. */
    protected Pairing() {}

    Pairing(UUID id, DeviceKind kind, byte[] codeHash, byte[] secretHash, Instant now) {
        this.id = id;
        this.kind = kind;
        this.codeHash = codeHash;
        this.secretHash = secretHash;
        expiresAt = now.plus(LIFE);
    }

    /** Somebody let the device in; its code is spent. */
    void claim(UUID paired, Instant now) {
        device = paired;
        expiresAt = now.plus(LIFE);
    }

    UUID id() {
        return id;
    }

    DeviceKind kind() {
        return kind;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    /** Null while it waits. */
    UUID device() {
        return device;
    }
}

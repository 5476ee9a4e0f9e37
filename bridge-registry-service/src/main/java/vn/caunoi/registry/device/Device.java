package vn.caunoi.registry.device;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import vn.caunoi.contracts.registry.ScreenEvent;
import vn.caunoi.contracts.registry.ScreenLayout;
import vn.caunoi.contracts.registry.ScreenMode;
import vn.caunoi.contracts.registry.ScreenState;
import vn.caunoi.contracts.registry.ScreenTheme;

/** A hall's screen, or the chair's device: signed in without a person, until it is revoked. */
@Entity
@Table(name = "device")
class Device {
    @Id
    private UUID id;

    private long version;
    private Instant changedAt;
    private UUID conference;

    @Enumerated(EnumType.STRING)
    private DeviceKind kind;

    private String bridgePoint;
    private String name;
    private byte[] tokenHash;
    private UUID session;
    private Instant pairedAt;
    private String pairedBy;
    private Instant revokedAt;
    private String revokedBy;

    @Enumerated(EnumType.STRING)
    private ScreenMode mode;

    @Enumerated(EnumType.STRING)
    private ScreenTheme theme;

    @Enumerated(EnumType.STRING)
    private ScreenLayout layout;

    private int reload;
    private String message;

    private Instant seenAt;

    @Enumerated(EnumType.STRING)
    private ScreenMode shownMode;

    @Enumerated(EnumType.STRING)
    private ScreenTheme shownTheme;

    private Boolean visible;
    private Boolean fullScreen;
    private Integer behind;
    private String showing;

    /** For Hibernate. */
    protected Device() {}

    /** @param session that all its tokens carry */
    Device(UUID id, UUID session, NewDevice paired, Instant now) {
        this.id = id;
        this.session = session;
        version = 1;
        changedAt = now;
        conference = paired.conference();
        kind = paired.kind();
        bridgePoint = paired.bridgePoint();
        name = paired.name();
        tokenHash = paired.token().hash();
        pairedAt = now;
        pairedBy = paired.by();
    }

    /** Looks from now on as {@code settings} say. */
    ScreenEvent set(Settings settings, Instant now) {
        mode = settings.mode();
        theme = settings.theme();
        layout = settings.layout();
        return changed(now);
    }

    /** Loads its page anew once it hears of that. */
    ScreenEvent reload(Instant now) {
        reload++;
        return changed(now);
    }

    /** Shows {@code text} over everything else; null takes that away. */
    ScreenEvent show(String text, Instant now) {
        message = text;
        return changed(now);
    }

    void revoke(String by, Instant now) {
        version++;
        changedAt = now;
        revokedAt = now;
        revokedBy = by;
    }

    private ScreenEvent changed(Instant now) {
        version++;
        changedAt = now;
        return event();
    }

    ScreenEvent event() {
        return new ScreenEvent(
                changedAt,
                new ScreenState(id, version, conference, name, bridgePoint, mode, theme, layout, reload, message));
    }

    Settings settings() {
        return new Settings(mode, theme, layout);
    }

    Optional<Sighting> lastSighting() {
        return Optional.ofNullable(seenAt)
                .map(at -> new Sighting(at, shownMode, shownTheme, visible, fullScreen, behind, showing));
    }

    UUID id() {
        return id;
    }

    UUID conference() {
        return conference;
    }

    DeviceKind kind() {
        return kind;
    }

    /** Code of a screen's hall; null for the chair's. */
    String bridgePoint() {
        return bridgePoint;
    }

    String name() {
        return name;
    }

    UUID session() {
        return session;
    }

    /** Null for nothing. */
    String message() {
        return message;
    }

    Instant pairedAt() {
        return pairedAt;
    }

    /** Null while it is not. */
    Instant revokedAt() {
        return revokedAt;
    }

    boolean isRevoked() {
        return revokedAt != null;
    }
}

package vn.caunoi.registry.registration;

import java.util.Optional;

/** What a hall needs to be seen and heard. */
public enum EquipmentKind {
    CODEC(Missing.CODEC),
    CAMERA(Missing.CAMERA),
    MICROPHONE(Missing.MICROPHONE),
    SCREEN(Missing.SCREEN),
    /** Good to have: a hall without one is registered all the same. */
    BACKUP_LINE(null);

    private final Missing missing;

    EquipmentKind(Missing missing) {
        this.missing = missing;
    }

    /** What is missing without it. */
    Optional<Missing> missing() {
        return Optional.ofNullable(missing);
    }
}

package vn.caunoi.registry.registration;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Equipment of one kind.
 *
 * @param count how many; null where words say it
 * @param words what it is; null for nothing said
 */
@Schema(requiredProperties = {"kind", "count", "words"})
public record Equipment(
        EquipmentKind kind,
        @Schema(nullable = true) Integer count,
        @Schema(nullable = true) String words) {
    /** Whether there is any. */
    boolean exists() {
        return count == null ? words != null : count > 0;
    }
}

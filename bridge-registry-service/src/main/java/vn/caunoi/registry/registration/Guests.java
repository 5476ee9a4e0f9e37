package vn.caunoi.registry.registration;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whom a commune sends into the hall.
 *
 * @param who in words; null for nothing said
 * @param people how many
 */
@Schema(requiredProperties = {"commune", "who", "people"})
public record Guests(
        String commune, @Schema(nullable = true) String who, int people) {}

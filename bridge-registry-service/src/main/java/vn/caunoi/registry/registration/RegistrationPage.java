package vn.caunoi.registry.registration;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * All halls of a conference: the provincial one, then the others by code.
 *
 * @param deadline until when they shall be registered; null for none
 */
@Schema(requiredProperties = {"items", "deadline"})
public record RegistrationPage(
        List<RegistrationRow> items,
        @Schema(nullable = true) Instant deadline) {}

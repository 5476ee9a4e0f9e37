package vn.caunoi.registry.device;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import vn.caunoi.contracts.question.HallRef;
import vn.caunoi.contracts.registry.ScreenMode;
import vn.caunoi.contracts.registry.ScreenTheme;

/**
 * A device as those see it who look after it.
 *
 * @param bridgePoint a screen's hall; null for the chair's
 * @param settings what it was told from afar
 * @param message what it was told to show over everything else; null for nothing
 * @param seenAt when it said something last; null for never. What follows is what it said
 * @param mode what it shows
 * @param behind how many changes it knows to lack
 * @param showing number of the question that it shows; null for none
 * @param revokedAt null while it is not
 */
@Schema(name = "Screen")
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ScreenView(
        UUID id,
        DeviceKind kind,
        String name,
        @Schema(nullable = true) HallRef bridgePoint,
        Condition condition,
        Settings settings,
        @Schema(nullable = true) String message,
        @Schema(nullable = true) Instant seenAt,
        @Schema(nullable = true) ScreenMode mode,
        @Schema(nullable = true) ScreenTheme theme,
        @Schema(nullable = true) Boolean fullScreen,
        int behind,
        @Schema(nullable = true) String showing,
        Instant pairedAt,
        @Schema(nullable = true) Instant revokedAt) {
    static ScreenView of(Device device, HallRef hall, Sighting last, Instant now) {
        return new ScreenView(
                device.id(),
                device.kind(),
                device.name(),
                hall,
                Condition.of(device.isRevoked(), last, now),
                device.settings(),
                device.message(),
                last == null ? null : last.at(),
                last == null ? null : last.mode(),
                last == null ? null : last.theme(),
                last == null ? null : last.fullScreen(),
                last == null ? 0 : last.behind(),
                last == null ? null : last.showing(),
                device.pairedAt(),
                device.revokedAt());
    }
}

package vn.caunoi.registry.device;

import java.time.Instant;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import vn.caunoi.contracts.registry.ScreenMode;
import vn.caunoi.contracts.registry.ScreenTheme;
import vn.caunoi.kit.text.Text;

/**
 * How a device stands, as it says itself.
 *
 * @param mode what it shows; null for the chair's
 * @param theme null for the chair's
 * @param visible whether its page is in front
 * @param behind how many changes it knows to lack
 * @param showing number of the question that it shows; null for none
 */
@Schema(name = "ScreenReport")
public record Report(
        @Schema(nullable = true) ScreenMode mode,
        @Schema(nullable = true) ScreenTheme theme,
        @NotNull Boolean visible,
        @NotNull Boolean fullScreen,
        @NotNull @Min(0) @Max(1_000_000) Integer behind,

        @Schema(nullable = true) @Text(max = 20, required = false)
        String showing) {
    Sighting at(Instant now) {
        return new Sighting(now, mode, theme, visible, fullScreen, behind, showing);
    }
}

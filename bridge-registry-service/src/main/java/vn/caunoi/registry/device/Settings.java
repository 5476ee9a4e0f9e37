package vn.caunoi.registry.device;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import vn.caunoi.contracts.registry.ScreenLayout;
import vn.caunoi.contracts.registry.ScreenMode;
import vn.caunoi.contracts.registry.ScreenTheme;

/** How a screen is to look. Whatever is null is left to the screen itself. */
@Schema(name = "ScreenSettings")
public record Settings(
        @Schema(nullable = true) ScreenMode mode,
        @Schema(nullable = true) ScreenTheme theme,
        @Schema(nullable = true) ScreenLayout layout) {}

package vn.caunoi.registry.device;

import java.time.Instant;

import vn.caunoi.contracts.registry.ScreenMode;
import vn.caunoi.contracts.registry.ScreenTheme;

/**
 * What a device said of itself at that moment.
 *
 * @param mode null for the chair's
 * @param theme null for the chair's
 * @param visible whether its page is in front
 * @param behind how many changes it knows to lack
 * @param showing number of the question that it shows; null for none
 */
record Sighting(
        Instant at,
        ScreenMode mode,
        ScreenTheme theme,
        boolean visible,
        boolean fullScreen,
        int behind,
        String showing) {}

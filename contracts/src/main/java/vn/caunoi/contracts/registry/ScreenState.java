package vn.caunoi.contracts.registry;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A paired screen of a hall, and what it was told from afar.
 *
 * @param name what people call it
 * @param bridgePoint its hall's code
 * @param mode null until somebody sets it from afar: the screen's own choice holds
 * @param theme as the mode
 * @param layout as the mode
 * @param reload how often it was told to load its page anew
 * @param message what it shows over everything else; null for nothing
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ScreenState(
        UUID id,
        long version,
        UUID conference,
        String name,
        String bridgePoint,
        ScreenMode mode,
        ScreenTheme theme,
        ScreenLayout layout,
        int reload,
        String message) {}

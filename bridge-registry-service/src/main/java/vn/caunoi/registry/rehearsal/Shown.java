package vn.caunoi.registry.rehearsal;

import java.time.Instant;
import java.util.Map;

/**
 * What a hall has shown to work.
 *
 * @param practisedAt when its pages were last told something to report; null for never
 */
record Shown(Map<Check, Tick> ticks, Instant practisedAt) {
    static final Shown NOTHING = new Shown(Map.of(), null);
}

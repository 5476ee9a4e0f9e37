package vn.caunoi.registry.rehearsal;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import vn.caunoi.contracts.registry.BridgePointState;

/**
 * What a hall has shown to work.
 *
 * @param checks all of them, in the same order everywhere
 * @param practisedAt when its pages were last told something to report; absent for never
 */
@Schema(
        name = "Rehearsal",
        requiredProperties = {"code", "name", "provincial", "checks", "complete"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RehearsalView(
        String code, String name, boolean provincial, List<Item> checks, boolean complete, Instant practisedAt) {
    /**
     * @param at since when it is ticked; absent while it is not
     * @param by who said so; absent when the hub saw it itself
     * @param live whether the conference was live already
     */
    @Schema(
            name = "RehearsalCheck",
            requiredProperties = {"check", "live"})
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Item(Check check, Instant at, String by, boolean live) {}

    static RehearsalView of(BridgePointState hall, Shown shown) {
        return new RehearsalView(
                hall.code(),
                hall.name(),
                hall.provincial(),
                Stream.of(Check.values())
                        .map(check -> item(check, shown.ticks().get(check)))
                        .toList(),
                shown.ticks().size() == Check.values().length,
                shown.practisedAt());
    }

    private static Item item(Check check, Tick tick) {
        return tick == null ? new Item(check, null, null, false) : new Item(check, tick.at(), tick.by(), tick.live());
    }
}

package vn.caunoi.questions.routing;

import java.util.List;
import java.util.UUID;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import vn.caunoi.questions.routing.choice.EscalationTimes;
import vn.caunoi.questions.routing.choice.OpenCap;
import vn.caunoi.questions.routing.choice.RoutingTable;
import vn.caunoi.questions.routing.choice.TopicRule;

/**
 * The routing table that a conference shall have: all of it, not the difference.
 *
 * @param version as it was told; If-Match decides
 * @param rules a topic without a rule goes to everyone whose account names it
 * @param caps an official without a cap may hold any number
 * @param question to be previewed; saving disregards it
 */
@Schema(requiredProperties = {"rules", "caps", "escalation"})
public record RoutingTableRequest(
        Long version,
        @NotNull @Size(max = 100) List<@NotNull @Valid Rule> rules,
        @NotNull @Size(max = 1_000) List<@NotNull @Valid Cap> caps,
        @NotNull @Valid Escalation escalation,
        @Schema(nullable = true) UUID question) {

    /**
     * Who answers a topic, by username; nobody stands in two lines.
     *
     * @param firstLine empty for everyone whose account names the topic
     * @param deputies asked when the first line can't take a question, and when one of it does not take it in time
     * @param fallback takes what neither line can
     */
    @Schema(name = "RoutingRule")
    public record Rule(
            @NotNull @Size(max = 64) String topic,
            @NotNull @Size(max = 50) List<@NotNull @Size(max = 64) String> firstLine,
            @NotNull @Size(max = 50) List<@NotNull @Size(max = 64) String> deputies,
            @NotNull @Size(max = 50) List<@NotNull @Size(max = 64) String> fallback) {}

    /** @param open how many open questions are routed to them at most */
    @Schema(name = "RoutingCap")
    public record Cap(
            @NotNull @Size(max = 64) String official,
            @NotNull @Min(1) @Max(1_000) Integer open) {}

    /** Minutes of running time for which a question may be left untaken; first the deputies', then the moderators' turn. */
    @Schema(name = "RoutingEscalation")
    public record Escalation(
            @NotNull @Min(1) @Max(1_440) Integer toDeputyMinutes,
            @NotNull @Min(1) @Max(1_440) Integer toModeratorMinutes) {}

    RoutingTable table() {
        return new RoutingTable(
                0,
                rules.stream()
                        .map(rule -> new TopicRule(rule.topic(), rule.firstLine(), rule.deputies(), rule.fallback()))
                        .toList(),
                caps.stream()
                        .map(cap -> new OpenCap(cap.official(), cap.open()))
                        .toList(),
                new EscalationTimes(escalation.toDeputyMinutes(), escalation.toModeratorMinutes()));
    }
}

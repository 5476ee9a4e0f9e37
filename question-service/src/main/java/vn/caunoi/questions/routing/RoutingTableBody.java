package vn.caunoi.questions.routing;

import java.util.List;

import vn.caunoi.questions.routing.choice.RoutingTable;

/**
 * Who gets which questions of the conference.
 *
 * @param version for If-Match; 0 while it is what every conference starts with
 */
public record RoutingTableBody(
        long version,
        List<RoutingTableRequest.Rule> rules,
        List<RoutingTableRequest.Cap> caps,
        RoutingTableRequest.Escalation escalation) {
    static RoutingTableBody of(RoutingTable table) {
        return new RoutingTableBody(
                table.version(),
                table.rules().stream()
                        .map(rule -> new RoutingTableRequest.Rule(
                                rule.topic(), rule.firstLine(), rule.deputies(), rule.fallback()))
                        .toList(),
                table.caps().stream()
                        .map(cap -> new RoutingTableRequest.Cap(cap.official(), cap.open()))
                        .toList(),
                new RoutingTableRequest.Escalation(
                        table.escalation().toDeputyMinutes(), table.escalation().toModeratorMinutes()));
    }
}

package vn.caunoi.questions.routing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import vn.caunoi.kit.problem.Problem;
import vn.caunoi.questions.routing.choice.RoutingTable;
import vn.caunoi.questions.routing.choice.TopicRule;

/** Whether a routing table fits a conference: its own topics, and officials of its own. */
final class RoutingCheck {
    private final Set<String> topics;
    private final Set<String> officials;

    RoutingCheck(Set<String> topics, Set<String> officials) {
        this.topics = topics;
        this.officials = officials;
    }

    /**
     * @throws Problem 400 {@code invalid} that names every field at fault: {@code unknown-topic}, {@code unknown-official},
     *     {@code duplicate}, {@code in-two-lines}, {@code not-after-deputies}
     */
    void require(RoutingTable table) {
        var problem = Problem.of(400, "invalid");
        var seen = new HashSet<String>();
        for (int i = 0; i < table.rules().size(); i++) {
            checkRule(problem, "rules[" + i + "].", table.rules().get(i), seen);
        }
        var capped = new HashSet<String>();
        for (int i = 0; i < table.caps().size(); i++) {
            var field = "caps[" + i + "].official";
            var official = table.caps().get(i).official();
            officialFault(official, capped.add(official)).ifPresent(code -> problem.field(field, code, official));
        }
        if (table.escalation().toModeratorMinutes() <= table.escalation().toDeputyMinutes()) {
            problem.field("escalation.toModeratorMinutes", "not-after-deputies");
        }
        if (!problem.fields().isEmpty()) {
            throw problem;
        }
    }

    private void checkRule(Problem problem, String at, TopicRule rule, Set<String> seen) {
        if (!topics.contains(rule.topic())) {
            problem.field(at + "topic", "unknown-topic");
        } else if (!seen.add(rule.topic())) {
            problem.field(at + "topic", "duplicate");
        }
        var lines = new HashMap<String, String>();
        checkLine(problem, at, "firstLine", rule.firstLine(), lines);
        checkLine(problem, at, "deputies", rule.deputies(), lines);
        checkLine(problem, at, "fallback", rule.fallback(), lines);
    }

    /** @param lines in which line of the rule each official stands who was seen before */
    private void checkLine(Problem problem, String at, String name, List<String> line, Map<String, String> lines) {
        for (int i = 0; i < line.size(); i++) {
            var official = line.get(i);
            var field = at + name + "[" + i + "]";
            var before = lines.putIfAbsent(official, name);
            if (before != null && !before.equals(name)) {
                problem.field(field, "in-two-lines", official);
            } else {
                officialFault(official, before == null).ifPresent(code -> problem.field(field, code, official));
            }
        }
    }

    private Optional<String> officialFault(String username, boolean first) {
        if (!officials.contains(username)) {
            return Optional.of("unknown-official");
        }
        return first ? Optional.empty() : Optional.of("duplicate");
    }
}

package vn.caunoi.questions.routing.choice;

import java.util.List;

/**
 * Who gets which questions of a conference.
 *
 * @param version rises by one with every change; 0 while it is what every conference starts with
 * @param rules at most one for each topic; the others go to everyone whose account names them
 * @param caps at most one for each official; the others have none
 */
public record RoutingTable(long version, List<TopicRule> rules, List<OpenCap> caps, EscalationTimes escalation) {
    public static final RoutingTable STANDARD = new RoutingTable(0, List.of(), List.of(), EscalationTimes.STANDARD);

    public RoutingTable {
        rules = List.copyOf(rules);
        caps = List.copyOf(caps);
    }

    /** The same with other rules. */
    public RoutingTable withRules(List<TopicRule> others) {
        return new RoutingTable(version, others, caps, escalation);
    }
}

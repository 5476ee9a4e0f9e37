package vn.caunoi.contracts.registry;

import java.util.List;

/**
 * Answers about a topic are approved before they go out.
 *
 * @param topic the topic's code
 * @param approvers usernames of the officials who may approve, each any answer but their own; never null
 */
public record TopicApproval(String topic, List<String> approvers) {
    public TopicApproval {
        approvers = approvers == null ? List.of() : List.copyOf(approvers);
    }
}

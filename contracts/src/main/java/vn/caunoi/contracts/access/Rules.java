package vn.caunoi.contracts.access;

import java.util.List;

/**
 * What a conference has settled about answers of one topic.
 *
 * @param officialsPublish whether officials may send answers to all bridge points by themselves
 * @param approvers usernames of those who may approve; empty where no approval is needed
 */
public record Rules(boolean officialsPublish, List<String> approvers) {
    /** Nothing settled: officials publish, nobody approves. */
    public static final Rules NONE = new Rules(true, List.of());

    public Rules {
        approvers = List.copyOf(approvers);
    }
}

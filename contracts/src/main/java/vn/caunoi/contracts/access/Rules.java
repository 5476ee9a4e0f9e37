package vn.caunoi.contracts.access;

import java.util.List;

/**
 * What a conference has settled about answers of one topic.
 *
 * @param officialsPublish whether officials may send answers to all bridge points by themselves
 * @param approvers usernames of those who may approve; empty where no approval is needed
 * @param chairDirects whether the chair may call questions up, and not only see them
 */
public record Rules(boolean officialsPublish, List<String> approvers, boolean chairDirects) {
    /** Nothing settled: officials publish, nobody approves. */
    public static final Rules NONE = new Rules(true, List.of());

    public Rules {
        approvers = List.copyOf(approvers);
    }

    /** Where the chair only looks on. */
    public Rules(boolean officialsPublish, List<String> approvers) {
        this(officialsPublish, approvers, false);
    }
}

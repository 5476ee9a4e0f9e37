package vn.caunoi.contracts.registry;

import java.util.List;

/**
 * How answers go out in a conference, and how soon.
 *
 * @param officialsPublish whether who answers may send the answer to all halls without the moderator; never null
 * @param approvals the topics whose answers want a superior's word, in the order of the agenda; the others want none;
 *     never null
 * @param targets how soon questions are to be served; never null
 */
public record ConferenceSettings(Boolean officialsPublish, List<TopicApproval> approvals, ConferenceTargets targets) {
    /** What holds until somebody says otherwise, and what conferences lived by before they had settings. */
    public static final ConferenceSettings DEFAULT = new ConferenceSettings(true, List.of(), ConferenceTargets.DEFAULT);

    public ConferenceSettings {
        officialsPublish = officialsPublish == null || officialsPublish;
        approvals = approvals == null ? List.of() : List.copyOf(approvals);
        targets = targets == null ? ConferenceTargets.DEFAULT : targets;
    }

    /** The same where nobody is there to approve. */
    public ConferenceSettings withoutApprovals() {
        return new ConferenceSettings(officialsPublish, List.of(), targets);
    }
}

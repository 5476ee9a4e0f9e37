package vn.caunoi.contracts.registry;

import java.util.List;

/**
 * How answers go out in a conference, and how soon.
 *
 * @param officialsPublish whether who answers may send the answer to all halls without the moderator; never null
 * @param approvals the topics whose answers want a superior's word, in the order of the agenda; the others want none;
 *     never null
 * @param targets how soon questions are to be served; never null
 * @param chairDirects whether the chair may call questions up, and not only see them; never null
 * @param callMinutes how long a hall that was called has the word, in minutes; never null
 */
public record ConferenceSettings(
        Boolean officialsPublish,
        List<TopicApproval> approvals,
        ConferenceTargets targets,
        Boolean chairDirects,
        Integer callMinutes) {
    private static final int CALL_MINUTES = 5;

    /** What holds until somebody says otherwise, and what conferences lived by before they had settings. */
    public static final ConferenceSettings DEFAULT = new ConferenceSettings(true, List.of(), ConferenceTargets.DEFAULT);

    public ConferenceSettings {
        officialsPublish = officialsPublish == null || officialsPublish;
        approvals = approvals == null ? List.of() : List.copyOf(approvals);
        targets = targets == null ? ConferenceTargets.DEFAULT : targets;
        chairDirects = chairDirects != null && chairDirects;
        callMinutes = callMinutes == null ? CALL_MINUTES : callMinutes;
    }

    /** With the chair's table as every conference starts with it. */
    public ConferenceSettings(Boolean officialsPublish, List<TopicApproval> approvals, ConferenceTargets targets) {
        this(officialsPublish, approvals, targets, null, null);
    }

    /** The same where nobody is there to approve. */
    public ConferenceSettings withoutApprovals() {
        return new ConferenceSettings(officialsPublish, List.of(), targets, chairDirects, callMinutes);
    }
}

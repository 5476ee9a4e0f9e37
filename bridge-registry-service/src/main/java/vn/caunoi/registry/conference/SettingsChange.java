package vn.caunoi.registry.conference;

import java.util.List;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import vn.caunoi.contracts.registry.ConferenceSettings;
import vn.caunoi.contracts.registry.TopicApproval;

/**
 * The settings that a conference shall have: all of them, not the difference.
 *
 * @param officialsPublish whether who answers may send the answer to all halls without the moderator
 * @param approvals the topics whose answers are approved; one that is not among them wants no approval
 */
public record SettingsChange(
        @NotNull Boolean officialsPublish,
        @NotNull @Size(max = 100) List<@NotNull @Valid Approval> approvals) {
    /**
     * @param topic code of one of the conference's topics
     * @param approvers usernames of the officials who may approve
     */
    public record Approval(
            @NotNull @Size(max = 64) String topic,
            @NotNull @Size(min = 1, max = 20) List<@NotNull @Size(max = 64) String> approvers) {}

    ConferenceSettings settings() {
        return new ConferenceSettings(
                officialsPublish,
                approvals.stream()
                        .map(approval -> new TopicApproval(approval.topic(), approval.approvers()))
                        .toList());
    }
}

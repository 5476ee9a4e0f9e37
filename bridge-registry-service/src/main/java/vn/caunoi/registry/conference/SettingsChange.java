package vn.caunoi.registry.conference;

import java.util.List;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import vn.caunoi.contracts.registry.ConferenceSettings;
import vn.caunoi.contracts.registry.ConferenceTargets;
import vn.caunoi.contracts.registry.TopicApproval;
import vn.caunoi.contracts.registry.TopicTargets;

/**
 * The settings that a conference shall have: all of them, not the difference.
 *
 * @param officialsPublish whether who answers may send the answer to all halls without the moderator
 * @param approvals the topics whose answers are approved; one that is not among them wants no approval
 * @param targets how soon questions are to be served; null for what every conference starts with
 * @param chairDirects whether the chair may call questions up, and not only see them; null for no
 * @param callMinutes how long a hall that was called has the word, in minutes; null for what every conference starts with
 */
@Schema(requiredProperties = {"officialsPublish", "approvals"})
public record SettingsChange(
        @NotNull Boolean officialsPublish,
        @NotNull @Size(max = 100) List<@NotNull @Valid Approval> approvals,
        @Valid @Schema(nullable = true) Targets targets,
        @Schema(nullable = true) Boolean chairDirects,
        @Min(1) @Max(120) @Schema(nullable = true) Integer callMinutes) {
    /**
     * @param topic code of one of the conference's topics
     * @param approvers usernames of the officials who may approve
     */
    public record Approval(
            @NotNull @Size(max = 64) String topic,
            @NotNull @Size(min = 1, max = 20) List<@NotNull @Size(max = 64) String> approvers) {}

    /**
     * In minutes of the conference's running time, from the asking.
     *
     * @param takeUpMinutes until somebody works on it
     * @param answerMinutes to the answer; not less
     * @param topics those that have targets of their own
     */
    public record Targets(
            @NotNull @Min(1) @Max(1_440) Integer takeUpMinutes,
            @NotNull @Min(1) @Max(10_080) Integer answerMinutes,
            @NotNull @Size(max = 100) List<@NotNull @Valid Target> topics) {
        ConferenceTargets targets() {
            return new ConferenceTargets(
                    takeUpMinutes,
                    answerMinutes,
                    topics.stream()
                            .map(target ->
                                    new TopicTargets(target.topic(), target.takeUpMinutes(), target.answerMinutes()))
                            .toList());
        }
    }

    /** @param topic code of one of the conference's topics */
    public record Target(
            @NotNull @Size(max = 64) String topic,
            @NotNull @Min(1) @Max(1_440) Integer takeUpMinutes,
            @NotNull @Min(1) @Max(10_080) Integer answerMinutes) {}

    ConferenceSettings settings() {
        return new ConferenceSettings(
                officialsPublish,
                approvals.stream()
                        .map(approval -> new TopicApproval(approval.topic(), approval.approvers()))
                        .toList(),
                targets == null ? ConferenceTargets.DEFAULT : targets.targets(),
                chairDirects,
                callMinutes);
    }
}

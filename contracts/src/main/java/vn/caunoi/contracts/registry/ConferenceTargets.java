package vn.caunoi.contracts.registry;

import java.util.List;

/**
 * How soon a conference's questions are to be served, in minutes of its running time.
 *
 * @param takeUpMinutes from the asking until somebody works on it; never null
 * @param answerMinutes from the asking to the answer; never null
 * @param topics those that have targets of their own, in the order of the agenda; never null
 */
public record ConferenceTargets(Integer takeUpMinutes, Integer answerMinutes, List<TopicTargets> topics) {
    /** What holds until somebody says otherwise. */
    public static final ConferenceTargets DEFAULT = new ConferenceTargets(5, 30, List.of());

    public ConferenceTargets {
        takeUpMinutes = takeUpMinutes == null ? 5 : takeUpMinutes;
        answerMinutes = answerMinutes == null ? 30 : answerMinutes;
        topics = topics == null ? List.of() : List.copyOf(topics);
    }
}

package vn.caunoi.registry.conference;

import jakarta.persistence.Embeddable;

import vn.caunoi.contracts.registry.TopicTargets;

/** A topic that has targets of its own. */
@Embeddable
public record TargetedTopic(String topic, int takeUpMinutes, int answerMinutes) {
    static TargetedTopic of(TopicTargets targets) {
        return new TargetedTopic(targets.topic(), targets.takeUpMinutes(), targets.answerMinutes());
    }

    TopicTargets toTargets() {
        return new TopicTargets(topic, takeUpMinutes, answerMinutes);
    }
}

package vn.caunoi.registry.conference;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import vn.caunoi.contracts.question.TopicRef;
import vn.caunoi.contracts.registry.ConferenceTargets;
import vn.caunoi.kit.problem.Problem;

/** Whether targets fit a conference: its own topics, and no answer before it is taken up. */
final class TargetCheck {
    private final Set<String> topics;

    TargetCheck(List<TopicRef> topics) {
        this.topics = topics.stream().map(TopicRef::code).collect(Collectors.toSet());
    }

    /**
     * @throws Problem 400 {@code invalid} that names every field at fault: {@code unknown-topic}, {@code duplicate},
     *     {@code before-taken-up}
     */
    void require(ConferenceTargets targets) {
        var problem = Problem.of(400, "invalid");
        requireOrder(problem, "targets.", targets.takeUpMinutes(), targets.answerMinutes());
        var seen = new HashSet<String>();
        for (int i = 0; i < targets.topics().size(); i++) {
            var at = "targets.topics[" + i + "].";
            var target = targets.topics().get(i);
            if (!topics.contains(target.topic())) {
                problem.field(at + "topic", "unknown-topic");
            } else if (!seen.add(target.topic())) {
                problem.field(at + "topic", "duplicate");
            }
            requireOrder(problem, at, target.takeUpMinutes(), target.answerMinutes());
        }
        if (!problem.fields().isEmpty()) {
            throw problem;
        }
    }

    private static void requireOrder(Problem problem, String at, int takeUpMinutes, int answerMinutes) {
        if (answerMinutes < takeUpMinutes) {
            problem.field(at + "answerMinutes", "before-taken-up");
        }
    }
}

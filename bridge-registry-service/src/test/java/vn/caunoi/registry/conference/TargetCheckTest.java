package vn.caunoi.registry.conference;

import java.util.List;

import org.junit.jupiter.api.Test;

import vn.caunoi.contracts.question.TopicRef;
import vn.caunoi.contracts.registry.ConferenceTargets;
import vn.caunoi.contracts.registry.TopicTargets;
import vn.caunoi.kit.problem.Problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class TargetCheckTest {
    private final TargetCheck check =
            new TargetCheck(List.of(new TopicRef("SEALS", "Dấu"), new TopicRef("OTHER", "Khác")));

    @Test
    void topics_of_the_conference_may_have_targets_of_their_own() {
        assertThatCode(() -> check.require(targets(5, 5, new TopicTargets("OTHER", 1, 2))))
                .doesNotThrowAnyException();
        assertThatCode(() -> check.require(ConferenceTargets.DEFAULT)).doesNotThrowAnyException();
    }

    @Test
    void another_topic_is_unknown_and_one_comes_once() {
        assertThat(faults(targets(
                        5,
                        30,
                        new TopicTargets("FINANCE", 1, 2),
                        new TopicTargets("SEALS", 1, 2),
                        new TopicTargets("SEALS", 3, 4))))
                .containsExactly("targets.topics[0].topic unknown-topic", "targets.topics[2].topic duplicate");
    }

    @Test
    void no_answer_is_due_before_it_is_to_be_taken_up() {
        assertThat(faults(targets(31, 30, new TopicTargets("SEALS", 3, 2))))
                .containsExactly(
                        "targets.answerMinutes before-taken-up", "targets.topics[0].answerMinutes before-taken-up");
    }

    private List<String> faults(ConferenceTargets targets) {
        return catchThrowableOfType(Problem.class, () -> check.require(targets)).fields().stream()
                .map(field -> field.field() + " " + field.code())
                .toList();
    }

    private static ConferenceTargets targets(int takeUpMinutes, int answerMinutes, TopicTargets... topics) {
        return new ConferenceTargets(takeUpMinutes, answerMinutes, List.of(topics));
    }
}

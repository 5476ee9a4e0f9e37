package vn.caunoi.registry.conference;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import vn.caunoi.contracts.question.TopicRef;
import vn.caunoi.contracts.registry.PersonState;
import vn.caunoi.contracts.registry.Role;
import vn.caunoi.contracts.registry.TopicApproval;
import vn.caunoi.kit.problem.Problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class ApprovalCheckTest {
    private final ApprovalCheck check = new ApprovalCheck(
            List.of(new TopicRef("SEALS", "Dấu"), new TopicRef("OTHER", "Khác")),
            List.of(
                    person("lan", Role.OFFICIAL, true),
                    person("minh", Role.OFFICIAL, true),
                    person("gone", Role.OFFICIAL, false),
                    person("moderator", Role.MODERATOR, true)));

    @Test
    void officials_of_the_conference_may_approve_its_topics() {
        assertThatCode(() -> check.require(List.of(approval("SEALS", "lan", "minh"), approval("OTHER", "lan"))))
                .doesNotThrowAnyException();
        assertThatCode(() -> check.require(List.of())).doesNotThrowAnyException();
    }

    @Test
    void another_topic_is_unknown() {
        assertThat(faults(approval("FINANCE", "lan"))).containsExactly("approvals[0].topic unknown-topic");
    }

    @Test
    void a_topic_comes_once() {
        assertThat(faults(approval("SEALS", "lan"), approval("SEALS", "minh")))
                .containsExactly("approvals[1].topic duplicate");
    }

    @Test
    void nobody_but_an_official_approves() {
        assertThat(faults(approval("SEALS", "lan", "moderator", "nobody", "Lan")))
                .containsExactly(
                        "approvals[0].approvers[1] unknown-official",
                        "approvals[0].approvers[2] unknown-official",
                        "approvals[0].approvers[3] unknown-official");
    }

    @Test
    void who_may_not_sign_in_does_not_approve() {
        assertThat(faults(approval("SEALS", "gone"))).containsExactly("approvals[0].approvers[0] disabled-account");
    }

    @Test
    void an_approver_comes_once_for_each_topic() {
        assertThat(faults(approval("SEALS", "lan", "lan"), approval("OTHER", "lan")))
                .containsExactly("approvals[0].approvers[1] duplicate");
    }

    @Test
    void every_fault_is_named_at_once() {
        assertThat(faults(approval("FINANCE", "nobody"), approval("OTHER", "gone")))
                .containsExactly(
                        "approvals[0].topic unknown-topic",
                        "approvals[0].approvers[0] unknown-official",
                        "approvals[1].approvers[0] disabled-account");
    }

    private List<String> faults(TopicApproval... approvals) {
        var problem = catchThrowableOfType(Problem.class, () -> check.require(List.of(approvals)));
        assertThat(problem.status()).isEqualTo(400);
        return problem.fields().stream()
                .map(field -> field.field() + " " + field.code())
                .toList();
    }

    private static TopicApproval approval(String topic, String... approvers) {
        return new TopicApproval(topic, List.of(approvers));
    }

    private static PersonState person(String username, Role role, boolean enabled) {
        return new PersonState(
                new UUID(0, 1), 1, new UUID(0, 2), username, username, role, null, List.of(), true, enabled);
    }
}

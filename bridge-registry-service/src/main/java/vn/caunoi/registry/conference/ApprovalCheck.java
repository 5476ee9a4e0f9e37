package vn.caunoi.registry.conference;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import vn.caunoi.contracts.question.TopicRef;
import vn.caunoi.contracts.registry.PersonState;
import vn.caunoi.contracts.registry.Role;
import vn.caunoi.contracts.registry.TopicApproval;
import vn.caunoi.kit.problem.Problem;

/** Whether approvals fit a conference: its own topics, and officials of its own who can sign in to approve. */
final class ApprovalCheck {
    private final Set<String> topics;
    private final Map<String, PersonState> people;

    ApprovalCheck(List<TopicRef> topics, List<PersonState> people) {
        this.topics = topics.stream().map(TopicRef::code).collect(Collectors.toSet());
        this.people = people.stream().collect(Collectors.toMap(PersonState::username, Function.identity()));
    }

    /**
     * @throws Problem 400 {@code invalid} that names every field at fault: {@code unknown-topic}, {@code duplicate},
     *     {@code unknown-official} for whoever is no official of the conference, {@code disabled-account}
     */
    void require(List<TopicApproval> approvals) {
        var problem = Problem.of(400, "invalid");
        var seen = new HashSet<String>();
        for (int i = 0; i < approvals.size(); i++) {
            var at = "approvals[" + i + "].";
            var topic = approvals.get(i).topic();
            topicFault(topic, seen.add(topic)).ifPresent(code -> problem.field(at + "topic", code));
            requireApprovers(problem, at + "approvers", approvals.get(i).approvers());
        }
        if (!problem.fields().isEmpty()) {
            throw problem;
        }
    }

    private void requireApprovers(Problem problem, String field, List<String> approvers) {
        var seen = new HashSet<String>();
        for (int i = 0; i < approvers.size(); i++) {
            var at = field + "[" + i + "]";
            var approver = approvers.get(i);
            approverFault(approver, seen.add(approver)).ifPresent(code -> problem.field(at, code, approver));
        }
    }

    private Optional<String> topicFault(String topic, boolean first) {
        if (!topics.contains(topic)) {
            return Optional.of("unknown-topic");
        }
        return first ? Optional.empty() : Optional.of("duplicate");
    }

    private Optional<String> approverFault(String username, boolean first) {
        var person = people.get(username);
        if (person == null || person.role() != Role.OFFICIAL) {
            return Optional.of("unknown-official");
        }
        if (!person.enabled()) {
            return Optional.of("disabled-account");
        }
        return first ? Optional.empty() : Optional.of("duplicate");
    }
}

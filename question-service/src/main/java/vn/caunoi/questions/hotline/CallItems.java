package vn.caunoi.questions.hotline;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import vn.caunoi.contracts.access.Viewer;
import vn.caunoi.questions.question.Question;
import vn.caunoi.questions.question.QuestionRepository;
import vn.caunoi.questions.reading.CallerBody;
import vn.caunoi.questions.reading.QuestionBodies;
import vn.caunoi.questions.reading.QuestionBody;

/** Calls as a viewer reads them, with their questions as that viewer sees them. */
@ApplicationScoped
class CallItems {
    private final QuestionRepository questions;
    private final QuestionBodies bodies;

    CallItems(QuestionRepository questions, QuestionBodies bodies) {
        this.questions = questions;
        this.bodies = bodies;
    }

    CallItem of(Call call, Viewer viewer) {
        return of(List.of(call), viewer).get(0);
    }

    /** In the same order. */
    @Transactional
    List<CallItem> of(Collection<Call> calls, Viewer viewer) {
        var ids = calls.stream().map(Call::question).filter(Objects::nonNull).collect(Collectors.toSet());
        var found = ids.isEmpty() ? List.<Question>of() : questions.list("id in ?1", ids);
        var numbers = found.stream().collect(Collectors.toMap(Question::id, Question::number));
        var seen = bodies.of(found, viewer).stream()
                .collect(Collectors.toMap(body -> body.question().id(), Function.identity()));
        return calls.stream().map(call -> item(call, numbers, seen)).toList();
    }

    private static CallItem item(Call call, Map<UUID, String> numbers, Map<UUID, QuestionBody> seen) {
        return new CallItem(
                call.id(),
                call.outcome(),
                call.at(),
                call.by(),
                call.hall().orElse(null),
                call.caller() == null ? null : CallerBody.of(call.caller()),
                call.question() == null ? null : seen.get(call.question()),
                call.question() == null ? null : numbers.get(call.question()),
                call.note(),
                call.recognised());
    }
}

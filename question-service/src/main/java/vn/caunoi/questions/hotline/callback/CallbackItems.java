package vn.caunoi.questions.hotline.callback;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import vn.caunoi.contracts.access.Viewer;
import vn.caunoi.questions.hotline.Call;
import vn.caunoi.questions.hotline.CallRepository;
import vn.caunoi.questions.question.Caller;
import vn.caunoi.questions.question.Question;
import vn.caunoi.questions.question.QuestionRepository;
import vn.caunoi.questions.reading.CallerBody;
import vn.caunoi.questions.reading.QuestionBodies;
import vn.caunoi.questions.reading.QuestionBody;

/** Those to be called back, as a viewer reads them: with what there is to tell. */
@ApplicationScoped
class CallbackItems {
    private final QuestionRepository questions;
    private final CallRepository calls;
    private final QuestionBodies bodies;

    CallbackItems(QuestionRepository questions, CallRepository calls, QuestionBodies bodies) {
        this.questions = questions;
        this.calls = calls;
        this.bodies = bodies;
    }

    /** In the same order, without those of whose question the viewer may not know. */
    @Transactional
    List<CallbackItem> of(Collection<Callback> callbacks, Viewer viewer) {
        var asked = questions(callbacks.stream().map(Callback::question).toList());
        var mains = questions(asked.values().stream()
                .map(Question::mergedInto)
                .filter(Objects::nonNull)
                .toList());
        var answered = asked.values().stream()
                .map(question -> question.mergedInto() == null ? question : mains.get(question.mergedInto()))
                .collect(Collectors.toMap(Question::id, Function.identity(), (one, same) -> one));
        var seen = bodies.toTell(answered.values(), viewer).stream()
                .collect(Collectors.toMap(body -> body.question().id(), Function.identity()));
        var callers = callers(callbacks, asked);
        return callbacks.stream()
                .flatMap(callback -> item(callback, asked.get(callback.question()), seen, callers).stream())
                .toList();
    }

    private Map<UUID, Question> questions(Collection<UUID> ids) {
        var found = ids.isEmpty() ? List.<Question>of() : questions.list("id in ?1", ids);
        return found.stream().collect(Collectors.toMap(Question::id, Function.identity()));
    }

    private Map<UUID, Caller> callers(Collection<Callback> callbacks, Map<UUID, Question> asked) {
        var ids =
                callbacks.stream().map(Callback::call).filter(Objects::nonNull).toList();
        var found = ids.isEmpty() ? List.<Call>of() : calls.list("id in ?1", ids);
        var byCall = found.stream().collect(Collectors.toMap(Call::id, Call::caller));
        return callbacks.stream()
                .collect(Collectors.toMap(
                        Callback::id,
                        callback -> callback.call() == null
                                ? asked.get(callback.question()).caller()
                                : byCall.get(callback.call())));
    }

    private static Optional<CallbackItem> item(
            Callback callback, Question asked, Map<UUID, QuestionBody> seen, Map<UUID, Caller> callers) {
        var body = seen.get(asked.mergedInto() == null ? asked.id() : asked.mergedInto());
        return Optional.ofNullable(body)
                .map(told -> new CallbackItem(
                        callback.id(),
                        callback.version(),
                        told,
                        asked.number(),
                        CallerBody.of(callers.get(callback.id())),
                        callback.state(),
                        callback.attempts(),
                        callback.openedAt(),
                        callback.lastAt(),
                        callback.by().orElse(null)));
    }
}

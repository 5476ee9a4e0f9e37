package vn.caunoi.questions.hotline.callback;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import vn.caunoi.contracts.access.Viewer;
import vn.caunoi.kit.problem.Problem;
import vn.caunoi.kit.request.EntityVersion;
import vn.caunoi.questions.hotline.CallRepository;
import vn.caunoi.questions.hotline.PhoneReveals;
import vn.caunoi.questions.question.Actor;

/** Works off the list of those to be called back. Of two operators who take the same, one wins. */
@ApplicationScoped
class CallbackService {
    private final CallbackRepository callbacks;
    private final CallbackItems items;
    private final CallRepository calls;
    private final PhoneReveals reveals;
    private final Clock clock;

    CallbackService(
            CallbackRepository callbacks,
            CallbackItems items,
            CallRepository calls,
            PhoneReveals reveals,
            Clock clock) {
        this.callbacks = callbacks;
        this.items = items;
        this.calls = calls;
        this.reveals = reveals;
        this.clock = clock;
    }

    @Transactional
    CallbacksBody list(Collection<CallbackState> states, Viewer viewer) {
        var all = items.of(callbacks.in(viewer.conference(), states), viewer);
        return new CallbacksBody(
                all.stream().filter(item -> !item.waitsForNothing()).toList());
    }

    /** @throws Problem 404, 412 when somebody was quicker, 409 {@code callback-done} */
    @Transactional
    CallbackItem attempt(UUID id, EntityVersion version, AttemptRequest request, Viewer viewer) {
        var callback = callbacks.locked(viewer.conference(), id).orElseThrow(CallbackService::unknown);
        version.requireMatch(callback.version());
        callback.attempt(request.outcome(), Actor.of(viewer), clock.instant());
        return items.of(List.of(callback), viewer).stream().findFirst().orElseThrow(CallbackService::unknown);
    }

    /** The caller's number to dial. @throws Problem 404 */
    @Transactional
    String phone(UUID id, Viewer viewer) {
        var callback = callbacks.in(viewer.conference(), id).orElseThrow(CallbackService::unknown);
        return callback.call() == null
                ? reveals.ofQuestion(callback.question(), viewer)
                : reveals.ofCall(calls.findById(callback.call()), viewer);
    }

    private static Problem unknown() {
        return Problem.of(404, "not-found");
    }
}

package vn.caunoi.questions.hotline;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import vn.caunoi.contracts.EventJson;
import vn.caunoi.contracts.UuidV7;
import vn.caunoi.contracts.access.Access;
import vn.caunoi.contracts.access.Sight;
import vn.caunoi.contracts.access.Viewer;
import vn.caunoi.contracts.question.HallRef;
import vn.caunoi.kit.problem.Problem;
import vn.caunoi.kit.request.IdempotencyKey;
import vn.caunoi.kit.text.TypedText;
import vn.caunoi.questions.asking.AskService;
import vn.caunoi.questions.asking.Callers;
import vn.caunoi.questions.directory.Directory;
import vn.caunoi.questions.handling.AskerActions;
import vn.caunoi.questions.question.Actor;
import vn.caunoi.questions.question.Caller;
import vn.caunoi.questions.question.Question;
import vn.caunoi.questions.question.QuestionRepository;
import vn.caunoi.questions.question.Tallies;
import vn.caunoi.questions.sql.Sql;

/** Takes calls: each once, however often it is sent, together with what came of it or not at all. */
@ApplicationScoped
class CallService {
    private final CallRepository calls;
    private final CallItems items;
    private final AskService asking;
    private final AskerActions actions;
    private final QuestionRepository questions;
    private final Tallies tallies;
    private final Directory directory;
    private final Event<Call> taken;
    private final Sql sql;
    private final Clock clock;

    CallService(
            CallRepository calls,
            CallItems items,
            AskService asking,
            AskerActions actions,
            QuestionRepository questions,
            Tallies tallies,
            Directory directory,
            Event<Call> taken,
            Sql sql,
            Clock clock) {
        this.calls = calls;
        this.items = items;
        this.asking = asking;
        this.actions = actions;
        this.questions = questions;
        this.tallies = tallies;
        this.directory = directory;
        this.taken = taken;
        this.sql = sql;
        this.clock = clock;
    }

    /** @throws Problem 422 {@code idempotency-key-reused} when the key came with something else */
    @Transactional
    CallItem take(Viewer viewer, IdempotencyKey key, CallRequest request) {
        directory.conference(viewer.conference());
        var hash = hash(request);
        sql.lock("caunoi.call/" + viewer.username() + "/" + key.value());
        var before = calls.under(viewer.username(), key.value());
        if (before.isPresent()) {
            if (!before.get().cameAs(hash)) {
                throw Problem.of(422, "idempotency-key-reused");
            }
            return items.of(before.get(), viewer);
        }
        var call =
                switch (request.outcome()) {
                    case NEW_QUESTION -> asked(viewer, key, request);
                    case JOINED -> joined(viewer, request);
                    case READ_OUT -> readOut(viewer, request);
                    case LINE_TROUBLE, NOT_A_QUESTION -> heard(viewer, request);
                };
        calls.persist(call.noting(TypedText.stored(request.noted())).under(key.value(), hash));
        taken.fire(call);
        return items.of(call, viewer);
    }

    private Call asked(Viewer viewer, IdempotencyKey key, CallRequest request) {
        if (request.text() == null) {
            throw Problem.of(400, "invalid").field("text", "required");
        }
        var asked = asking.ask(viewer, key, request.asked());
        if (!asked.recognised()) {
            // It was noted down when it was asked.
            return calls.first(asked.question()).orElseThrow();
        }
        var call = heard(viewer, request);
        return call.about(asked.question(), true);
    }

    /** Also when it was answered meanwhile: then there is something to tell at once. */
    private Call joined(Viewer viewer, CallRequest request) {
        var call = heard(viewer, request);
        var question = main(viewer, request.question());
        actions.askToo(question.id(), request.bridgePoint(), viewer);
        return call.about(question.id(), false);
    }

    private Call readOut(Viewer viewer, CallRequest request) {
        var call = heard(viewer, request);
        var question = main(viewer, request.question());
        if (!Access.readsOut(viewer, question.state())) {
            throw Problem.of(409, "no-answer-to-read-out", question.number());
        }
        actions.askToo(question.id(), request.bridgePoint(), viewer);
        tallies.readOutByPhone(question, request.bridgePoint(), clock.instant());
        return call.about(question.id(), false);
    }

    /** The question, or the one that it was merged into, locked. */
    private Question main(Viewer viewer, UUID id) {
        if (id == null) {
            throw Problem.of(400, "invalid").field("question", "required");
        }
        // As whoever merges or asks too: none waits for a question that the other holds.
        questions.lockMerged(viewer.conference(), List.of(id));
        var question = seen(viewer, id);
        return question.mergedInto() == null ? question : seen(viewer, question.mergedInto());
    }

    private Question seen(Viewer viewer, UUID id) {
        return questions
                .locked(id)
                .filter(found -> Access.sight(viewer, found.state()) != Sight.NOTHING)
                .orElseThrow(() -> Problem.of(400, "invalid").field("question", "unknown-question"));
    }

    /** A call with what every outcome has: where it came from, and from whom. */
    private Call heard(Viewer viewer, CallRequest request) {
        var problem = Problem.of(400, "invalid");
        var hall = hall(viewer, request, problem);
        var caller = caller(request, problem);
        if (!problem.fields().isEmpty()) {
            throw problem;
        }
        return new Call(UuidV7.next(clock), viewer.conference(), request.outcome(), Actor.of(viewer), clock.instant())
                .from(hall, caller);
    }

    private HallRef hall(Viewer viewer, CallRequest request, Problem problem) {
        if (request.bridgePoint() == null) {
            if (request.outcome() != CallOutcome.NOT_A_QUESTION) {
                problem.field("bridgePoint", "required");
            }
            return null;
        }
        var hall = directory.hall(viewer.conference(), request.bridgePoint());
        if (hall.isEmpty()) {
            problem.field("bridgePoint", "unknown-bridge-point");
        }
        return hall.orElse(null);
    }

    private static Caller caller(CallRequest request, Problem problem) {
        return Callers.of(request.caller(), problem);
    }

    /** Of what was understood, so that white space or the order of fields make no other call. */
    private static byte[] hash(CallRequest request) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(EventJson.write(request));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

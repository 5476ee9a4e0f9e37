package vn.caunoi.questions.hotline.callback;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import vn.caunoi.contracts.UuidV7;
import vn.caunoi.contracts.question.Channel;
import vn.caunoi.contracts.question.QuestionState;
import vn.caunoi.contracts.question.QuestionStatus;
import vn.caunoi.questions.hotline.Call;
import vn.caunoi.questions.hotline.CallRepository;
import vn.caunoi.questions.question.Bystanders;
import vn.caunoi.questions.question.Caller;
import vn.caunoi.questions.question.Question;
import vn.caunoi.questions.question.QuestionChange;
import vn.caunoi.questions.question.QuestionRepository;

/**
 * Puts callers on the list when there is something to tell them: once per answer and revision, in the transaction in which
 * it was given. That concerns who called in the question, who called in one that was merged into it, who called with a
 * slip that had come in before, and who joined it by telephone.
 */
@ApplicationScoped
class CallbackOpening {
    private final CallbackRepository callbacks;
    private final CallRepository calls;
    private final QuestionRepository questions;
    private final Bystanders bystanders;
    private final Clock clock;

    CallbackOpening(
            CallbackRepository callbacks,
            CallRepository calls,
            QuestionRepository questions,
            Bystanders bystanders,
            Clock clock) {
        this.callbacks = callbacks;
        this.calls = calls;
        this.questions = questions;
        this.bystanders = bystanders;
        this.clock = clock;
    }

    void on(@Observes QuestionChange change) {
        var after = change.after();
        if (after.mergedInto() != null) {
            open(questions.findById(after.mergedInto()).state());
        } else if (isToBeTold(after) && bystanders.of(change).awaited()) {
            open(after, change.from() != QuestionStatus.DECLINED);
        }
    }

    /** A question may have its answer already when its slip is called in, or when a caller joins it. */
    void on(@Observes Call call) {
        if (call.waits()) {
            var question = questions.findById(call.question());
            open(questions
                    .findById(question.mergedInto() == null ? question.id() : question.mergedInto())
                    .state());
        }
    }

    private void open(QuestionState question) {
        if (isToBeTold(question) && bystanders.awaited(question.id())) {
            open(question, false);
        }
    }

    /** @param justNow it took its status with this very change: what is declined once more is to be told once more */
    private void open(QuestionState question, boolean justNow) {
        boolean declined = question.status() == QuestionStatus.DECLINED;
        var asked = questions.list("id = ?1 or mergedInto = ?1", question.id());
        var waiting = wanted(asked, calls.waiting(question.id()));
        if (waiting.isEmpty()) {
            return;
        }
        var known = callbacks.of(asked.stream().map(Question::id).toList());
        int revision = question.answer() == null ? 0 : question.answer().revision();
        var now = clock.instant();
        for (var wanted : waiting) {
            var before = known.stream().filter(wanted::is).findFirst();
            if (before.isEmpty()) {
                callbacks.persist(wanted.opened(UuidV7.next(clock), question.conference(), revision, now));
            } else if (before.get().isBefore(revision) || declined && justNow) {
                before.get().open(revision, now);
            }
        }
    }

    private static boolean isToBeTold(QuestionState question) {
        return (question.status() == QuestionStatus.DECLINED || given(question)) && told(question);
    }

    private static boolean given(QuestionState question) {
        boolean answered =
                question.status() == QuestionStatus.ANSWERED || question.status() == QuestionStatus.PUBLISHED;
        return answered && !question.owesWriting();
    }

    /** Operators tell what they see: nothing of a hall's private question. */
    private static boolean told(QuestionState question) {
        return question.channel() == Channel.HOTLINE || !question.confidential();
    }

    /** One for each telephone and question, the question's own caller first. */
    private static List<Wanted> wanted(List<Question> asked, List<Call> calls) {
        var all = new ArrayList<Wanted>();
        asked.stream()
                .filter(question -> awaits(question.caller()))
                .forEach(question -> all.add(
                        new Wanted(question.id(), null, question.caller().phone())));
        calls.stream()
                .filter(call -> awaits(call.caller()))
                .forEach(call -> all.add(
                        new Wanted(call.question(), call.id(), call.caller().phone())));
        var seen = new HashSet<String>();
        return all.stream()
                .filter(each -> seen.add(each.question() + " " + each.phone()))
                .toList();
    }

    private static boolean awaits(Caller caller) {
        return caller != null && caller.awaitsCall();
    }

    /** @param call null when the caller is the question's own */
    private record Wanted(UUID question, UUID call, String phone) {
        boolean is(Callback callback) {
            return callback.question().equals(question)
                    && (call == null ? callback.call() == null : call.equals(callback.call()));
        }

        Callback opened(UUID id, UUID conference, int revision, Instant now) {
            return new Callback(id, conference, question, call, revision, now);
        }
    }
}

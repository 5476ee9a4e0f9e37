package vn.caunoi.questions.hotline;

import java.time.Clock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import vn.caunoi.contracts.UuidV7;
import vn.caunoi.contracts.question.Action;
import vn.caunoi.contracts.question.Channel;
import vn.caunoi.contracts.question.QuestionLink;
import vn.caunoi.questions.question.QuestionChange;
import vn.caunoi.questions.question.QuestionRepository;

/** Notes down as a call what is asked for a caller, by whichever form, in the same transaction. */
@ApplicationScoped
class CallLog {
    private final CallRepository calls;
    private final QuestionRepository questions;
    private final Clock clock;

    CallLog(CallRepository calls, QuestionRepository questions, Clock clock) {
        this.calls = calls;
        this.questions = questions;
        this.clock = clock;
    }

    void on(@Observes QuestionChange change) {
        var asked = change.after();
        // What a moderator splits off was said in the call that is noted already.
        boolean splitOff = asked.parent() != null && asked.parent().kind() == QuestionLink.Origin.SPLIT;
        if (change.action() != Action.SUBMIT || asked.channel() != Channel.HOTLINE || splitOff) {
            return;
        }
        var question = questions.findById(asked.id());
        calls.persist(
                new Call(UuidV7.next(clock), asked.conference(), CallOutcome.NEW_QUESTION, change.by(), change.at())
                        .from(asked.bridgePoint(), question.caller())
                        .about(asked.id(), false));
    }
}

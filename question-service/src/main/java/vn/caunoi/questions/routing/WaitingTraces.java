package vn.caunoi.questions.routing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import io.opentelemetry.api.trace.Span;

import vn.caunoi.kit.trace.Traces;
import vn.caunoi.questions.question.Question;

/**
 * By which record each waiting question came to be known here, so that its assignment goes on with that trace: a pass gives
 * away many questions, whichever record it was woken by. A pass may also find a question before its record came, or after a
 * restart: then it goes on with what asked it.
 */
@ApplicationScoped
class WaitingTraces {
    private static final int REMEMBERED = 10_000;

    private final Map<UUID, String> records = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, String> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** The record at hand says that {@code question} waits. */
    synchronized void remember(UUID question) {
        records.put(question, Traces.current());
    }

    /** The assignment of {@code question}, to be done within it. */
    Span assignment(Question question) {
        var record = take(question.id());
        return Traces.step("assign question", record == null ? question.askedTrace() : record)
                .setAttribute("caunoi.question", question.id().toString())
                .setAttribute("caunoi.conference", question.conference().toString())
                .startSpan();
    }

    private synchronized String take(UUID question) {
        return records.remove(question);
    }
}

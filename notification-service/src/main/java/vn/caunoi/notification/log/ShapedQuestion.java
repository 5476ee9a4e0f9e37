package vn.caunoi.notification.log;

import java.util.UUID;

import vn.caunoi.contracts.EventJson;
import vn.caunoi.contracts.access.QuestionView;
import vn.caunoi.contracts.access.Sight;
import vn.caunoi.contracts.question.QuestionState;
import vn.caunoi.contracts.question.TallyEvent;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * A question with its tally, written as JSON at most once for each sight, however many sockets read it. Guarded by its
 * conference's lock.
 */
public final class ShapedQuestion {
    private final QuestionState question;
    private final TallyEvent tally;
    private final String[] json = new String[Sight.values().length];

    /** @param tally null without one */
    public ShapedQuestion(QuestionState question, TallyEvent tally) {
        this.question = question;
        this.tally = tally;
    }

    public UUID id() {
        return question.id();
    }

    public long version() {
        return question.version();
    }

    public QuestionState question() {
        return question;
    }

    /** Null without one. */
    public TallyEvent tally() {
        return tally;
    }

    /** The question as {@code sight} sees it; the shape is {@link QuestionView}'s. */
    public String json(Sight sight) {
        var written = json[sight.ordinal()];
        if (written == null) {
            written = new String(EventJson.write(QuestionView.of(question, tally, sight)), UTF_8);
            json[sight.ordinal()] = written;
        }
        return written;
    }
}

package vn.caunoi.questions.question;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Consumer;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;

import vn.caunoi.contracts.EventJson;
import vn.caunoi.contracts.Topic;
import vn.caunoi.contracts.question.QuestionEvent;
import vn.caunoi.contracts.question.TallyEvent;
import vn.caunoi.outbox.Outbox;
import vn.caunoi.outbox.OutboxRecord;
import vn.caunoi.outbox.Republisher;

/** Says again how questions stand, with their rows locked so that no older state can follow. */
@ApplicationScoped
class QuestionRepublisher implements Republisher {
    private static final int BATCH = 200;

    private final QuestionRepository questions;
    private final Tallies tallies;
    private final Tombstones tombstones;
    private final Outbox outbox;
    private final Clock clock;

    QuestionRepublisher(
            QuestionRepository questions, Tallies tallies, Tombstones tombstones, Outbox outbox, Clock clock) {
        this.questions = questions;
        this.tallies = tallies;
        this.tombstones = tombstones;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public Topic topic() {
        return Topic.QUESTIONS;
    }

    @Override
    public OptionalLong version(String key, byte[] value) throws IOException {
        if (QuestionEvent.isKey(key)) {
            return OptionalLong.of(
                    EventJson.read(value, QuestionEvent.class).question().version());
        }
        // Who works on a question is over too soon to be healed.
        return TallyEvent.isKey(key)
                ? OptionalLong.of(EventJson.read(value, TallyEvent.class).version())
                : OptionalLong.empty();
    }

    /** One that is not there was purged, or is none of ours and needs no tombstone. A tally comes in its next version. */
    @Override
    public void restate(String key) {
        boolean tally = TallyEvent.isKey(key);
        var id = tally ? TallyEvent.question(key) : UUID.fromString(key);
        Consumer<Question> restate = tally ? question -> tallies.touch(question.id()) : this::append;
        QuarkusTransaction.requiringNew()
                .run(() -> questions.locked(id).ifPresentOrElse(restate, () -> tombstones.restate(id)));
    }

    @Override
    public void restateAll() {
        UUID last = null;
        do {
            last = restateAfter(last);
        } while (last != null);
        tallies.touchAll();
    }

    /** The last id of the batch; null when there was none. */
    private UUID restateAfter(UUID last) {
        return QuarkusTransaction.requiringNew().call(() -> {
            List<Question> batch = questions.lockedAfter(last, BATCH);
            batch.forEach(this::append);
            return batch.isEmpty() ? null : batch.get(batch.size() - 1).id();
        });
    }

    private void append(Question question) {
        var state = question.state();
        var event = new QuestionEvent(null, null, clock.instant(), state);
        outbox.append(
                new OutboxRecord(Topic.QUESTIONS, state.id().toString(), state.conference(), event.type(), event));
    }
}

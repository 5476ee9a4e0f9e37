package vn.caunoi.questions.question;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.quarkus.scheduler.Scheduled;

import vn.caunoi.contracts.Topic;
import vn.caunoi.contracts.question.TallyEvent;
import vn.caunoi.outbox.Outbox;
import vn.caunoi.outbox.OutboxRecord;

/** Tells changed tallies, at most once a second each, however often they changed. */
@ApplicationScoped
class TallySender {
    private static final int BATCH = 500;

    private final Tallies tallies;
    private final Outbox outbox;

    TallySender(Tallies tallies, Outbox outbox) {
        this.tallies = tallies;
        this.outbox = outbox;
    }

    @Scheduled(
            every = "1s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    @Transactional
    void send() {
        for (var tally : tallies.takeChanged(BATCH)) {
            outbox.append(new OutboxRecord(
                    Topic.QUESTIONS, TallyEvent.key(tally.question()), tally.conference(), TallyEvent.TYPE, tally));
        }
    }
}

package vn.caunoi.questions.question;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.quarkus.scheduler.Scheduled;

/** Tells changed tallies, at most once a second each, however often they changed. */
@ApplicationScoped
class TallySender {
    private static final int BATCH = 500;

    private final Tallies tallies;

    TallySender(Tallies tallies) {
        this.tallies = tallies;
    }

    @Scheduled(
            every = "1s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    @Transactional
    void send() {
        tallies.tellChanged(BATCH);
    }
}

package vn.caunoi.questions.work;

import java.time.Clock;
import java.time.Instant;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.scheduler.Scheduled;
import org.jboss.logging.Logger;

/** Takes questions out of the hands of those who went away. */
@ApplicationScoped
class LeaseExpiry {
    private static final Logger LOG = Logger.getLogger(LeaseExpiry.class);
    private static final int BATCH = 200;

    private final Leases leases;
    private final LeaseWatch watch;
    private final Clock clock;

    LeaseExpiry(Leases leases, WorkConfig config, Clock clock) {
        this.leases = leases;
        this.watch = new LeaseWatch(config.lease());
        this.clock = clock;
    }

    @Scheduled(
            every = "5s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void pass() {
        release(watch.silentBefore(clock.instant()));
        watch.passed(clock.instant());
    }

    /** Releases every question of which the last sign came before {@code moment}. */
    void release(Instant moment) {
        for (var question : leases.silentBefore(moment, BATCH)) {
            try {
                leases.release(question, moment);
            } catch (RuntimeException e) {
                // One that can't be released now must not keep the others.
                LOG.warnf(e, "question %s stays with its holder until the next pass", question);
            }
        }
    }
}

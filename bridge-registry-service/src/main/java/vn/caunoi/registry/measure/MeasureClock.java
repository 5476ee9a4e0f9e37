package vn.caunoi.registry.measure;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import org.jboss.logging.Logger;

/** When measures are kept, and let go. */
@ApplicationScoped
class MeasureClock {
    private static final Logger LOG = Logger.getLogger(MeasureClock.class);

    private final Measures measures;

    MeasureClock(Measures measures) {
        this.measures = measures;
    }

    /** A minute that the database missed is a gap in a line that is drawn: nothing is tried again. */
    @Scheduled(cron = "0 * * * * ?", skipExecutionIf = ApplicationNotRunning.class)
    void everyMinute() {
        try {
            measures.endMinute();
        } catch (RuntimeException e) {
            LOG.debug("how the lines measured in the last minute was not kept", e);
        }
    }

    @Scheduled(every = "1h", delayed = "10m", skipExecutionIf = ApplicationNotRunning.class)
    void everyHour() {
        try {
            measures.forget();
        } catch (RuntimeException e) {
            LOG.debug("old measures are let go later", e);
        }
    }
}

package vn.caunoi.registry.reminder;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import org.jboss.logging.Logger;

import vn.caunoi.registry.conference.ConferenceService;

/** Reminds halls on the days before the deadline that their conference has set; off where it has set none. */
@ApplicationScoped
class ReminderSchedule {
    private static final Logger LOG = Logger.getLogger(ReminderSchedule.class);

    private final ReminderService reminders;
    private final ConferenceService conferences;

    ReminderSchedule(ReminderService reminders, ConferenceService conferences) {
        this.reminders = reminders;
        this.conferences = conferences;
    }

    @Scheduled(
            every = "10m",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = ApplicationNotRunning.class)
    void look() {
        try {
            conferences.ids().stream().filter(reminders::isTime).forEach(id -> reminders.remind(id, null));
        } catch (RuntimeException e) {
            LOG.warn("which halls are to be reminded could not be read", e);
        }
    }
}

package vn.caunoi.registry.reminder;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.Mailer;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Takes reminders to the mail server, where one is set. What it does not take is tried again; nothing is lost. */
@ApplicationScoped
class ReminderPost {
    private static final Logger LOG = Logger.getLogger(ReminderPost.class);
    private static final int AT_ONCE = 20;

    private final ReminderService reminders;
    private final Mailer mailer;
    private final boolean byMail;

    ReminderPost(
            ReminderService reminders, Mailer mailer, @ConfigProperty(name = "caunoi.mail.enabled") boolean byMail) {
        this.reminders = reminders;
        this.mailer = mailer;
        this.byMail = byMail;
    }

    @Scheduled(
            every = "{caunoi.mail.interval}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = ApplicationNotRunning.class)
    void collect() {
        if (byMail) {
            reminders.claim(AT_ONCE).forEach(this::send);
        }
    }

    void send(Letter letter) {
        try {
            var mail = new Mail()
                    .setTo(letter.recipients())
                    .setSubject(letter.subject())
                    .setText(letter.body());
            mailer.send(mail);
            reminders.wentByMail(letter.reminder());
        } catch (RuntimeException e) {
            // Neither address nor text: they name people.
            LOG.warnf(
                    "the mail server did not take a reminder: %s", e.getClass().getSimpleName());
            reminders.failed(letter.reminder(), e.getMessage());
        }
    }
}

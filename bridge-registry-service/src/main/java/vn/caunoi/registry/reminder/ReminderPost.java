package vn.caunoi.registry.reminder;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.ext.mail.SMTPException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Takes reminders to the mail server, where one is set. What it does not take now is tried again, and what it refuses waits to
 * be sent by hand; nothing is lost. One that goes out twice, since nobody heard that it was taken, has the same Message-ID.
 */
@ApplicationScoped
class ReminderPost {
    private static final Logger LOG = Logger.getLogger(ReminderPost.class);
    private static final int AT_ONCE = 20;
    private static final Set<Integer> WANTS_PASSWORD = Set.of(530, 535);

    private final ReminderService reminders;
    private final ReactiveMailer mailer;
    private final boolean byMail;
    private final Duration patience;
    private final Context eventLoop;
    private boolean failing;

    /** @param patience so long the server may take for one reminder: less than the shortest pause before it is tried again */
    ReminderPost(
            ReminderService reminders,
            ReactiveMailer mailer,
            @ConfigProperty(name = "caunoi.mail.enabled") boolean byMail,
            @ConfigProperty(name = "caunoi.mail.patience") Duration patience,
            Vertx vertx) {
        this.reminders = reminders;
        this.mailer = mailer;
        this.byMail = byMail;
        this.patience = patience;
        // Not that of whoever happens to make this: its trace and request are theirs.
        this.eventLoop = VertxContext.getRootContext(vertx.getOrCreateContext());
    }

    /**
     * One at a time: those that wait behind a slow server are nobody's, and not due again on another replica while they are still
     * to be sent here. A server that is away is asked once, not once for each.
     */
    @Scheduled(
            every = "{caunoi.mail.interval}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = ApplicationNotRunning.class)
    void collect() {
        try {
            boolean goesOn = byMail;
            for (int tried = 0; goesOn && tried < AT_ONCE; tried++) {
                goesOn = reminders.claim().map(this::send).orElse(false);
            }
        } catch (RuntimeException e) {
            // Tried again in a moment; readiness tells of the database.
            LOG.debug("reminders are mailed later", e);
        }
    }

    /**
     * To each address by itself: a wrong one keeps the mail from nobody else. The hall is reminded as soon as one was taken.
     *
     * @return whether the server is there for the next one
     */
    private boolean send(Letter letter) {
        long until = System.nanoTime() + patience.toNanos();
        boolean taken = false;
        Throwable refusal = null;
        Throwable later = null;
        Throwable trouble = null;
        for (var recipient : letter.recipients()) {
            long left = until - System.nanoTime();
            if (trouble != null || left <= 0) {
                break;
            }
            var fault = fault(mail(letter, recipient), Duration.ofNanos(left));
            taken |= fault.isEmpty();
            refusal = fault.filter(ReminderPost::isRefusal).orElse(refusal);
            later = fault.filter(why -> isOfRecipient(why) && !isRefusal(why)).orElse(later);
            trouble = fault.filter(why -> !isOfRecipient(why)).orElse(trouble);
        }
        tell(trouble);
        var again = trouble == null ? later : trouble;
        if (taken) {
            reminders.wentByMail(letter.reminder());
        } else if (again != null) {
            reminders.failed(letter.reminder(), said(again));
        } else {
            reminders.refused(letter.reminder(), said(refusal));
        }
        return trouble == null;
    }

    /**
     * Empty once the server has taken the mail. All are sent from one event loop: asked from other threads, the client misses
     * a greeting of the server now and then, and waits in vain.
     */
    private Optional<Throwable> fault(Mail mail, Duration patience) {
        try {
            Uni.createFrom()
                    .deferred(() -> mailer.send(mail))
                    .runSubscriptionOn(task -> eventLoop.runOnContext(nothing -> task.run()))
                    .await()
                    .atMost(patience);
            return Optional.empty();
        } catch (RuntimeException e) {
            return Optional.of(e instanceof CompletionException && e.getCause() != null ? e.getCause() : e);
        }
    }

    /** Once, however long it lasts and whatever waits. */
    private void tell(Throwable trouble) {
        if (trouble != null && !failing) {
            // Neither address nor text: they name people.
            LOG.warnf(
                    "the mail server does not take reminders, they are tried again: %s",
                    trouble.getClass().getSimpleName());
        } else if (trouble == null && failing) {
            LOG.info("the mail server takes reminders again");
        }
        failing = trouble != null;
    }

    private static String said(Throwable why) {
        return why.getMessage() == null ? why.getClass().getSimpleName() : why.getMessage();
    }

    /** Said of one address, not of the server, the hub's password or its own address: so the mail client words it. */
    private static boolean isOfRecipient(Throwable why) {
        return why instanceof SMTPException && said(why).startsWith("recipient address not accepted");
    }

    /** For good (RFC 5321, 4.2.1), and not for want of a password. */
    private static boolean isRefusal(Throwable why) {
        return isOfRecipient(why)
                && why instanceof SMTPException smtp
                && smtp.getReplyCode() >= 500
                && !WANTS_PASSWORD.contains(smtp.getReplyCode());
    }

    private static Mail mail(Letter letter, String recipient) {
        return new Mail()
                .setTo(List.of(recipient))
                .setSubject(letter.subject())
                .setText(letter.body())
                .addHeader("Message-ID", "<" + letter.reminder() + "@cau-noi.reminder>");
    }
}

package vn.caunoi.registry.reminder;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What one hall was reminded of on one day, and how that reached it. */
@Entity
class Reminder {
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final int LONGEST_FAULT = 300;

    @Id
    private UUID id;

    private UUID bridgePoint;

    @Enumerated(EnumType.STRING)
    private ReminderKind kind;

    private LocalDate day;
    private String subject;
    private String body;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> recipients;

    private Instant madeAt;
    private String madeBy;
    private Instant sentAt;
    private String sentBy;
    private int attempts;
    private Instant nextAt;
    private String fault;

    protected Reminder() {}

    /** @param madeBy null: by schedule. @param byMail whether it is tried by mail, at once */
    Reminder(
            UUID id,
            UUID bridgePoint,
            ReminderKind kind,
            LocalDate day,
            ReminderText text,
            List<String> recipients,
            String madeBy,
            boolean byMail,
            Instant now) {
        this.id = id;
        this.bridgePoint = bridgePoint;
        this.kind = kind;
        this.day = day;
        this.subject = text.subject();
        this.body = text.body();
        this.recipients = List.copyOf(recipients);
        this.madeAt = now;
        this.madeBy = madeBy;
        this.nextAt = byMail && !recipients.isEmpty() ? now : null;
    }

    /**
     * It is being tried. Should this process end before it knows the outcome, or the mail server not answer, it is tried again
     * after a pause that doubles up to an hour.
     */
    void attempt(Instant now) {
        attempts++;
        var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts - 1, 10));
        nextAt = now.plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
    }

    void wentByMail(Instant now) {
        sentAt = now;
        nextAt = null;
        fault = null;
    }

    void failed(String why) {
        fault = why == null || why.length() <= LONGEST_FAULT ? why : why.substring(0, LONGEST_FAULT);
    }

    /** The mail server will not take it, however often it is asked: it waits to be sent by hand. */
    void refused(String why) {
        failed(why);
        nextAt = null;
    }

    /** Somebody says that they sent it, or that they did not after all; what went by mail stays so. */
    void byHand(boolean sent, String by, Instant now) {
        if (sentAt != null && sentBy == null) {
            return;
        }
        sentAt = sent ? now : null;
        sentBy = sent ? by : null;
        nextAt = null;
    }

    Letter letter() {
        return new Letter(id, recipients, subject, body);
    }

    UUID bridgePoint() {
        return bridgePoint;
    }

    Instant nextAt() {
        return nextAt;
    }

    /** @param code of its hall */
    ReminderView view(String code, String name) {
        return new ReminderView(
                id, code, name, kind, day, subject, body, recipients, madeAt, madeBy, sentAt, sentBy, nextAt, fault);
    }
}

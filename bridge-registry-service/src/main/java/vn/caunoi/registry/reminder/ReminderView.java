package vn.caunoi.registry.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a hall was reminded of.
 *
 * @param code of the hall
 * @param day of Vietnam: a hall is reminded of one thing once a day
 * @param madeBy absent where the schedule did it
 * @param sentAt absent while it was not sent
 * @param sentBy who sent it by hand; absent where it went by mail
 * @param nextAt when it is tried again by mail; absent for never
 * @param fault why the last attempt failed
 */
@Schema(
        name = "Reminder",
        requiredProperties = {"id", "code", "name", "kind", "day", "subject", "body", "recipients", "madeAt"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReminderView(
        UUID id,
        String code,
        String name,
        ReminderKind kind,
        LocalDate day,
        String subject,
        String body,
        List<String> recipients,
        Instant madeAt,
        String madeBy,
        Instant sentAt,
        String sentBy,
        Instant nextAt,
        String fault) {}

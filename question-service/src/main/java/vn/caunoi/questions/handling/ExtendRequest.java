package vn.caunoi.questions.handling;

import java.time.Instant;
import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import vn.caunoi.kit.text.Text;

/**
 * @param dueAt when the answer will be there, at the latest
 * @param reason why later; the asker reads it
 */
@Schema(requiredProperties = {"dueAt", "reason"})
public record ExtendRequest(
        @NotNull(message = "required") Instant dueAt,
        @Text(max = 1_000) String reason) {}

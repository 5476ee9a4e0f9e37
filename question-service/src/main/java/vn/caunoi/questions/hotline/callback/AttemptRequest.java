package vn.caunoi.questions.hotline.callback;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What came of calling somebody back. */
@Schema(requiredProperties = "outcome")
public record AttemptRequest(@NotNull(message = "required") Outcome outcome) {
    /** REACHED and NOT_REACHED are calls that were made; DONE closes it with or without one. */
    @Schema(name = "AttemptOutcome")
    public enum Outcome {
        REACHED,
        NOT_REACHED,
        DONE;

        CallbackState state() {
            return CallbackState.valueOf(name());
        }
    }
}

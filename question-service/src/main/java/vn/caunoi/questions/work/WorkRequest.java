package vn.caunoi.questions.work;

import jakarta.validation.constraints.NotNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import vn.caunoi.contracts.question.WorkEvent.Doing;

/** What somebody does with a question that they have open. */
@Schema(requiredProperties = "doing")
public record WorkRequest(@NotNull(message = "required") Sign doing) {
    /** As pages say it. */
    @Schema(name = "WorkSign")
    public enum Sign {
        @JsonProperty("reading")
        READING,
        @JsonProperty("typing")
        TYPING;

        Doing asDoing() {
            return this == TYPING ? Doing.TYPING : Doing.READING;
        }
    }
}

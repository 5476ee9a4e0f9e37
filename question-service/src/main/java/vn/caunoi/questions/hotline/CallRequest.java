package vn.caunoi.questions.hotline;

import java.util.UUID;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import vn.caunoi.kit.text.Text;
import vn.caunoi.questions.asking.AskRequest;

/**
 * A call as the operator ends it. What its outcome has no use for is left aside, but for the text, which is then kept as
 * the note where there is none.
 *
 * @param bridgePoint code of the caller's hall; needed unless it was NOT_A_QUESTION
 * @param text what is asked; needed for a NEW_QUESTION, as topic, urgent, private and slip are of use to it alone
 * @param question id of the one that the hall joins, or whose answer was read out; needed for JOINED and READ_OUT
 * @param note for operators and moderators
 */
@Schema(requiredProperties = "outcome")
public record CallRequest(
        @NotNull(message = "required") CallOutcome outcome,
        @Text(max = 64, required = false) String bridgePoint,
        @Valid AskRequest.CalledBy caller,
        @Text(max = 4_000, required = false) String text,
        @Text(max = 64, required = false) String topic,
        Boolean urgent,
        @JsonProperty("private") Boolean confidential,
        @Text(max = 80, required = false) String slip,
        UUID question,
        @Text(max = 4_000, required = false) String note) {

    /** What is asked, as if it had been sent by itself. */
    AskRequest asked() {
        return new AskRequest(text, topic, urgent, confidential, bridgePoint, null, caller, null, slip, null, null);
    }

    /** Null when nothing was noted. */
    String noted() {
        return note != null || outcome == CallOutcome.NEW_QUESTION ? note : text;
    }
}

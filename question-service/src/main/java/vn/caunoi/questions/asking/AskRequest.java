package vn.caunoi.questions.asking;

import jakarta.validation.Valid;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import vn.caunoi.kit.text.Text;

/**
 * A question as it is sent.
 *
 * @param topic a topic's code; without one it waits to be classified
 * @param confidential {@code private} in JSON: for its hall and the desk only
 * @param bridgePoint the hall's code: an operator names it, a clerk's is the session's
 * @param asker who asked in the hall; from clerks only
 * @param caller who called; from operators only
 * @param initials of the secretary who types it in
 * @param slip the code on its slip, {@code 731-K4F}, in capitals or not; the hall's own. A second request with it, be it a
 *     form or a call, gives the question that is there
 * @param lineReport what it says of the line is to be reported as an incident, too, once it is filed under LINE_TECH
 * @param practice a hall tries its form: the question is private to it, and the hub answers it itself at once; from clerks
 *     only, while the conference rehearses or is live
 */
@Schema(requiredProperties = "text")
public record AskRequest(
        @Text(max = 4_000) String text,
        @Text(max = 64, required = false) String topic,
        Boolean urgent,
        @JsonProperty("private") Boolean confidential,
        @Text(max = 64, required = false) String bridgePoint,
        @Valid AskedBy asker,
        @Valid CalledBy caller,
        @Text(max = 8, required = false) String initials,

        // Left out of the hash of requests from before there were slips.
        @JsonInclude(JsonInclude.Include.NON_NULL) @Text(max = 80, required = false)
        String slip,

        // Likewise.
        @JsonInclude(JsonInclude.Include.NON_NULL) Boolean lineReport,

        // Likewise.
        @JsonInclude(JsonInclude.Include.NON_NULL) Boolean practice) {

    boolean isPractice() {
        return Boolean.TRUE.equals(practice);
    }

    /** Who asked in a hall. */
    @Schema(requiredProperties = "name")
    public record AskedBy(
            @Text(max = 200) String name,
            @Text(max = 200, required = false) String commune) {}

    /**
     * Who called.
     *
     * @param name may be missing: not everybody says it
     * @param phone a Vietnamese number as people write it; needed for a call-back
     */
    public record CalledBy(
            @Text(max = 200, required = false) String name,
            @Text(max = 200, required = false) String role,
            @Text(max = 200, required = false) String commune,
            @Text(max = 32, required = false) String phone,
            Boolean callback) {}
}

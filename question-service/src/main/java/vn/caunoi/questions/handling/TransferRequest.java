package vn.caunoi.questions.handling;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import vn.caunoi.kit.problem.Problem;
import vn.caunoi.kit.text.Text;

/**
 * To an official or to whoever answers a topic: one of the two.
 *
 * @param official a username
 * @param topic a topic's code
 * @param reason why, for the desk
 */
@Schema(requiredProperties = "reason")
public record TransferRequest(
        @Text(max = 64, required = false) String official,
        @Text(max = 64, required = false) String topic,
        @Text(max = 1_000) String reason) {
    /** @throws Problem 400 {@code invalid} when it names none or both */
    void requireOne() {
        if ((official == null) == (topic == null)) {
            throw Problem.of(400, "invalid").field("official", "official-or-topic");
        }
    }
}

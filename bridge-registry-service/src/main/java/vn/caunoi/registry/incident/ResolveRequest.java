package vn.caunoi.registry.incident;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import vn.caunoi.kit.problem.Problem;
import vn.caunoi.kit.text.Text;
import vn.caunoi.kit.text.TypedText;

/**
 * What an incident turned out to be.
 *
 * @param cause any but PART_OF_ANOTHER, which the hub finds by itself
 * @param text wanted with OTHER
 */
@Schema(name = "IncidentResolution", requiredProperties = "cause")
public record ResolveRequest(
        @NotNull Resolution cause,
        @Text(max = 1_000, required = false) String text) {
    /** @throws Problem 400 {@code invalid} for a cause that is not people's to say, or no words where they are wanted */
    ResolveRequest checked() {
        if (cause == Resolution.PART_OF_ANOTHER) {
            throw Problem.of(400, "invalid").field("cause", "wrong-value");
        }
        if (cause == Resolution.OTHER && text == null) {
            throw Problem.of(400, "invalid").field("text", "required");
        }
        return new ResolveRequest(cause, TypedText.stored(text));
    }
}

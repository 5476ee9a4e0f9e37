package vn.caunoi.questions.work;

import java.text.Normalizer;
import java.util.List;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import vn.caunoi.kit.problem.Problem;
import vn.caunoi.kit.text.Text;

/**
 * An answer in the making. Half a sentence is worth keeping, so it may be blank and end in blank space.
 *
 * @param text at most 20,000 characters; null is none yet
 * @param references as of an answer
 * @param live it is to be given aloud
 */
public record DraftRequest(
        @Schema(maxLength = 20_000) String text,
        @Size(max = 20, message = "too-many") List<@Text(max = 500) String> references,
        Boolean live) {
    private static final int MAX_TEXT = 20_000;

    /** @throws Problem 400 {@code invalid} when the text is longer than any answer */
    void requireFit() {
        var typed = stored();
        if (typed.codePointCount(0, typed.length()) > MAX_TEXT) {
            throw Problem.of(400, "invalid").field("text", "too-long", MAX_TEXT);
        }
    }

    /** In NFC, with the blank space around it that somebody may be typing on from. */
    String stored() {
        return text == null ? "" : Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}

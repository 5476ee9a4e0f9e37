package vn.caunoi.questions.handling;

import java.util.List;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import vn.caunoi.kit.text.Text;
import vn.caunoi.kit.text.TypedText;
import vn.caunoi.questions.question.Wording;

/**
 * An answer put right.
 *
 * @param references all that it rests on now
 */
@Schema(requiredProperties = "text")
public record CorrectRequest(
        @Text(max = 20_000) String text,
        @Size(max = 20, message = "too-many") List<@Text(max = 500) String> references) {
    Wording wording() {
        return new Wording(TypedText.stored(text), References.stored(references), false);
    }
}

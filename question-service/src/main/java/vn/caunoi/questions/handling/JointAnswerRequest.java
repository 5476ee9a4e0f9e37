package vn.caunoi.questions.handling;

import java.util.List;
import java.util.UUID;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import vn.caunoi.kit.text.Text;
import vn.caunoi.kit.text.TypedText;
import vn.caunoi.questions.question.Wording;

/**
 * One answer to several questions that are not the same.
 *
 * @param questions with the versions that the viewer looked at
 */
@Schema(requiredProperties = {"questions", "text"})
public record JointAnswerRequest(
        @NotNull(message = "required") @Size(min = 1, max = 50, message = "one-to-fifty")
        List<@NotNull(message = "required") @Valid Item> questions,

        @Text(max = 20_000) String text,
        @Size(max = 20, message = "too-many") List<@Text(max = 500) String> references,
        Boolean live,
        Boolean publish) {

    /** One of the questions. */
    @Schema(requiredProperties = {"id", "version"})
    public record Item(
            @NotNull(message = "required") UUID id,
            @NotNull(message = "required") Long version) {}

    boolean toAll() {
        return Boolean.TRUE.equals(publish);
    }

    Wording wording() {
        return new Wording(TypedText.stored(text), References.stored(references), Boolean.TRUE.equals(live));
    }
}

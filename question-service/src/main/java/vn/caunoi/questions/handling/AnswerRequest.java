package vn.caunoi.questions.handling;

import java.util.List;
import jakarta.validation.constraints.Size;

import vn.caunoi.kit.problem.Problem;
import vn.caunoi.kit.text.Text;
import vn.caunoi.kit.text.TypedText;
import vn.caunoi.questions.question.Wording;

/**
 * An answer.
 *
 * @param text may be missing only when it was given aloud: its gist is then owed in writing
 * @param references laws, articles and pages that it rests on
 * @param live it was given aloud
 * @param publish sends it to all bridge points at once
 */
public record AnswerRequest(
        @Text(max = 20_000, required = false) String text,
        @Size(max = 20, message = "too-many") List<@Text(max = 500) String> references,
        Boolean live,
        Boolean publish) {

    boolean toAll() {
        return Boolean.TRUE.equals(publish);
    }

    /** @throws Problem 400 {@code invalid} when there is no text though it was not given aloud */
    Wording wording() {
        boolean aloud = Boolean.TRUE.equals(live);
        if (text == null && !aloud) {
            throw Problem.of(400, "invalid").field("text", "required");
        }
        return new Wording(text == null ? "" : TypedText.stored(text), References.stored(references), aloud);
    }
}

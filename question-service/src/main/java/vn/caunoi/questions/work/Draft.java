package vn.caunoi.questions.work;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import vn.caunoi.kit.text.TypedText;
import vn.caunoi.questions.question.Wording;

/**
 * An answer in the making.
 *
 * @param by username of who wrote at it last
 * @param text may be empty
 */
public record Draft(String by, String byName, String text, List<String> references, boolean live, Instant savedAt) {
    /** As an answer; empty while there is no text to read. */
    public Optional<Wording> wording() {
        return TypedText.isBlank(text)
                ? Optional.empty()
                : Optional.of(new Wording(TypedText.stored(text), references, live));
    }
}

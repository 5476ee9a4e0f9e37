package vn.caunoi.questions.hotline.callback;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import vn.caunoi.contracts.question.OfficialRef;
import vn.caunoi.questions.reading.CallerBody;
import vn.caunoi.questions.reading.QuestionBody;

/**
 * Somebody to be called back.
 *
 * @param version for {@code If-Match}
 * @param question with the answer to tell, or the reason why there is none: the one that the caller's was merged into,
 *     where it was
 * @param asked number of the question that was called in, which the caller knows; the question's own unless that was merged
 * @param caller with the phone masked
 * @param attempts calls that were made for the answer as it stands
 * @param openedAt since when there is something to tell
 * @param lastAt when somebody tried last; null while nobody has
 * @param by who did; null while nobody has
 */
@Schema(name = "Callback")
public record CallbackItem(
        UUID id,
        long version,
        QuestionBody question,
        String asked,
        CallerBody caller,
        CallbackState state,
        int attempts,
        Instant openedAt,
        @Schema(nullable = true) Instant lastAt,
        @Schema(nullable = true) OfficialRef by) {

    /** Somebody is still to be called, but with what is no longer so: it was retracted, or taken up again. */
    boolean waitsForNothing() {
        boolean waits = state == CallbackState.TO_CALL || state == CallbackState.NOT_REACHED;
        boolean told =
                switch (question.question().status()) {
                    case ANSWERED, PUBLISHED, DECLINED -> true;
                    default -> false;
                };
        return waits && !told;
    }
}

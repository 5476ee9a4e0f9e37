package vn.caunoi.questions.published;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import vn.caunoi.contracts.access.Access;
import vn.caunoi.contracts.access.Sight;
import vn.caunoi.contracts.access.Viewer;
import vn.caunoi.contracts.question.HallRef;
import vn.caunoi.contracts.question.QuestionState;
import vn.caunoi.contracts.registry.Role;

/**
 * A published question with its answer, for everybody: what a hall's screen shows of it, and no more.
 *
 * @param number to be said, 42-7
 * @param hall that asked it first
 * @param topic its label; null when it has none
 * @param text the published wording
 * @param revision of the answer: above 1 it was corrected
 */
public record PublishedAnswer(
        String number,
        HallRef hall,
        @Schema(nullable = true) String topic,
        String text,
        String answer,
        List<String> references,
        int revision,
        Instant publishedAt) {
    /** Whether everybody may read it: whoever is on a screen is read by a whole hall. */
    static boolean open(QuestionState question) {
        var anyScreen = new Viewer(null, "", "", Role.SCREEN, question.conference(), null);
        return Access.sight(anyScreen, question) == Sight.SCREEN
                && question.answer() != null
                && question.answer().text() != null;
    }

    static PublishedAnswer of(QuestionState question) {
        var answer = question.answer();
        return new PublishedAnswer(
                question.number(),
                question.bridgePoint(),
                question.topic() == null ? null : question.topic().label(),
                question.text(),
                answer.text(),
                answer.references(),
                answer.revision(),
                question.publishedAt() == null ? answer.answeredAt() : question.publishedAt());
    }
}

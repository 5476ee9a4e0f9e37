package vn.caunoi.questions.canned;

import java.util.List;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import vn.caunoi.kit.text.Text;
import vn.caunoi.kit.text.TypedText;

/**
 * What a canned answer shall say.
 *
 * @param references laws, articles and pages that it rests on; may be missing
 * @param topic a topic's code; missing or null when it fits any
 */
@Schema(requiredProperties = {"title", "text"})
public record CannedAnswerRequest(
        @Text(max = 200) String title,
        @Text(max = 20_000) String text,
        @Size(max = 20, message = "too-many") List<@Text(max = 500) String> references,
        @Text(max = 64, required = false) String topic) {

    CannedAnswer.Words words() {
        return new CannedAnswer.Words(
                TypedText.stored(title),
                TypedText.stored(text),
                references == null
                        ? List.of()
                        : references.stream().map(TypedText::stored).toList(),
                topic);
    }
}

package vn.caunoi.questions.handling;

import java.util.List;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import vn.caunoi.kit.text.Text;

/**
 * @param references laws, articles and pages that it rests on
 * @param live it was given aloud
 * @param publish sends it to all bridge points at once
 */
@Schema(requiredProperties = "text")
public record AnswerRequest(
        @Text(max = 20_000) String text,
        @Size(max = 20, message = "too-many") List<@Text(max = 500) String> references,
        Boolean live,
        Boolean publish) {}

package vn.caunoi.questions.reading;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A page of the list, in the order asked for.
 *
 * @param next cursor of the next page; null on the last
 */
public record QuestionPage(
        List<QuestionBody> items, @Schema(nullable = true) String next) {}

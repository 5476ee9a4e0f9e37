package vn.caunoi.questions.published;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Published answers, the newest first.
 *
 * @param title of the conference
 * @param total how many there are on all pages
 * @param state another one after each change of any of them: then pages that were read before may differ
 * @param older the page before this one; null when there is none
 */
public record PublishedPage(
        String title,
        int total,
        String state,
        List<PublishedAnswer> items,
        @Schema(nullable = true) Integer older) {}

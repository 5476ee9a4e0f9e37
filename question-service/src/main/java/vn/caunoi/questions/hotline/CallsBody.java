package vn.caunoi.questions.hotline;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A page of calls, the newest first.
 *
 * @param next cursor of the next page; null on the last
 */
public record CallsBody(
        List<CallItem> items, @Schema(nullable = true) String next) {}

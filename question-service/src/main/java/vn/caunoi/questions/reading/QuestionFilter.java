package vn.caunoi.questions.reading;

import java.util.List;

import vn.caunoi.contracts.question.QuestionStatus;

/**
 * What a list is narrowed to; an empty list or null narrows nothing.
 *
 * @param assignee a username, or {@code me}
 * @param text a number, or text to find
 * @param after where the page before ended
 */
record QuestionFilter(
        List<QuestionStatus> statuses,
        List<String> topics,
        String hall,
        String assignee,
        String text,
        ListCursor after,
        int limit) {}

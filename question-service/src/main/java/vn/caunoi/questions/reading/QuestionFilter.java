package vn.caunoi.questions.reading;

import java.util.List;

import vn.caunoi.contracts.question.QuestionStatus;

/**
 * What a list is narrowed to, all at once; an empty list or null narrows nothing.
 *
 * @param hall code of a hall that asks, whether it was the first or not
 * @param assignee a username, or {@code me}
 * @param flags all of which hold
 * @param text a number, or text to find in question or answer
 * @param after where the page before ended; of the same order
 */
record QuestionFilter(
        List<QuestionStatus> statuses,
        List<String> topics,
        String hall,
        String assignee,
        List<QuestionFlag> flags,
        String text,
        ListOrder order,
        ListCursor after,
        int limit) {}

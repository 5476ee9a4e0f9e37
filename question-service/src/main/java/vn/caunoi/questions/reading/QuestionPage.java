package vn.caunoi.questions.reading;

import java.util.List;

/**
 * A page of the list, newest first.
 *
 * @param next cursor of the next page; null on the last
 */
public record QuestionPage(List<QuestionBody> items, String next) {}

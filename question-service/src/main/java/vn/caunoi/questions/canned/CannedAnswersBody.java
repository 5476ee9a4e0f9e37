package vn.caunoi.questions.canned;

import java.util.List;

/** The conference's canned answers by title, in the order of the Vietnamese alphabet. */
public record CannedAnswersBody(List<CannedAnswerItem> items) {}

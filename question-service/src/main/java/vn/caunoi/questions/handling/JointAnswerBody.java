package vn.caunoi.questions.handling;

import java.util.List;

import vn.caunoi.questions.reading.QuestionBody;

/** The questions that got one answer, in the order of their asking. */
public record JointAnswerBody(List<QuestionBody> items) {}

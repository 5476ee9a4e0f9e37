package vn.caunoi.questions.similar;

import java.util.List;

import vn.caunoi.questions.reading.QuestionBody;

/** Pairs of questions that may be one, the likeliest first. */
public record DuplicatesBody(List<DuplicateItem> items) {
    /**
     * A pair.
     *
     * @param question the later asked; it still waits for its answer
     * @param other the earlier asked; it may be answered already
     * @param score 0 to 1: the share of what the later says that the earlier says too
     */
    public record DuplicateItem(QuestionBody question, QuestionBody other, double score) {}
}

package vn.caunoi.questions.similar;

import java.util.List;

import vn.caunoi.questions.reading.QuestionBody;

/** Questions like what was typed, the nearest first. */
public record SimilarBody(List<SimilarItem> items) {
    /**
     * A question that says much the same.
     *
     * @param score 0 to 1: the share of what was typed that it says too, weighed by how telling it is
     */
    public record SimilarItem(QuestionBody question, double score) {}
}

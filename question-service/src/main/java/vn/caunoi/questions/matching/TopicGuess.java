package vn.caunoi.questions.matching;

/**
 * A topic that a text may belong to.
 *
 * @param score 0 to 1; those of one text sum up to 1 at most
 */
public record TopicGuess(String topic, double score) {}

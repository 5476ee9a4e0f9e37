package vn.caunoi.questions.matching;

import java.util.UUID;

/**
 * A stored question that a text resembles.
 *
 * @param score 0 to 1: the share of what the text says that the question says too, weighed by how telling it is
 */
public record Hit(UUID id, double score) {}

package vn.caunoi.contracts.registry;

/**
 * How soon questions of one topic are to be served, in minutes of the conference's running time.
 *
 * @param topic the topic's code
 */
public record TopicTargets(String topic, int takeUpMinutes, int answerMinutes) {}

package vn.caunoi.questions.routing.choice;

import java.util.List;

/**
 * Who answers a topic, by username. Nobody stands in two of the lines.
 *
 * @param firstLine who is asked first; empty for everyone whose account names the topic
 * @param deputies who is asked when nobody of the first line can take a question, and when one does not take it in time
 * @param fallback who takes what neither line can
 */
public record TopicRule(String topic, List<String> firstLine, List<String> deputies, List<String> fallback) {
    public TopicRule {
        firstLine = List.copyOf(firstLine);
        deputies = List.copyOf(deputies);
        fallback = List.copyOf(fallback);
    }

    /** What holds for a topic of which nothing was said. */
    static TopicRule byAccounts(String topic) {
        return new TopicRule(topic, List.of(), List.of(), List.of());
    }
}

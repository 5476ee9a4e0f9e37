package vn.caunoi.contracts.registry;

import java.util.List;

/**
 * Who answers a topic, as it was last named from outside the routing table.
 *
 * @param topic the topic's code
 * @param since the conference's version that named them so: a reader takes each over once
 * @param firstLine usernames of the officials who are asked first; empty for everyone whose account names the topic; never
 *     null
 * @param deputies who is asked next; never null
 * @param fallback who takes what neither can; never null
 */
public record TopicRouting(
        String topic, long since, List<String> firstLine, List<String> deputies, List<String> fallback) {
    public TopicRouting {
        firstLine = firstLine == null ? List.of() : List.copyOf(firstLine);
        deputies = deputies == null ? List.of() : List.copyOf(deputies);
        fallback = fallback == null ? List.of() : List.copyOf(fallback);
    }
}

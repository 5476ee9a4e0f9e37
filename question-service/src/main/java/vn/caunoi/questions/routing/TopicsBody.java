package vn.caunoi.questions.routing;

import java.util.List;

/** The conference's topics in the order of the agenda. */
public record TopicsBody(List<TopicItem> items) {
    /**
     * A topic.
     *
     * @param responders how many officials on duty answer it
     */
    public record TopicItem(String code, String label, long responders) {}
}

package vn.caunoi.questions.similar;

import java.util.List;

import vn.caunoi.contracts.question.TopicRef;

/**
 * Topics that a text may belong to, the likeliest first.
 *
 * @param sure whether the first is so likely that a form may preselect it
 */
public record TopicSuggestions(List<TopicItem> items, boolean sure) {
    /**
     * A topic.
     *
     * @param score 0 to 1; those of all topics sum up to 1 at most
     */
    public record TopicItem(TopicRef topic, double score) {}

    /** The likeliest where it is sure; else null. */
    public TopicRef whenSure() {
        return sure ? items.get(0).topic() : null;
    }

    TopicSuggestions first(int limit) {
        return new TopicSuggestions(items.subList(0, Math.min(limit, items.size())), sure);
    }
}

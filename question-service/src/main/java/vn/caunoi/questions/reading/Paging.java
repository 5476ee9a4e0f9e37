package vn.caunoi.questions.reading;

import java.util.ArrayList;
import java.util.List;

import vn.caunoi.contracts.question.TopicRef;

/** One order of a list as parts of its query. Its only state is the agenda, by which topics are ordered. */
final class Paging {
    private final ListOrder order;
    private final List<String> topics;

    Paging(ListOrder order, List<TopicRef> topics) {
        this.order = order;
        this.topics = topics.stream().map(TopicRef::code).toList();
    }

    /** To be put after the conditions, into which its parameters go. */
    String orderBy(Conditions conditions) {
        var counter = order.newestFirst() ? "counter desc" : "counter";
        return " order by "
                + order.property()
                        .map(property -> expression(property, conditions) + (order.descending() ? " desc, " : ", "))
                        .orElse("")
                + counter;
    }

    /** Only what comes after {@code place}. */
    void after(ListCursor place, Conditions conditions) {
        var later = order.newestFirst() ? "counter < :counter" : "counter > :counter";
        conditions.with("counter", place.counter());
        if (order.property().isEmpty()) {
            conditions.and(later);
            return;
        }
        var key = expression(order.property().get(), conditions);
        var beyond = order.descending() ? "<" : ">";
        // The first half is implied by the second; it is what an index can begin at.
        conditions
                .and("%s %s= :place".formatted(key, beyond), "place", value(place))
                .and("%s %s :place or %s".formatted(key, beyond, later));
    }

    private Object value(ListCursor place) {
        return order == ListOrder.TOPIC ? position(place.key()) : order.value(place.key());
    }

    private String expression(String property, Conditions conditions) {
        return order == ListOrder.TOPIC ? byAgenda(property, conditions) : property;
    }

    private String byAgenda(String property, Conditions conditions) {
        if (topics.isEmpty()) {
            return "0";
        }
        var cases = new ArrayList<String>();
        for (int i = 0; i < topics.size(); i++) {
            conditions.with("topic" + i, topics.get(i));
            cases.add("when :topic%d then %d".formatted(i, i));
        }
        return "case %s %s else %d end".formatted(property, String.join(" ", cases), topics.size());
    }

    /** Of a topic in the agenda; what is in none comes last. */
    private int position(String topic) {
        int place = topics.indexOf(topic);
        return place < 0 ? topics.size() : place;
    }
}

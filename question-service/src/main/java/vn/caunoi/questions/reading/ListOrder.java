package vn.caunoi.questions.reading;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

import vn.caunoi.questions.question.Question;

/**
 * The orders of a list. Each goes by one key of a question, and where that is the same by the order of asking, so that
 * every question has one place and a page can begin after any.
 */
enum ListOrder {
    /** The newest first. */
    NEWEST(null, true, true, question -> ""),
    /** The oldest first. */
    AGE(null, false, false, question -> ""),
    /** What waits before what is done, the urgent first, then what is due first, then the oldest. */
    URGENCY("urgency", false, false, question -> Long.toString(question.urgency())),
    /** What most halls ask first, then the oldest. */
    WEIGHT("weight", true, false, question -> Integer.toString(question.weight())),
    /** Hall by hall by their codes, within a hall the newest first. */
    HALL("hallPlace", false, true, Question::hallPlace),
    /** In the order of the agenda, what has no topic last, within a topic the newest first. */
    TOPIC("topicCode", false, true, question -> question.topicCode() == null ? "" : question.topicCode());

    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");
    private static final Pattern CODE = Pattern.compile("[\\w.-]{0,80}");

    private final String property;
    private final boolean descending;
    private final boolean newestFirst;
    private final Function<Question, String> key;

    ListOrder(String property, boolean descending, boolean newestFirst, Function<Question, String> key) {
        this.property = property;
        this.descending = descending;
        this.newestFirst = newestFirst;
        this.key = key;
    }

    /** As clients say it: {@code weight}. */
    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<ListOrder> parse(String name) {
        for (var order : values()) {
            if (order.wireName().equals(name)) {
                return Optional.of(order);
            }
        }
        return Optional.empty();
    }

    /** Empty when the counter alone decides. */
    Optional<String> property() {
        return Optional.ofNullable(property);
    }

    boolean descending() {
        return descending;
    }

    boolean newestFirst() {
        return newestFirst;
    }

    /** Where {@code question} stands, to go on after it. */
    ListCursor cursor(Question question) {
        return new ListCursor(this, key.apply(question), question.counter());
    }

    /** Whether a cursor of this order can hold {@code key}. */
    boolean isKey(String key) {
        return switch (this) {
            case NEWEST, AGE -> key.isEmpty();
            case URGENCY, WEIGHT -> NUMBER.matcher(key).matches();
            case HALL, TOPIC -> CODE.matcher(key).matches();
        };
    }

    /** {@code key} as it is compared with the property. */
    Object value(String key) {
        return switch (this) {
            case URGENCY -> Long.valueOf(key);
            case WEIGHT -> (int) Math.min(Integer.MAX_VALUE, Long.parseLong(key));
            case NEWEST, AGE, HALL, TOPIC -> key;
        };
    }
}

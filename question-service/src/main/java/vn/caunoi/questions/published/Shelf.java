package vn.caunoi.questions.published;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a conference has published at one moment, cut into pages and written once for all who read. Pages are counted from
 * the oldest answer, so that a new one changes the last page alone and phones keep the others. The first look is the last
 * two pages, so that it is never nearly empty.
 */
final class Shelf {
    static final int PAGE = 40;

    private final String state;
    private final List<Written> pages;
    private final Written first;

    /** Bytes as they go out, with their entity tag. */
    record Written(byte[] body, String tag) {}

    /**
     * @param answers the oldest first
     * @param state names what they are
     */
    Shelf(String title, List<PublishedAnswer> answers, String state, Function<PublishedPage, byte[]> write) {
        this.state = state;
        var made = new ArrayList<Written>();
        for (int from = 0; from < answers.size(); from += PAGE) {
            int to = Math.min(answers.size(), from + PAGE);
            // Without total and state it stays the same when others change.
            made.add(written(write.apply(new PublishedPage(
                    title, 0, "", newestFirst(answers.subList(from, to)), from == 0 ? null : made.size() - 1))));
        }
        pages = List.copyOf(made);
        int second = Math.max(0, pages.size() - 2);
        first = written(write.apply(new PublishedPage(
                title,
                answers.size(),
                state,
                newestFirst(answers.subList(second * PAGE, answers.size())),
                second == 0 ? null : second - 1)));
    }

    String state() {
        return state;
    }

    /** What a phone reads at first, and then again and again. */
    Written first() {
        return first;
    }

    /** Empty when there is no such page. */
    Optional<Written> page(int number) {
        return number >= 0 && number < pages.size() ? Optional.of(pages.get(number)) : Optional.empty();
    }

    private static List<PublishedAnswer> newestFirst(List<PublishedAnswer> answers) {
        var reversed = new ArrayList<>(answers);
        Collections.reverse(reversed);
        return reversed;
    }

    private static Written written(byte[] body) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(body);
            return new Written(
                    body,
                    '"'
                            + Base64.getUrlEncoder()
                                    .withoutPadding()
                                    .encodeToString(digest)
                                    .substring(0, 22)
                            + '"');
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

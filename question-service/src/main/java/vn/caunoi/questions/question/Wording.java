package vn.caunoi.questions.question;

import java.util.List;

/**
 * An answer as it is written.
 *
 * @param text empty when it was given aloud and its gist is still owed
 * @param references laws, articles and pages that it rests on
 * @param live it was given aloud
 */
public record Wording(String text, List<String> references, boolean live) {
    public Wording {
        references = List.copyOf(references);
    }
}

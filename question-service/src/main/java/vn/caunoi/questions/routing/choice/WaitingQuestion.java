package vn.caunoi.questions.routing.choice;

import java.time.Instant;
import java.util.Comparator;
import java.util.Set;
import java.util.UUID;

/**
 * A question that waits for an official.
 *
 * @param topic null while it is not classified: nobody gets it then
 * @param weight how many halls ask it
 * @param refusedBy usernames of those who gave it back or away
 */
public record WaitingQuestion(
        UUID id, String topic, boolean urgent, int weight, Instant askedAt, Set<String> refusedBy) {
    /** Whose turn it is: the urgent first, then what most halls ask, then the oldest; alike on every replica. */
    static final Comparator<WaitingQuestion> TURN = Comparator.comparing(WaitingQuestion::urgent)
            .reversed()
            .thenComparing(Comparator.comparingInt(WaitingQuestion::weight).reversed())
            .thenComparing(WaitingQuestion::askedAt)
            .thenComparing(WaitingQuestion::id);

    public WaitingQuestion {
        refusedBy = Set.copyOf(refusedBy);
    }
}

package vn.caunoi.questions.routing;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

import vn.caunoi.contracts.question.OfficialRef;

/**
 * An official who could answer a question.
 *
 * @param open how many questions they hold
 * @param busyAt when they last got or finished one, in milliseconds of the epoch; 0 when never
 */
record Candidate(OfficialRef official, long open, long busyAt) {
    // The username makes the choice the same on every replica.
    private static final Comparator<Candidate> FAIREST = Comparator.comparingLong(Candidate::open)
            .thenComparingLong(Candidate::busyAt)
            .thenComparing(candidate -> candidate.official().username());

    /** Who has least to do; among equals who has been idle for longest. */
    static Optional<OfficialRef> fairest(Collection<Candidate> candidates) {
        return candidates.stream().min(FAIREST).map(Candidate::official);
    }
}

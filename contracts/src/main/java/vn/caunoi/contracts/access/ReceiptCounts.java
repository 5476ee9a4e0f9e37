package vn.caunoi.contracts.access;

import vn.caunoi.contracts.question.TallyEvent;

/**
 * How many bridge points have an answer before their eyes or ears. One may be in both.
 *
 * @param shown where a screen of ours showed it
 * @param readOut where it was read out
 */
public record ReceiptCounts(int shown, int readOut) {
    private static final ReceiptCounts NONE = new ReceiptCounts(0, 0);

    /** What was counted of another revision says nothing of this one. */
    static ReceiptCounts of(int revision, TallyEvent tally) {
        return tally == null || tally.revision() != revision
                ? NONE
                : new ReceiptCounts(tally.shown().size(), tally.readOut().size());
    }
}

package vn.caunoi.e2e.faults;

/**
 * A question came to a page, in the order in which it did.
 *
 * @param question null for what concerns none
 * @param connection which of the page's connections brought it, from 1
 * @param tally version of what stands beside it; 0 without
 */
record Sighting(String question, long version, long tally, int connection, How how) {
    static Sighting replaced(int connection) {
        return new Sighting(null, 0, 0, connection, How.REPLACED);
    }

    enum How {
        /** Live, or among what was missed: an effect of its own. */
        FRAME,
        /** A snapshot takes the place of all that the page had; without a question. */
        REPLACED,
        /** Part of that snapshot. */
        SNAPSHOT,
        /** It left the page. */
        GONE
    }
}

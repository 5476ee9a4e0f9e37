package vn.caunoi.e2e.faults;

/**
 * A question came to a page, in the order in which it did.
 *
 * @param connection which of the page's connections brought it, from 1
 * @param tally version of what stands beside it; 0 without
 */
record Sighting(String question, long version, long tally, int connection, How how) {
    enum How {
        /** Live, or among what was missed: an effect of its own. */
        FRAME,
        /** Part of a snapshot that became the page's state. */
        SNAPSHOT,
        /** It left the page. */
        GONE
    }
}

package vn.caunoi.e2e.faults;

/** What became of one attempt, as far as who made it can know. */
enum Outcome {
    /** The hub said yes: it must be so. */
    OK,
    /** The hub said no: it must not be so. */
    FAILED,
    /** No answer, or one that leaves it open (5xx): either may be so, and a retry finds out. */
    UNKNOWN;

    /** @param status of the answer; 0 without one */
    static Outcome of(int status) {
        if (status >= 200 && status < 300) {
            return OK;
        }
        return status >= 400 && status < 500 ? FAILED : UNKNOWN;
    }
}

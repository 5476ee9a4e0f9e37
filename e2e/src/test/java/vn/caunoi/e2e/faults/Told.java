package vn.caunoi.e2e.faults;

/**
 * What the database, the log or a page says of a question.
 *
 * @param text hash of its wording
 * @param revision of its answer; 0 without one
 * @param answer hash of the answer's words; that of none without one
 */
record Told(long version, String status, int text, int revision, int answer) {
    static Told of(long version, String status, String text, int revision, String answer) {
        return new Told(version, status, text.hashCode(), revision, answer.hashCode());
    }

    boolean published() {
        return status.equals("PUBLISHED");
    }

    /** The same for all who may not know of an answer before it is published. */
    Told withoutAnswer() {
        return new Told(version, status, text, 0, 0);
    }
}

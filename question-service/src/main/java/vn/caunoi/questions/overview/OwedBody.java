package vn.caunoi.questions.overview;

/**
 * How many questions are still owed something. One may count more than once.
 *
 * @param owed answered aloud, the gist not yet written
 * @param promised without an answer, put off to a date
 * @param unanswered without an answer
 * @param unclear answered, and the asker said that it is not clear
 */
public record OwedBody(long owed, long promised, long unanswered, long unclear) {}

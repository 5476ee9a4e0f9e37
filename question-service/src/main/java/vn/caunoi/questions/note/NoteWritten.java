package vn.caunoi.questions.note;

import java.util.UUID;

/**
 * Something was said about a question: fired in the same transaction, for those who tell others that there is something to
 * read.
 *
 * @param count how many notes the question has with this one
 */
public record NoteWritten(UUID question, long count) {}

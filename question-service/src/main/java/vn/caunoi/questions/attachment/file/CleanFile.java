package vn.caunoi.questions.attachment.file;

/**
 * A file written anew by us.
 *
 * @param type what {@code content} is: not always what was sent, for a large PNG becomes a JPEG
 */
public record CleanFile(FileType type, byte[] content) {}

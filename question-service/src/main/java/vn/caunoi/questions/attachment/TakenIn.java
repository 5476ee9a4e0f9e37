package vn.caunoi.questions.attachment;

import vn.caunoi.questions.attachment.file.CleanFile;

/**
 * A file that has passed all checks.
 *
 * @param name cleaned, with the extension of what it is
 * @param fingerprint SHA-256 of what was sent
 */
record TakenIn(String name, CleanFile clean, byte[] fingerprint) {}

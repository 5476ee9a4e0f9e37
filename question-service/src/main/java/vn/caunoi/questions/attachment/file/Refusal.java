package vn.caunoi.questions.attachment.file;

import vn.caunoi.kit.problem.Problem;

/** Why a file is not taken in; each says in the reader's language what to do about it. */
final class Refusal {
    private Refusal() {}

    /** Cut short, or not written as its kind is. */
    static Problem damaged(FileType type) {
        return Problem.of(422, "attachment-damaged", type.sayable());
    }

    /** Small to send, huge to open. */
    static Problem bomb() {
        return Problem.of(422, "attachment-bomb");
    }

    static Problem tooManyPixels(long width, long height) {
        return Problem.of(
                422,
                "attachment-too-many-pixels",
                Long.toString(width),
                Long.toString(height),
                ImageCleaner.MEGAPIXELS);
    }

    /** Colours for print (CMYK). */
    static Problem colours() {
        return Problem.of(422, "attachment-colours");
    }

    static Problem tooManyPages() {
        return Problem.of(422, "attachment-too-many-pages", PdfCleaner.MOST_PAGES);
    }

    static Problem encrypted() {
        return Problem.of(422, "attachment-encrypted");
    }

    /** Scripts, or actions that start programs, send forms or play media. */
    static Problem active() {
        return Problem.of(422, "attachment-active");
    }

    /** Files inside the file. */
    static Problem holdsFiles() {
        return Problem.of(422, "attachment-holds-files");
    }

    /** A form of which what was filled in would be lost. */
    static Problem form() {
        return Problem.of(422, "attachment-form");
    }
}

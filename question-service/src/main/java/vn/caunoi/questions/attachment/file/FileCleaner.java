package vn.caunoi.questions.attachment.file;

import java.io.IOException;

import vn.caunoi.kit.problem.Problem;

/**
 * Takes a file that somebody sent and writes it anew, so that nothing of it but what is to be seen goes on: pictures are
 * decoded, turned upright, made at most {@value ImageCleaner#LONGEST_SIDE} pixels a side and encoded again; of PDFs the
 * pages are copied piece by piece.
 */
public final class FileCleaner {
    private FileCleaner() {}

    /**
     * @param type what {@code upload} is by its content
     * @throws Problem 422 {@code attachment-*} when it can't be read, would be too large when opened, or holds what may
     *     not be passed on
     */
    public static CleanFile clean(FileType type, byte[] upload) {
        try {
            return switch (type) {
                case JPEG -> ImageCleaner.jpeg(upload);
                case PNG -> ImageCleaner.png(upload);
                case PDF -> PdfCleaner.clean(upload);
            };
        } catch (Problem refusal) {
            throw refusal;
        } catch (IOException | RuntimeException | StackOverflowError unreadable) {
            // Decoders answer broken input with whatever exception comes first; none of it is a fault of ours.
            throw Refusal.damaged(type);
        }
    }
}

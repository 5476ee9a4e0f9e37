package vn.caunoi.questions.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import jakarta.enterprise.context.ApplicationScoped;

import vn.caunoi.kit.problem.Problem;
import vn.caunoi.questions.attachment.file.FileCleaner;
import vn.caunoi.questions.attachment.file.FileType;

/**
 * Receives files and makes them clean. A few at a time are received and one is worked on, so that the heap holds what a
 * service of 256 MiB can spare, however many halls send at once.
 */
@ApplicationScoped
class Intake {
    /** Bytes of what is sent: 8 MiB. */
    static final int LARGEST = 8 << 20;

    private static final int AT_ONCE = 6;
    private static final long PATIENCE_SECONDS = 20;

    private final Semaphore receiving = new Semaphore(AT_ONCE);
    private final Semaphore cleaning = new Semaphore(1, true);

    /**
     * @param name as the sender calls it; may be null
     * @param declared the media type that the sender says it is; may be null
     * @throws Problem 413 when it is too large, 415 when it is of no kind that is taken in or not what it is said to be,
     *     422 when it can't be made clean, 503 while too many others send
     */
    TakenIn take(InputStream body, String name, String declared) {
        if (!receiving.tryAcquire()) {
            throw busy();
        }
        try {
            var upload = read(body);
            var type = honestType(upload, declared);
            FileName.of(name, type, type); // a name that lies is not worth the work
            return cleaned(upload, type, name);
        } finally {
            receiving.release();
        }
    }

    private TakenIn cleaned(byte[] upload, FileType type, String name) {
        try {
            if (!cleaning.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy();
        }
        try {
            var clean = FileCleaner.clean(type, upload);
            return new TakenIn(FileName.of(name, type, clean.type()), clean, fingerprint(upload));
        } finally {
            cleaning.release();
        }
    }

    private static FileType honestType(byte[] upload, String declared) {
        var type = FileType.ofContent(upload).orElseThrow(() -> Problem.of(415, "attachment-type"));
        var said = FileType.ofMediaType(declared);
        if (said.isPresent() ? said.get() != type : !saysNothing(declared)) {
            throw Problem.of(415, "attachment-lies", said.map(FileType::sayable).orElse(declared), type.sayable());
        }
        return type;
    }

    /** What browsers send for files that they do not know. */
    private static boolean saysNothing(String declared) {
        return declared == null || declared.strip().equalsIgnoreCase("application/octet-stream");
    }

    private static byte[] read(InputStream body) {
        try {
            var upload = body.readNBytes(LARGEST + 1);
            if (upload.length > LARGEST) {
                throw Problem.of(413, "too-large", LARGEST / 1024);
            }
            return upload;
        } catch (IOException e) {
            throw Problem.of(400, "bad-request"); // the sender went away
        }
    }

    private static Problem busy() {
        return Problem.of(503, "attachments-busy").header("Retry-After", "5");
    }

    private static byte[] fingerprint(byte[] upload) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(upload);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

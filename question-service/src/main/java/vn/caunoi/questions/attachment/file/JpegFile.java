package vn.caunoi.questions.attachment.file;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * A JPEG file taken apart into its marker segments (ITU-T T.81, annex B).
 *
 * @param picture the file again with what the picture is made of alone: no EXIF, no comments, no colour profile, no
 *     thumbnail, nothing behind its end
 * @param components 1 grey, 3 colours, 4 colours for print
 * @param orientation of EXIF, 1 to 8
 */
record JpegFile(byte[] picture, int width, int height, int components, int orientation) {
    private static final int START = 0xD8;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int JFIF = 0xE0;
    private static final int EXIF = 0xE1;
    private static final int ADOBE = 0xEE;
    private static final int LAST_APPLICATION = 0xEF;
    private static final int COMMENT = 0xFE;
    /** Each scan of a progressive picture is a pass over all of it; cameras make about ten. */
    private static final int MOST_SCANS = 100;

    /** @throws vn.caunoi.kit.problem.Problem 422 {@code attachment-damaged} when it is cut short or not one picture */
    static JpegFile parse(byte[] file) {
        return new Parser(file).parse();
    }

    private static final class Parser {
        private final byte[] file;
        private final ByteArrayOutputStream kept;
        private int at = 2;
        private int width;
        private int height;
        private int components;
        private int orientation = 1;
        private int scans;

        Parser(byte[] file) {
            this.file = file;
            kept = new ByteArrayOutputStream(file.length);
        }

        JpegFile parse() {
            kept.write(0xFF);
            kept.write(START);
            for (var marker = marker(); marker != END; marker = marker()) {
                segment(marker);
            }
            require(components > 0 && scans > 0);
            kept.write(0xFF);
            kept.write(END);
            return new JpegFile(kept.toByteArray(), width, height, components, orientation);
        }

        private int marker() {
            require(octet(at) == 0xFF);
            while (octet(at) == 0xFF) {
                at++; // any number of them may stand before a marker
            }
            return octet(at++);
        }

        private void segment(int marker) {
            // Markers without a length belong into scans.
            require(marker >= 0xC0 && marker != START && !isRestart(marker));
            var length = octet(at) << 8 | octet(at + 1);
            require(length >= 2 && at + length <= file.length);
            if (isFrame(marker)) {
                frame();
            }
            if (marker == EXIF && startsWith("Exif\0\0")) {
                orientation = Orientation.ofTiff(file, at + 8, at + length);
            }
            if (marker == JFIF && startsWith("JFIF\0") && length >= 16) {
                keepWithoutThumbnail();
            } else if (isPicture(marker)) {
                keep(marker, length);
            }
            at += length;
            if (marker == SCAN) {
                require(components > 0 && ++scans <= MOST_SCANS);
                scan();
            }
        }

        private void frame() {
            require(components == 0); // a second frame would be another picture, of another size
            height = octet(at + 3) << 8 | octet(at + 4);
            width = octet(at + 5) << 8 | octet(at + 6);
            components = octet(at + 7);
            require(width > 0 && height > 0 && components > 0);
        }

        private boolean isPicture(int marker) {
            return marker == ADOBE
                    ? startsWith("Adobe")
                    : (marker < JFIF || marker > LAST_APPLICATION) && marker != COMMENT;
        }

        private void keep(int marker, int length) {
            kept.write(0xFF);
            kept.write(marker);
            kept.write(file, at, length);
        }

        private void keepWithoutThumbnail() {
            kept.write(0xFF);
            kept.write(JFIF);
            kept.write(0);
            kept.write(16);
            kept.write(file, at + 2, 12);
            kept.write(0);
            kept.write(0);
        }

        /** To the next marker that is not part of the scan's data. */
        private void scan() {
            var from = at;
            while (octet(at) != 0xFF || octet(at + 1) == 0 || isRestart(octet(at + 1))) {
                at++;
            }
            kept.write(file, from, at - from);
        }

        private boolean startsWith(String name) {
            var bytes = name.getBytes(StandardCharsets.US_ASCII);
            for (var i = 0; i < bytes.length; i++) {
                if (octet(at + 2 + i) != bytes[i]) {
                    return false;
                }
            }
            return true;
        }

        private static boolean isRestart(int marker) {
            return marker >= 0xD0 && marker <= 0xD7;
        }

        private static boolean isFrame(int marker) {
            return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
        }

        private int octet(int index) {
            require(index < file.length);
            return file[index] & 0xFF;
        }

        private static void require(boolean wellFormed) {
            if (!wellFormed) {
                throw Refusal.damaged(FileType.JPEG);
            }
        }
    }
}

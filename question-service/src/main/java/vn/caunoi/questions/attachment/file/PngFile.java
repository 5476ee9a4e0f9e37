package vn.caunoi.questions.attachment.file;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * A PNG file taken apart into its chunks (W3C PNG, third edition).
 *
 * @param picture the file again with the chunks that the picture is made of alone: no texts, no times, no profile, no
 *     animation, nothing behind its end
 * @param bytesPerPixel once decoded
 * @param orientation of its EXIF chunk, 1 to 8
 */
record PngFile(byte[] picture, long width, long height, int bytesPerPixel, int orientation) {
    private static final int SIGNATURE = 8;
    private static final int HEADER_LENGTH = 13;
    private static final String HEADER = "IHDR";
    private static final String END = "IEND";
    private static final Set<String> PICTURE = Set.of(HEADER, "PLTE", "tRNS", "IDAT", END);

    /** @throws vn.caunoi.kit.problem.Problem 422 {@code attachment-damaged} when it is cut short or a checksum is wrong */
    static PngFile parse(byte[] file) {
        var chunks = ByteBuffer.wrap(file);
        var kept = new ByteArrayOutputStream(file.length);
        kept.write(file, 0, SIGNATURE);
        chunks.position(SIGNATURE);
        var orientation = 1;
        var type = "";
        while (!type.equals(END)) {
            require(chunks.remaining() >= 12);
            var start = chunks.position();
            var length = chunks.getInt(start);
            require(length >= 0 && length <= chunks.remaining() - 12);
            require(checksum(file, start + 4, length + 4) == chunks.getInt(start + 8 + length));
            type = new String(file, start + 4, 4, StandardCharsets.US_ASCII);
            require(type.equals(HEADER) == (start == SIGNATURE));
            require(!type.equals(HEADER) || length == HEADER_LENGTH);
            if (PICTURE.contains(type)) {
                kept.write(file, start, length + 12);
            } else if (type.equals("eXIf")) {
                orientation = Orientation.ofTiff(file, start + 8, start + 8 + length);
            }
            chunks.position(start + 12 + length);
        }
        var width = chunks.getInt(SIGNATURE + 8) & 0xFFFFFFFFL;
        var height = chunks.getInt(SIGNATURE + 12) & 0xFFFFFFFFL;
        require(width > 0 && height > 0);
        var bits = chunks.get(SIGNATURE + 16);
        return new PngFile(
                kept.toByteArray(),
                width,
                height,
                channels(chunks.get(SIGNATURE + 17)) * (bits == 16 ? 2 : 1),
                orientation);
    }

    private static int channels(int colourType) {
        return switch (colourType) {
            case 0, 3 -> 1;
            case 2 -> 3;
            case 4, 6 -> 4; // transparent greys become colours
            default -> throw Refusal.damaged(FileType.PNG);
        };
    }

    private static int checksum(byte[] file, int from, int length) {
        var checksum = new CRC32();
        checksum.update(file, from, length);
        return (int) checksum.getValue();
    }

    private static void require(boolean wellFormed) {
        if (!wellFormed) {
            throw Refusal.damaged(FileType.PNG);
        }
    }
}

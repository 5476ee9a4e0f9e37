package vn.caunoi.questions.attachment.file;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Pictures for tests, honest and nasty ones. */
public final class Pictures {
    private Pictures() {}

    /** Red at the top left, green at the top right, blue at the bottom left, white at the bottom right. */
    static BufferedImage quarters(int width, int height) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        var canvas = picture.createGraphics();
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, width, height);
        canvas.setColor(Color.RED);
        canvas.fillRect(0, 0, width / 2, height / 2);
        canvas.setColor(Color.GREEN);
        canvas.fillRect(width / 2, 0, width, height / 2);
        canvas.setColor(Color.BLUE);
        canvas.fillRect(0, height / 2, width / 2, height);
        canvas.dispose();
        return picture;
    }

    public static byte[] jpeg(int width, int height) {
        return encoded(quarters(width, height), "jpeg");
    }

    public static byte[] png(int width, int height) {
        return encoded(quarters(width, height), "png");
    }

    static byte[] encoded(BufferedImage picture, String format) {
        try {
            var bytes = new ByteArrayOutputStream();
            if (!ImageIO.write(picture, format, bytes)) {
                throw new IllegalArgumentException("no writer for " + format);
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static BufferedImage decoded(byte[] picture) {
        try {
            return ImageIO.read(new ByteArrayInputStream(picture));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** EXIF that tells where the picture was taken, and which way up. */
    public static byte[] withExif(byte[] jpeg, int orientation) {
        var tiff = "Exif\0\0MM\0*\0\0\0\u0008\0\u0001\u0001\u0012\0\u0003\0\0\0\u0001\0" + (char) orientation
                + "\0\0\0\0\0\0GPS 10.95,106.82";
        return withSegment(jpeg, 0xE1, tiff.getBytes(StandardCharsets.ISO_8859_1));
    }

    static byte[] withSegment(byte[] jpeg, int marker, byte[] content) {
        return write(out -> {
            out.write(jpeg, 0, 2);
            out.write(0xFF);
            out.write(marker);
            out.writeShort(content.length + 2);
            out.write(content);
            out.write(jpeg, 2, jpeg.length - 2);
        });
    }

    /** With a chunk right behind its header. */
    static byte[] withChunk(byte[] png, String type, byte[] content) {
        var header = 8 + 25;
        return write(out -> {
            out.write(png, 0, header);
            chunk(out, type, content);
            out.write(png, header, png.length - header);
        });
    }

    /** A PNG that says it is so large, with nothing behind it. */
    public static byte[] pngHeader(int width, int height) {
        return write(out -> {
            out.write(png(1, 1), 0, 8);
            chunk(out, "IHDR", write(header -> {
                header.writeInt(width);
                header.writeInt(height);
                header.write(new byte[] {8, 6, 0, 0, 0});
            }));
            chunk(out, "IDAT", new byte[] {0x78, (byte) 0x9C, 3, 0, 0, 0, 0, 1});
            chunk(out, "IEND", new byte[0]);
        });
    }

    /** A JPEG that says it is so large. */
    static byte[] jpegOfSize(int width, int height) {
        var jpeg = jpeg(8, 8);
        for (var i = 0; i < jpeg.length - 8; i++) {
            if ((jpeg[i] & 0xFF) == 0xFF && (jpeg[i + 1] & 0xFF) == 0xC0) {
                jpeg[i + 5] = (byte) (height >> 8);
                jpeg[i + 6] = (byte) height;
                jpeg[i + 7] = (byte) (width >> 8);
                jpeg[i + 8] = (byte) width;
                return jpeg;
            }
        }
        throw new IllegalStateException("no frame");
    }

    static byte[] followedBy(byte[] file, String text) {
        return write(out -> {
            out.write(file);
            out.write(text.getBytes(StandardCharsets.UTF_8));
        });
    }

    /** As text, to look for what should not be there. */
    static String text(byte[] file) {
        return new String(file, StandardCharsets.ISO_8859_1);
    }

    private static void chunk(DataOutputStream out, String type, byte[] content) throws IOException {
        var name = type.getBytes(StandardCharsets.US_ASCII);
        var checksum = new CRC32();
        checksum.update(name);
        checksum.update(content);
        out.writeInt(content.length);
        out.write(name);
        out.write(content);
        out.writeInt((int) checksum.getValue());
    }

    private interface Writing {
        void to(DataOutputStream out) throws IOException;
    }

    private static byte[] write(Writing writing) {
        try {
            var bytes = new ByteArrayOutputStream();
            writing.to(new DataOutputStream(bytes));
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package vn.caunoi.questions.attachment.file;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.color.ColorSpace;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Decodes a picture within bounds that are checked before, and encodes what is to be seen of it. Heap: what was sent, the
 * picture once at most {@value #DECODED_BYTES} bytes large, and the result.
 */
final class ImageCleaner {
    static final int LONGEST_SIDE = 2560;
    static final int MEGAPIXELS = 50;
    private static final int LONGEST_SOURCE_SIDE = 20_000;
    private static final long DECODED_BYTES = 48L << 20;
    private static final float QUALITY = 0.85f;
    /** A photo sent as PNG may grow when it is encoded again. */
    private static final int LARGEST_PNG = 8 << 20;

    private ImageCleaner() {}

    static CleanFile jpeg(byte[] upload) throws IOException {
        var file = JpegFile.parse(upload);
        if (file.components() > 3) {
            throw Refusal.colours();
        }
        var decoded = decode("jpeg", file.picture(), file.width(), file.height(), file.components());
        return asJpeg(upright(decoded, file.orientation()));
    }

    static CleanFile png(byte[] upload) throws IOException {
        var file = PngFile.parse(upload);
        var decoded = decode("png", file.picture(), file.width(), file.height(), file.bytesPerPixel());
        var upright = upright(decoded, file.orientation());
        var encoded = encode("png", upright);
        return encoded.length <= LARGEST_PNG ? new CleanFile(FileType.PNG, encoded) : asJpeg(onWhite(upright));
    }

    private static BufferedImage decode(String format, byte[] picture, long width, long height, int bytesPerPixel)
            throws IOException {
        if (Math.max(width, height) > LONGEST_SOURCE_SIDE || width * height > MEGAPIXELS * 1_000_000L) {
            throw Refusal.tooManyPixels(width, height);
        }
        var reader = ImageIO.getImageReadersByFormatName(format).next();
        try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(picture))) {
            reader.setInput(input, true, true);
            var parameters = reader.getDefaultReadParam();
            var step = step(width, height, bytesPerPixel);
            parameters.setSourceSubsampling(step, step, 0, 0);
            return shades(reader.read(0, parameters));
        } finally {
            reader.dispose();
        }
    }

    /** Of how many pixels one is kept in either direction, so that the decoded picture fits. */
    private static int step(long width, long height, int bytesPerPixel) {
        var step = 1;
        while ((width / step) * (height / step) * bytesPerPixel > DECODED_BYTES) {
            step++;
        }
        return step;
    }

    /** Java takes the grey of transparent pictures, and of those alone, for linear light, and would make it lighter. */
    private static BufferedImage shades(BufferedImage decoded) {
        var model = decoded.getColorModel();
        if (!model.hasAlpha() || model.getColorSpace().getType() != ColorSpace.TYPE_GRAY) {
            return decoded;
        }
        var tooFine = model.getComponentSize(0) - 8;
        var raster = decoded.getRaster();
        var colours = new BufferedImage(decoded.getWidth(), decoded.getHeight(), BufferedImage.TYPE_4BYTE_ABGR);
        for (var y = 0; y < decoded.getHeight(); y++) {
            for (var x = 0; x < decoded.getWidth(); x++) {
                var grey = raster.getSample(x, y, 0) >> tooFine;
                var alpha = raster.getSample(x, y, 1) >> tooFine;
                colours.setRGB(x, y, alpha << 24 | grey << 16 | grey << 8 | grey);
            }
        }
        return colours;
    }

    private static BufferedImage upright(BufferedImage decoded, int orientation) {
        var source = decoded;
        // By more than half at once, every other pixel would count for nothing.
        while (longest(source) >= 2 * LONGEST_SIDE) {
            source = drawn(source, half(source.getWidth()), half(source.getHeight()), 1);
        }
        var scale = Math.min(1.0, (double) LONGEST_SIDE / longest(source));
        return drawn(source, scaled(source.getWidth(), scale), scaled(source.getHeight(), scale), orientation);
    }

    private static BufferedImage drawn(BufferedImage source, int width, int height, int orientation) {
        var turns = Orientation.turns(orientation);
        var drawn = new BufferedImage(
                turns ? height : width,
                turns ? width : height,
                source.getColorModel().hasAlpha() ? BufferedImage.TYPE_4BYTE_ABGR : BufferedImage.TYPE_3BYTE_BGR);
        var canvas = drawn.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        var transform = Orientation.upright(orientation, width, height);
        transform.concatenate(AffineTransform.getScaleInstance(
                (double) width / source.getWidth(), (double) height / source.getHeight()));
        canvas.drawImage(source, transform, null);
        canvas.dispose();
        return drawn;
    }

    private static BufferedImage onWhite(BufferedImage picture) {
        var opaque = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
        var canvas = opaque.createGraphics();
        canvas.drawImage(picture, 0, 0, Color.WHITE, null);
        canvas.dispose();
        return opaque;
    }

    private static CleanFile asJpeg(BufferedImage picture) throws IOException {
        return new CleanFile(FileType.JPEG, encode("jpeg", picture));
    }

    private static byte[] encode(String format, BufferedImage picture) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName(format).next();
        var bytes = new ByteArrayOutputStream();
        try (var output = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(output);
            var parameters = writer.getDefaultWriteParam();
            if (format.equals("jpeg")) {
                parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                parameters.setCompressionQuality(QUALITY);
            }
            writer.write(null, new IIOImage(picture, null, null), parameters);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static int longest(BufferedImage picture) {
        return Math.max(picture.getWidth(), picture.getHeight());
    }

    private static int half(int length) {
        return Math.max(1, length / 2);
    }

    private static int scaled(int length, double scale) {
        return Math.max(1, (int) Math.round(length * scale));
    }
}

package vn.caunoi.questions.attachment.file;

import java.awt.Color;
import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import vn.caunoi.kit.problem.Problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

class ImageCleanerTest {
    private static final String SCRIPT = "<script>alert(1)</script>";

    @ParameterizedTest
    @CsvSource({"JPEG, 64, 32", "PNG, 64, 32", "PNG, 1, 1"})
    void a_picture_stays_what_it_shows(FileType type, int width, int height) {
        var clean = FileCleaner.clean(type, picture(type, width, height));

        assertThat(clean.type()).isEqualTo(type);
        assertThat(FileType.ofContent(clean.content())).contains(type);
        var shown = Pictures.decoded(clean.content());
        assertThat(shown.getWidth()).isEqualTo(width);
        assertThat(shown.getHeight()).isEqualTo(height);
        if (width > 1) {
            assertThat(corners(shown)).isEqualTo("red green blue white");
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "1, red green blue white",
        "2, green red white blue",
        "3, white blue green red",
        "4, blue white red green",
        "5, red blue green white",
        "6, blue red white green",
        "7, white green blue red",
        "8, green white red blue",
        "9, red green blue white"
    })
    void a_photo_is_turned_upright_as_its_camera_says(int orientation, String corners) {
        var clean = FileCleaner.clean(FileType.JPEG, Pictures.withExif(Pictures.jpeg(64, 32), orientation));

        var shown = Pictures.decoded(clean.content());
        assertThat(corners(shown)).isEqualTo(corners);
        assertThat(shown.getWidth()).isEqualTo(orientation >= 5 && orientation <= 8 ? 32 : 64);
    }

    @Test
    void where_a_photo_was_taken_is_gone() {
        var clean = FileCleaner.clean(FileType.JPEG, Pictures.withExif(Pictures.jpeg(64, 32), 1));

        assertThat(Pictures.text(clean.content())).doesNotContain("Exif", "GPS");
    }

    @Test
    void what_else_a_jpeg_carries_is_gone() {
        var upload = Pictures.followedBy(
                Pictures.withSegment(
                        Pictures.withSegment(Pictures.jpeg(64, 32), 0xFE, SCRIPT.getBytes(StandardCharsets.UTF_8)),
                        0xED,
                        "Photoshop 3.0 secret".getBytes(StandardCharsets.UTF_8)),
                "PK\3\4 secret " + SCRIPT);

        var clean = FileCleaner.clean(FileType.JPEG, upload);

        assertThat(Pictures.text(clean.content())).doesNotContain("secret", "script");
    }

    @Test
    void what_else_a_png_carries_is_gone() {
        var upload = Pictures.followedBy(
                Pictures.withChunk(
                        Pictures.png(64, 32), "tEXt", ("Comment\0" + SCRIPT).getBytes(StandardCharsets.UTF_8)),
                "secret " + SCRIPT);

        var clean = FileCleaner.clean(FileType.PNG, upload);

        assertThat(Pictures.text(clean.content())).doesNotContain("tEXt", "secret", "script");
    }

    @ParameterizedTest
    @CsvSource({"5200, 2600, 2560, 1280", "2561, 100, 2560, 100", "30, 6000, 13, 2560"})
    void a_large_picture_is_made_smaller(int width, int height, int madeWidth, int madeHeight) {
        var clean = FileCleaner.clean(FileType.JPEG, Pictures.jpeg(width, height));

        var shown = Pictures.decoded(clean.content());
        assertThat(shown.getWidth()).isEqualTo(madeWidth);
        assertThat(shown.getHeight()).isEqualTo(madeHeight);
        assertThat(corners(shown)).isEqualTo("red green blue white");
    }

    @Test
    void a_picture_of_many_pixels_is_decoded_to_fewer() {
        var upload = Pictures.jpeg(8000, 6000);

        var shown = Pictures.decoded(FileCleaner.clean(FileType.JPEG, upload).content());

        assertThat(shown.getWidth()).isEqualTo(2560);
        assertThat(shown.getHeight()).isCloseTo(1920, within(1));
    }

    @ParameterizedTest
    @CsvSource({"50000, 50000", "20001, 1", "2147483647, 2147483647", "-1, -1", "8000, 8000"})
    void a_png_that_would_fill_the_memory_is_refused_before_it_is_decoded(int width, int height) {
        assertRefused(FileType.PNG, Pictures.pngHeader(width, height), 422, "attachment-too-many-pixels");
    }

    @Test
    void a_jpeg_that_would_fill_the_memory_is_refused_before_it_is_decoded() {
        assertRefused(FileType.JPEG, Pictures.jpegOfSize(65_500, 65_500), 422, "attachment-too-many-pixels");
    }

    @ParameterizedTest
    @EnumSource(names = {"JPEG", "PNG"})
    void a_picture_that_was_cut_short_is_refused_wherever_it_was_cut(FileType type) {
        var whole = picture(type, 64, 32);

        for (var length = 8; length < whole.length; length += 7) {
            assertRefused(type, Arrays.copyOf(whole, length), 422, "attachment-damaged");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"JPEG", "PNG"})
    void whatever_bytes_are_wrong_it_is_refused_or_made_clean(FileType type) {
        var chance = new Random(42);
        for (var round = 0; round < 300; round++) {
            var broken = picture(type, 64, 32);
            for (var i = 0; i < 3; i++) {
                broken[8 + chance.nextInt(broken.length - 8)] = (byte) chance.nextInt();
            }
            try {
                FileCleaner.clean(type, broken);
            } catch (Problem refusal) {
                assertThat(refusal.status()).isEqualTo(422);
            }
        }
    }

    @Test
    void a_png_with_a_wrong_checksum_or_without_pixels_is_damaged() {
        var wrong = Pictures.png(64, 32);
        wrong[40] ^= 1;

        assertRefused(FileType.PNG, wrong, 422, "attachment-damaged");
        assertRefused(FileType.PNG, Pictures.pngHeader(0, 5), 422, "attachment-damaged");
        assertRefused(FileType.PNG, Pictures.pngHeader(64, 64), 422, "attachment-damaged");
    }

    @Test
    void a_picture_in_colours_for_print_is_refused() throws Exception {
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        writer.setOutput(ImageIO.createImageOutputStream(bytes));
        writer.write(
                null,
                new IIOImage(Raster.createInterleavedRaster(0, 16, 16, 4, null), null, null),
                writer.getDefaultWriteParam());
        writer.dispose();

        assertRefused(FileType.JPEG, bytes.toByteArray(), 422, "attachment-colours");
    }

    @Test
    void what_is_transparent_stays_so() {
        var picture = new BufferedImage(10, 10, BufferedImage.TYPE_INT_ARGB);
        picture.setRGB(5, 5, Color.RED.getRGB());

        var clean = FileCleaner.clean(FileType.PNG, Pictures.encoded(picture, "png"));

        var shown = Pictures.decoded(clean.content());
        assertThat(shown.getRGB(5, 5)).isEqualTo(Color.RED.getRGB());
        assertThat(shown.getRGB(1, 1) >>> 24).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {BufferedImage.TYPE_BYTE_GRAY, BufferedImage.TYPE_USHORT_GRAY, BufferedImage.TYPE_BYTE_INDEXED})
    void greys_and_palettes_keep_their_colours(int kind) {
        var picture = new BufferedImage(10, 10, kind);
        var canvas = picture.createGraphics();
        canvas.setColor(new Color(0x99, 0x99, 0x99));
        canvas.fillRect(0, 0, 10, 10);

        assertThat(greyAfterCleaning(picture)).isCloseTo(0x99, within(2));
    }

    @Test
    void a_transparent_grey_keeps_its_shade() {
        var model = new ComponentColorModel(
                ColorSpace.getInstance(ColorSpace.CS_GRAY),
                true,
                false,
                Transparency.TRANSLUCENT,
                DataBuffer.TYPE_BYTE);
        var raster = model.createCompatibleWritableRaster(10, 10);
        for (var i = 0; i < 100; i++) {
            raster.setPixel(i % 10, i / 10, new int[] {0x99, 0xFF});
        }

        assertThat(greyAfterCleaning(new BufferedImage(model, raster, false, null)))
                .isCloseTo(0x99, within(2));
    }

    private static int greyAfterCleaning(BufferedImage picture) {
        var clean = FileCleaner.clean(FileType.PNG, Pictures.encoded(picture, "png"));
        return Pictures.decoded(clean.content()).getRGB(5, 5) & 0xFF;
    }

    @Test
    void a_photo_that_is_too_large_as_png_becomes_a_jpeg() {
        var noise = new BufferedImage(2200, 1600, BufferedImage.TYPE_3BYTE_BGR);
        var chance = new Random(1);
        for (var y = 0; y < noise.getHeight(); y++) {
            for (var x = 0; x < noise.getWidth(); x++) {
                noise.setRGB(x, y, chance.nextInt());
            }
        }

        var clean = FileCleaner.clean(FileType.PNG, Pictures.encoded(noise, "png"));

        assertThat(clean.type()).isEqualTo(FileType.JPEG);
        assertThat(FileType.ofContent(clean.content())).contains(FileType.JPEG);
        assertThat(clean.content().length).isLessThan(8 << 20);
    }

    private static byte[] picture(FileType type, int width, int height) {
        return type == FileType.JPEG ? Pictures.jpeg(width, height) : Pictures.png(width, height);
    }

    private static void assertRefused(FileType type, byte[] upload, int status, String code) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> FileCleaner.clean(type, upload))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code))
                .satisfies(refusal -> assertThat(refusal.status()).isEqualTo(status));
    }

    /** Top left, top right, bottom left, bottom right. */
    private static String corners(BufferedImage picture) {
        var right = picture.getWidth() - 1 - picture.getWidth() / 4;
        var bottom = picture.getHeight() - 1 - picture.getHeight() / 4;
        var left = picture.getWidth() / 4;
        var top = picture.getHeight() / 4;
        return String.join(
                " ",
                colour(picture.getRGB(left, top)),
                colour(picture.getRGB(right, top)),
                colour(picture.getRGB(left, bottom)),
                colour(picture.getRGB(right, bottom)));
    }

    private static String colour(int rgb) {
        var colour = new Color(rgb);
        var red = colour.getRed() > 128;
        var green = colour.getGreen() > 128;
        var blue = colour.getBlue() > 128;
        return red && green && blue ? "white" : red ? "red" : green ? "green" : blue ? "blue" : "black";
    }
}

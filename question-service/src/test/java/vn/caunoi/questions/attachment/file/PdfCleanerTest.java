package vn.caunoi.questions.attachment.file;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Calendar;
import java.util.List;
import java.util.Random;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.caunoi.kit.problem.Problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PdfCleanerTest {

    @Test
    void what_is_on_the_page_stays() throws IOException {
        try (var clean = cleaned(Pdfs.plain())) {
            assertThat(new PDFTextStripper().getText(clean)).contains("Trang 1");
            assertThat(clean.getPage(0).getMediaBox().getWidth()).isEqualTo(PDRectangle.LETTER.getWidth());
        }
    }

    @Test
    void what_tells_about_the_document_is_gone() throws IOException {
        var upload = Pdfs.made((document, page) -> {
            document.getDocumentInformation().setAuthor("Nguyễn Văn A");
            document.getDocumentInformation().setCreationDate(Calendar.getInstance());
            document.getDocumentCatalog().setMetadata(metadata(document));
            page.setMetadata(metadata(document));
            page.getResources().getCOSObject().setItem(COSName.METADATA, metadata(document));
            page.getCOSObject().setItem(COSName.getPDFName("PieceInfo"), new COSDictionary());
        });

        try (var clean = cleaned(upload)) {
            assertThat(clean.getDocumentInformation().getCOSObject().size()).isZero();
            assertThat(clean.getDocumentCatalog().getMetadata()).isNull();
            assertThat(clean.getPage(0).getMetadata()).isNull();
            assertThat(plainText(clean)).doesNotContain("Metadata", "secret", "PieceInfo");
        }
    }

    @Test
    void links_and_opening_positions_are_gone_without_a_word() throws IOException {
        var upload = Pdfs.made((document, page) -> {
            document.getDocumentCatalog().getCOSObject().setItem(COSName.OPEN_ACTION, Pdfs.action("GoTo", "D"));
            annotate(page, "Link").setItem(COSName.A, Pdfs.action("URI", "URI"));
        });

        try (var clean = cleaned(upload)) {
            assertThat(plainText(clean)).doesNotContain("OpenAction", "Annots", "URI", "alert");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"JavaScript", "Launch", "ImportData", "SubmitForm", "GoToE", "Rendition", "RichMediaExecute"})
    void actions_are_refused_wherever_they_hang(String type) {
        var action = Pdfs.action(type, "X");

        assertRefused(
                Pdfs.made((document, page) ->
                        document.getDocumentCatalog().getCOSObject().setItem(COSName.OPEN_ACTION, action)),
                "attachment-active");
        assertRefused(
                Pdfs.made((document, page) -> annotate(page, "Link").setItem(COSName.A, action)), "attachment-active");
        assertRefused(
                Pdfs.made((document, page) -> {
                    var events = new COSDictionary();
                    events.setItem(COSName.O, action);
                    page.getCOSObject().setItem(COSName.AA, events);
                }),
                "attachment-active");
    }

    @Test
    void scripts_are_refused_in_all_disguises() {
        assertRefused(Pdfs.withScript(), "attachment-active");
        assertRefused(
                Pdfs.made((document, page) -> {
                    var names = new COSDictionary();
                    names.setItem(COSName.getPDFName("JavaScript"), new COSDictionary());
                    document.getDocumentCatalog().getCOSObject().setItem(COSName.NAMES, names);
                }),
                "attachment-active");
        assertRefused(
                Pdfs.raw(
                        "<</Type/Catalog/Pages 2 0 R/OpenAction<</#53/#4aavaScript/J#53(app.alert)>>>>",
                        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>"),
                "attachment-active");
    }

    @ParameterizedTest
    @ValueSource(strings = {"RichMedia", "3D", "Movie", "Sound", "Screen"})
    void media_are_refused(String subtype) {
        assertRefused(Pdfs.made((document, page) -> annotate(page, subtype)), "attachment-active");
    }

    @Test
    void files_inside_are_refused() {
        assertRefused(
                Pdfs.made((document, page) -> {
                    var names = new COSDictionary();
                    names.setItem(COSName.EMBEDDED_FILES, new COSDictionary());
                    document.getDocumentCatalog().getCOSObject().setItem(COSName.NAMES, names);
                }),
                "attachment-holds-files");
        assertRefused(Pdfs.made((document, page) -> annotate(page, "FileAttachment")), "attachment-holds-files");
        assertRefused(
                Pdfs.made((document, page) -> document.getDocumentCatalog()
                        .getCOSObject()
                        .setItem(COSName.getPDFName("Collection"), new COSDictionary())),
                "attachment-holds-files");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "mật khẩu"})
    void an_encrypted_document_is_refused_also_when_it_opens_without_a_password(String password) {
        assertRefused(
                Pdfs.made((document, page) ->
                        document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()))),
                "attachment-encrypted");
    }

    @Test
    void a_document_of_50_pages_is_taken_and_one_of_51_not() throws IOException {
        try (var clean = cleaned(pages(50))) {
            assertThat(clean.getNumberOfPages()).isEqualTo(50);
        }
        assertRefused(pages(51), "attachment-too-many-pages");
    }

    @Test
    void a_page_that_expands_to_too_much_is_refused() {
        assertRefused(withContents(Pdfs.zeros(65), "/FlateDecode"), "attachment-bomb");
        assertRefused(withContents(Pdfs.deflated(Pdfs.zeros(65)), "[/FlateDecode /FlateDecode]"), "attachment-bomb");
        assertRefused(withContents(Pdfs.zeros(65), "[/Fl#61teDecode]"), "attachment-bomb");
        assertRefused(withContents(new byte[0], "[/AHx /AHx /AHx /AHx /AHx]"), "attachment-bomb");
    }

    @Test
    void pages_that_together_expand_to_too_much_are_refused() {
        var bomb = Pictures.text(Pdfs.zeros(60));
        var stream = "<</Filter/FlateDecode/Length " + bomb.length() + ">>\nstream\n" + bomb + "\nendstream";

        assertRefused(
                Pdfs.raw(
                        "<</Type/Catalog/Pages 2 0 R>>",
                        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents[4 0 R 5 0 R 6 0 R 7 0 R 8 0 R]>>",
                        stream,
                        stream,
                        stream,
                        stream,
                        stream),
                "attachment-bomb");
    }

    @Test
    void a_structure_that_expands_to_too_much_is_refused_while_it_is_opened() {
        assertRefused(Pdfs.withCrossReferences("/W[1 2 1]/Filter/FlateDecode", Pdfs.zeros(100)), "attachment-bomb");
        assertRefused(
                Pdfs.withCrossReferences(
                        "/W[1 2 1]/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 2000000000>>", Pdfs.zeros(1)),
                "attachment-bomb");
        assertRefused(
                Pdfs.withCrossReferences("/W[0 0 0]/Index[0 2000000000]/Filter/FlateDecode", Pdfs.zeros(1)),
                "attachment-damaged");
        assertRefused(objectStream(Pdfs.deflated(Pdfs.bytes("[]".repeat(410_000)))), "attachment-bomb");
    }

    @Test
    void a_structure_of_too_many_objects_is_refused_and_one_too_deep_as_well() {
        assertRefused(withCatalogueEntry("[" + "[]".repeat(410_000) + "]"), "attachment-bomb");
        for (var depth : List.of(400, 5_000, 400_000)) {
            assertCleanOrRefused(withCatalogueEntry("[".repeat(depth) + "]".repeat(depth)));
            assertCleanOrRefused(withCatalogueEntry("<</A".repeat(depth) + ">>".repeat(depth)));
        }
    }

    @Test
    void a_picture_of_too_many_pixels_is_refused() {
        assertRefused(
                Pdfs.raw(
                        "<</Type/Catalog/Pages 2 0 R>>",
                        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Resources<</XObject<</I 4 0 R>>>>>>",
                        "<</Type/XObject/Subtype/Image/Width 50000/Height 50000/ColorSpace/DeviceGray"
                                + "/BitsPerComponent 1/Filter/JBIG2Decode/Length 1>>\nstream\nx\nendstream"),
                "attachment-bomb");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<</Type/Pages/Kids[2 0 R]/Count 1>>", "<</Type/Pages/Kids[]/Count 0>>", "[2 0 R]", "(pages)"})
    void a_document_without_pages_is_damaged(String pages) {
        assertRefused(Pdfs.raw("<</Type/Catalog/Pages 2 0 R>>", pages), "attachment-damaged");
    }

    @Test
    void a_page_that_is_not_there_breaks_nothing() {
        assertCleanOrRefused(
                Pdfs.raw("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[99 0 R]/Count 2000000000>>"));
    }

    @Test
    void what_only_begins_like_a_pdf_is_damaged() {
        assertRefused(Pdfs.bytes("%PDF-1.7 <html><script>alert(1)</script>"), "attachment-damaged");
        assertRefused(Pdfs.bytes("%PDF-"), "attachment-damaged");
    }

    @Test
    void what_stands_behind_its_end_is_gone() {
        var upload = Pictures.followedBy(Pdfs.plain(), "<script>alert(1)</script>");

        assertThat(Pictures.text(FileCleaner.clean(FileType.PDF, upload).content()))
                .doesNotContain("script");
    }

    @Test
    void whatever_bytes_are_wrong_or_missing_it_is_refused_or_made_clean() {
        var chance = new Random(42);
        var whole = Pdfs.plain();
        for (var round = 0; round < 200; round++) {
            var broken = round % 2 == 0 ? Arrays.copyOf(whole, 8 + chance.nextInt(whole.length - 8)) : whole.clone();
            for (var i = 0; i < 3; i++) {
                broken[8 + chance.nextInt(broken.length - 8)] = (byte) chance.nextInt();
            }
            assertCleanOrRefused(broken);
        }
    }

    @Test
    void what_was_filled_in_or_stamped_is_drawn_into_the_page() throws IOException {
        var upload = Pdfs.made((document, page) -> {
            var stamp = annotate(page, "Widget");
            stamp.setItem(COSName.FT, COSName.SIG);
            appear(document, stamp);
            var form = new COSDictionary();
            form.setItem(COSName.FIELDS, new COSArray(List.of(stamp)));
            document.getDocumentCatalog().getCOSObject().setItem(COSName.ACRO_FORM, form);
        });

        try (var clean = cleaned(upload)) {
            var page = clean.getPage(0);
            assertThat(new String(page.getContents().readAllBytes()))
                    .contains("q 10.00000 0.00000 0.00000 5.00000 100.00000 200.00000 cm /Drawn1 Do Q");
            assertThat(page.getResources().isImageXObject(COSName.getPDFName("Drawn1")))
                    .isFalse();
            assertThat(page.getResources().getXObject(COSName.getPDFName("Drawn1")))
                    .isNotNull();
            assertThat(clean.getDocumentCatalog().getAcroForm()).isNull();
            assertThat(page.getAnnotations()).isEmpty();
            assertThat(new PDFTextStripper().getText(clean)).contains("Trang 1");
        }
    }

    @Test
    void what_was_filled_in_but_not_drawn_would_be_lost_so_it_is_refused() {
        assertRefused(
                Pdfs.made(
                        (document, page) -> annotate(page, "Widget").setItem(COSName.V, new COSString("Nguyễn Văn A"))),
                "attachment-form");
    }

    @Test
    void hidden_annotations_stay_out_of_sight() throws IOException {
        var upload = Pdfs.made((document, page) -> {
            var note = annotate(page, "FreeText");
            note.setInt(COSName.F, 2);
            appear(document, note);
        });

        try (var clean = cleaned(upload)) {
            assertThat(plainText(clean)).doesNotContain("Drawn");
        }
    }

    @Test
    void where_a_photo_in_a_document_was_taken_is_gone() throws IOException {
        var upload = Pdfs.made((document, page) -> {
            var photo = JPEGFactory.createFromByteArray(document, Pictures.withExif(Pictures.jpeg(64, 32), 1));
            try (var contents = new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, false)) {
                contents.drawImage(photo, 100, 100);
            }
        });
        assertThat(Pictures.text(upload)).contains("GPS");

        var clean = FileCleaner.clean(FileType.PDF, upload);

        assertThat(Pictures.text(clean.content())).doesNotContain("GPS", "Exif").contains("JFIF");
    }

    @Test
    void a_stream_that_is_elsewhere_is_not_fetched() throws IOException {
        var upload = Pdfs.raw(
                "<</Type/Catalog/Pages 2 0 R>>",
                "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>",
                "<</F(http://example.test/x)/Length 1>>\nstream\n \nendstream");

        try (var clean = cleaned(upload)) {
            assertThat(plainText(clean)).doesNotContain("example.test");
        }
    }

    private static byte[] pages(int count) {
        return Pdfs.made((document, page) -> {
            for (var i = 1; i < count; i++) {
                document.addPage(new PDPage());
            }
        });
    }

    private static byte[] withContents(byte[] content, String filters) {
        return Pdfs.raw(
                "<</Type/Catalog/Pages 2 0 R>>",
                "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>",
                "<</Filter " + filters + "/Length " + content.length + ">>\nstream\n" + Pictures.text(content)
                        + "\nendstream");
    }

    private static byte[] withCatalogueEntry(String entry) {
        return Pdfs.raw(
                "<</Type/Catalog/Pages 2 0 R/X " + entry + ">>",
                "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>");
    }

    /** Object 2, the pages, is in the stream of objects that is object 4. */
    private static byte[] objectStream(byte[] content) {
        var head = "%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n";
        var objects = "4 0 obj\n<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length " + content.length + ">>\nstream\n"
                + Pictures.text(content) + "\nendstream\nendobj\n";
        var entries = new String(new char[] {
            0,
            0,
            0,
            0,
            1,
            0,
            9,
            0,
            2,
            0,
            4,
            0,
            1,
            0,
            (char) (head.length() + objects.length()),
            0,
            1,
            0,
            (char) head.length(),
            0
        });
        return Pdfs.bytes(head + objects + "3 0 obj\n<</Type/XRef/Size 5/Root 1 0 R/W[1 2 1]/Length 20>>\nstream\n"
                + entries + "\nendstream\nendobj\nstartxref\n" + (head.length() + objects.length()) + "\n%%EOF\n");
    }

    private static PDMetadata metadata(PDDocument document) throws IOException {
        return new PDMetadata(document, new ByteArrayInputStream("<x>secret</x>".getBytes()));
    }

    private static COSDictionary annotate(PDPage page, String subtype) {
        var annotation = new COSDictionary();
        annotation.setName(COSName.SUBTYPE, subtype);
        annotation.setItem(COSName.RECT, new PDRectangle(100, 200, 100, 50).getCOSArray());
        page.getCOSObject().setItem(COSName.ANNOTS, new COSArray(List.of(annotation)));
        return annotation;
    }

    /** A box of 10 by 10 that is filled. */
    private static void appear(PDDocument document, COSDictionary annotation) throws IOException {
        var stream = new PDStream(document, new ByteArrayInputStream("0 0 10 10 re f".getBytes()));
        COSStream appearance = stream.getCOSObject();
        appearance.setItem(COSName.BBOX, new PDRectangle(10, 10).getCOSArray());
        var appearances = new COSDictionary();
        appearances.setItem(COSName.N, appearance);
        annotation.setItem(COSName.AP, appearances);
    }

    private static PDDocument cleaned(byte[] upload) throws IOException {
        return Loader.loadPDF(FileCleaner.clean(FileType.PDF, upload).content());
    }

    /** The whole file with its objects readable. */
    private static String plainText(PDDocument document) throws IOException {
        var bytes = new ByteArrayOutputStream();
        document.save(bytes, CompressParameters.NO_COMPRESSION);
        return Pictures.text(bytes.toByteArray());
    }

    private static void assertCleanOrRefused(byte[] upload) {
        try (var clean = cleaned(upload)) {
            assertThat(clean.getNumberOfPages()).isPositive();
        } catch (Problem refusal) {
            assertThat(refusal.status()).isEqualTo(422);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void assertRefused(byte[] upload, String code) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> FileCleaner.clean(FileType.PDF, upload))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code))
                .satisfies(refusal -> assertThat(refusal.status()).isEqualTo(422));
    }
}

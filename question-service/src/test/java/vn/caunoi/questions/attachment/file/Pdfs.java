package vn.caunoi.questions.attachment.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** PDFs for tests, honest and nasty ones. */
public final class Pdfs {
    /** What makes a document of one page special. */
    interface Making {
        void on(PDDocument document, PDPage page) throws IOException;
    }

    private Pdfs() {}

    public static byte[] plain() {
        return made((document, page) -> {});
    }

    /** With a script that runs when it is opened. */
    public static byte[] withScript() {
        return made((document, page) ->
                document.getDocumentCatalog().getCOSObject().setItem(COSName.OPEN_ACTION, action("JavaScript", "JS")));
    }

    /** One page that says “Trang 1”, then whatever {@code making} does. */
    static byte[] made(Making making) {
        try (var document = new PDDocument()) {
            var page = new PDPage();
            document.addPage(page);
            try (var contents = new PDPageContentStream(document, page)) {
                contents.beginText();
                contents.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                contents.newLineAtOffset(100, 700);
                contents.showText("Trang 1");
                contents.endText();
            }
            making.on(document, page);
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static COSDictionary action(String type, String key) {
        var action = new COSDictionary();
        action.setName(COSName.S, type);
        action.setString(COSName.getPDFName(key), "app.alert(1)");
        return action;
    }

    /** Objects as they stand, with an xref table that points at them; the first is the catalogue. */
    static byte[] raw(String... objects) {
        var file = new StringBuilder("%PDF-1.7\n");
        var table = new StringBuilder("xref\n0 " + (objects.length + 1) + "\n0000000000 65535 f \n");
        for (var i = 0; i < objects.length; i++) {
            table.append(String.format("%010d 00000 n %n", file.length()));
            file.append(i + 1).append(" 0 obj\n").append(objects[i]).append("\nendobj\n");
        }
        var start = file.length();
        file.append(table)
                .append("trailer\n<</Root 1 0 R /Size ")
                .append(objects.length + 1)
                .append(">>\nstartxref\n")
                .append(start)
                .append("\n%%EOF\n");
        return bytes(file.toString());
    }

    /** A document whose cross-references are in a stream with these entries and this content. */
    static byte[] withCrossReferences(String entries, byte[] content) {
        var head = "%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n";
        return bytes(head
                + "3 0 obj\n<</Type/XRef/Size 4/Root 1 0 R" + entries + "/Length " + content.length + ">>\nstream\n"
                + Pictures.text(content) + "\nendstream\nendobj\nstartxref\n" + head.length() + "\n%%EOF\n");
    }

    /** So many zeros, compressed. */
    static byte[] zeros(int mebibytes) {
        var bytes = new ByteArrayOutputStream();
        var zeros = new byte[1 << 20];
        try (var out = new DeflaterOutputStream(bytes, new Deflater(Deflater.BEST_SPEED))) {
            for (var i = 0; i < mebibytes; i++) {
                out.write(zeros);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] deflated(byte[] content) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(bytes)) {
            out.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] bytes(String file) {
        return file.getBytes(StandardCharsets.ISO_8859_1);
    }
}

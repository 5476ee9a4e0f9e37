package vn.caunoi.questions.attachment.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;

import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** Makes a new PDF of what is to be seen on the pages of one that was sent. */
final class PdfCleaner {
    static final int MOST_PAGES = 50;
    static final long MOST_PIXELS = 200_000_000;
    private static final List<COSName> OF_A_PAGE = List.of(COSName.CONTENTS, COSName.GROUP, COSName.USER_UNIT);
    private static final float VERSION = 1.7f;

    private PdfCleaner() {}

    static CleanFile clean(byte[] upload) throws IOException {
        var budget = new PdfBudget();
        try (var original = BoundedPdf.open(upload, budget);
                var cleaned = new PDDocument()) {
            PdfInspection.inspect(original.getDocument().getTrailer(), budget);
            copy(original, cleaned);
            cleaned.setVersion(VERSION);
            var bytes = new ByteArrayOutputStream(upload.length);
            cleaned.save(bytes);
            return new CleanFile(FileType.PDF, bytes.toByteArray());
        }
    }

    private static void copy(PDDocument original, PDDocument cleaned) throws IOException {
        var copy = new PdfCopy(cleaned);
        var annotations = new PdfAnnotations(cleaned, copy);
        for (var page : original.getPages()) {
            if (cleaned.getNumberOfPages() == MOST_PAGES) {
                throw Refusal.tooManyPages();
            }
            var made = page(page, copy);
            annotations.draw(page.getCOSObject(), made);
            cleaned.addPage(new PDPage(made));
        }
        if (cleaned.getNumberOfPages() == 0) {
            throw Refusal.damaged(FileType.PDF);
        }
        // Or layers that are switched off would come to light.
        put(
                cleaned.getDocumentCatalog().getCOSObject(),
                COSName.OCPROPERTIES,
                copy.of(original.getDocumentCatalog().getCOSObject().getDictionaryObject(COSName.OCPROPERTIES)));
    }

    private static COSDictionary page(PDPage original, PdfCopy copy) throws IOException {
        var page = new COSDictionary();
        page.setItem(COSName.TYPE, COSName.PAGE);
        page.setItem(COSName.MEDIA_BOX, original.getMediaBox().getCOSArray());
        page.setItem(COSName.CROP_BOX, original.getCropBox().getCOSArray());
        page.setItem(COSName.ROTATE, COSInteger.get(original.getRotation()));
        var resources = original.getResources();
        put(page, COSName.RESOURCES, resources == null ? null : copy.of(resources.getCOSObject()));
        for (var key : OF_A_PAGE) {
            put(page, key, copy.of(original.getCOSObject().getDictionaryObject(key)));
        }
        return page;
    }

    private static void put(COSDictionary dictionary, COSName key, COSBase value) {
        if (value != null) {
            dictionary.setItem(key, value);
        }
    }
}

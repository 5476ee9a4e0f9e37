package vn.caunoi.questions.attachment.file;

import java.io.IOException;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Copies what pages are drawn from into a new document, each object once. Streams go over as they are encoded, JPEG
 * pictures without their metadata. Left behind is whatever acts, points elsewhere, or tells about the document.
 */
final class PdfCopy {
    private static final int DEEPEST = 200;
    private static final Set<String> LEFT_BEHIND = Set.of(
            "A",
            "AA",
            "AF",
            "Alternates",
            "Annots",
            "Dest",
            "Dests",
            "EF",
            "Info",
            "JS",
            "JavaScript",
            "LastModified",
            "Measure",
            "Metadata",
            "Names",
            "OPI",
            "OpenAction",
            "Parent",
            "PieceInfo",
            "PtData",
            "Ref",
            "StructParent",
            "StructParents",
            "URI");
    /** In a stream's dictionary: where it is when not in this file. */
    private static final Set<String> ELSEWHERE = Set.of("F", "FFilter", "FDecodeParms", "Length");

    private final PDDocument target;
    private final Map<COSBase, COSBase> copies = new IdentityHashMap<>();

    PdfCopy(PDDocument target) {
        this.target = target;
    }

    /** @param original may be null: then null */
    COSBase of(COSBase original) throws IOException {
        return original == null ? null : copy(original, 0);
    }

    private COSBase copy(COSBase original, int depth) throws IOException {
        if (depth > DEEPEST) {
            throw Refusal.damaged(FileType.PDF);
        }
        var object = original instanceof COSObject reference ? reference.getObject() : original;
        if (object == null) {
            return COSNull.NULL;
        }
        var copied = copies.get(object);
        if (copied != null) {
            return copied;
        }
        if (object instanceof COSStream stream) {
            var copy = target.getDocument().createCOSStream();
            copies.put(stream, copy);
            entries(stream, copy, depth);
            content(stream, copy);
            return copy;
        }
        if (object instanceof COSDictionary dictionary) {
            var copy = new COSDictionary();
            copies.put(dictionary, copy);
            entries(dictionary, copy, depth);
            return copy;
        }
        if (object instanceof COSArray array) {
            var copy = new COSArray();
            copies.put(array, copy);
            for (var element : array) {
                copy.add(element == null ? COSNull.NULL : copy(element, depth + 1));
            }
            return copy;
        }
        return object; // names, numbers and texts never change
    }

    private void entries(COSDictionary original, COSDictionary copy, int depth) throws IOException {
        for (var entry : original.entrySet()) {
            var name = entry.getKey().getName();
            if (!LEFT_BEHIND.contains(name) && !(original instanceof COSStream && ELSEWHERE.contains(name))) {
                copy.setItem(entry.getKey(), copy(entry.getValue(), depth + 1));
            }
        }
    }

    private static void content(COSStream original, COSStream copy) throws IOException {
        try (var from = original.createRawInputStream();
                var to = copy.createRawOutputStream()) {
            to.write(
                    PdfFilters.isJpeg(original)
                            ? JpegFile.parse(from.readAllBytes()).picture()
                            : from.readAllBytes());
        }
    }
}

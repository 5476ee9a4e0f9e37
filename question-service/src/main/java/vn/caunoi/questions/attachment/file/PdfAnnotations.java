package vn.caunoi.questions.attachment.file;

import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;

/**
 * Draws what stands on a page as annotations (filled-in fields, stamps of signatures, marks and notes) into the page
 * itself, as ISO 32000-1, 12.5.5 places it: there it is a picture that nothing can be done with.
 */
final class PdfAnnotations {
    private static final int HIDDEN = 1 << 1;
    private static final int NO_VIEW = 1 << 5;
    private static final Set<String> NOT_DRAWN = Set.of("Link", "Popup");
    private static final COSName FIELD_TYPE = COSName.FT;

    private final PDDocument target;
    private final PdfCopy copy;
    private int drawn;

    PdfAnnotations(PDDocument target, PdfCopy copy) {
        this.target = target;
        this.copy = copy;
    }

    /** @param page the copy of {@code original}, complete but for its annotations */
    void draw(COSDictionary original, COSDictionary page) throws IOException {
        if (!(original.getDictionaryObject(COSName.ANNOTS) instanceof COSArray annotations)) {
            return;
        }
        var drawing = new StringBuilder();
        for (var i = 0; i < annotations.size(); i++) {
            if (annotations.getObject(i) instanceof COSDictionary annotation && isDrawn(annotation)) {
                var appearance = appearance(annotation);
                if (appearance.isPresent()) {
                    drawing.append(placed(annotation, appearance.get(), page));
                } else if (isFilledIn(annotation)) {
                    throw Refusal.form();
                }
            }
        }
        if (!drawing.isEmpty()) {
            append(page, drawing.toString());
        }
    }

    private static boolean isDrawn(COSDictionary annotation) {
        return (annotation.getInt(COSName.F, 0) & (HIDDEN | NO_VIEW)) == 0
                && !NOT_DRAWN.contains(annotation.getNameAsString(COSName.SUBTYPE, ""));
    }

    private static Optional<COSStream> appearance(COSDictionary annotation) {
        var appearances = annotation.getDictionaryObject(COSName.AP) instanceof COSDictionary all
                ? all.getDictionaryObject(COSName.N)
                : null;
        if (appearances instanceof COSDictionary states && !(appearances instanceof COSStream)) {
            var state = annotation.getCOSName(COSName.AS);
            appearances = state == null ? null : states.getDictionaryObject(state);
        }
        return appearances instanceof COSStream stream ? Optional.of(stream) : Optional.empty();
    }

    /** A field with a text that viewers would lay out themselves. */
    private static boolean isFilledIn(COSDictionary annotation) {
        return inherited(annotation, COSName.V) instanceof COSString text
                && !text.getString().isBlank()
                && !COSName.SIG.equals(inherited(annotation, FIELD_TYPE));
    }

    private static COSBase inherited(COSDictionary field, COSName key) {
        var at = field;
        for (var depth = 0; at != null && depth < 20; depth++) {
            var value = at.getDictionaryObject(key);
            if (value != null) {
                return value;
            }
            at = at.getDictionaryObject(COSName.PARENT) instanceof COSDictionary parent ? parent : null;
        }
        return null;
    }

    /** The operators that draw it, having made it a resource of the page; nothing where it has no extent. */
    private String placed(COSDictionary annotation, COSStream appearance, COSDictionary page) throws IOException {
        if (!(annotation.getDictionaryObject(COSName.RECT) instanceof COSArray place)
                || !(appearance.getDictionaryObject(COSName.BBOX) instanceof COSArray box)) {
            return "";
        }
        var rectangle = new PDRectangle(place);
        var bounds = new PDRectangle(box)
                .transform(Matrix.createMatrix(appearance.getDictionaryObject(COSName.MATRIX)))
                .getBounds2D();
        if (bounds.getWidth() <= 0 || bounds.getHeight() <= 0 || rectangle.getWidth() <= 0) {
            return "";
        }
        var fit = AffineTransform.getTranslateInstance(rectangle.getLowerLeftX(), rectangle.getLowerLeftY());
        fit.scale(rectangle.getWidth() / bounds.getWidth(), rectangle.getHeight() / bounds.getHeight());
        fit.translate(-bounds.getX(), -bounds.getY());
        var form = (COSStream) copy.of(appearance);
        form.setItem(COSName.TYPE, COSName.XOBJECT);
        form.setItem(COSName.SUBTYPE, COSName.FORM);
        var name = "Drawn" + ++drawn;
        child(child(page, COSName.RESOURCES), COSName.XOBJECT).setItem(COSName.getPDFName(name), form);
        return String.format(
                Locale.ROOT,
                "q %.5f %.5f %.5f %.5f %.5f %.5f cm /%s Do Q%n",
                fit.getScaleX(),
                fit.getShearY(),
                fit.getShearX(),
                fit.getScaleY(),
                fit.getTranslateX(),
                fit.getTranslateY(),
                name);
    }

    private static COSDictionary child(COSDictionary parent, COSName key) {
        if (parent.getDictionaryObject(key) instanceof COSDictionary there) {
            return there;
        }
        var made = new COSDictionary();
        parent.setItem(key, made);
        return made;
    }

    /** Around what was drawn so far goes a bracket of q and Q, so that it leaves no trace in the graphics state. */
    private void append(COSDictionary page, String drawing) throws IOException {
        var contents = new COSArray();
        contents.add(operators("q\n"));
        var before = page.getDictionaryObject(COSName.CONTENTS);
        if (before instanceof COSArray parts) {
            contents.addAll(parts);
        } else if (before instanceof COSStream) {
            contents.add(before);
        }
        contents.add(operators("\nQ\n" + drawing));
        page.setItem(COSName.CONTENTS, contents);
    }

    private COSStream operators(String text) throws IOException {
        var stream = target.getDocument().createCOSStream();
        try (var out = stream.createOutputStream()) {
            out.write(text.getBytes(StandardCharsets.US_ASCII));
        }
        return stream;
    }
}

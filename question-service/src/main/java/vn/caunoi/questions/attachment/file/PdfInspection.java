package vn.caunoi.questions.attachment.file;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;

/**
 * Looks at everything that hangs together in a PDF, and refuses what its sender should know is not passed on. What is not
 * refused is still copied piece by piece, so that nothing depends on this list being whole.
 */
final class PdfInspection {
    private static final Set<String> ACTIONS = Set.of(
            "JavaScript",
            "Launch",
            "ImportData",
            "SubmitForm",
            "GoToE",
            "Rendition",
            "RichMediaExecute",
            "GoTo3DView",
            "Movie",
            "Sound");
    private static final Set<String> MEDIA = Set.of("RichMedia", "3D", "Movie", "Sound", "Screen");
    private static final List<COSName> SCRIPTS = names("JS", "JavaScript", "XFA");
    private static final List<COSName> FILES = names("EmbeddedFiles", "EF", "Collection");
    private static final COSName ACTION_TYPE = COSName.S;

    private final PdfBudget budget;
    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<COSBase> ahead = new ArrayDeque<>();

    private PdfInspection(PdfBudget budget) {
        this.budget = budget;
    }

    /** @throws vn.caunoi.kit.problem.Problem 422 for scripts, actions, media, embedded files, and bombs */
    static void inspect(COSDictionary trailer, PdfBudget budget) throws IOException {
        var inspection = new PdfInspection(budget);
        inspection.goTo(trailer);
        while (!inspection.ahead.isEmpty()) {
            inspection.look(inspection.ahead.pop());
        }
    }

    private void look(COSBase object) throws IOException {
        if (object instanceof COSArray array) {
            for (var element : array) {
                goTo(element);
            }
        } else if (object instanceof COSDictionary dictionary) {
            judge(dictionary);
            if (object instanceof COSStream stream) {
                PdfFilters.measure(stream, budget);
                requirePixelsThatFit(stream);
            }
            dictionary.getValues().forEach(this::goTo);
        }
    }

    private void goTo(COSBase object) {
        var target = object instanceof COSObject reference ? reference.getObject() : object;
        if ((target instanceof COSArray || target instanceof COSDictionary) && seen.add(target)) {
            ahead.push(target);
        }
    }

    private static void judge(COSDictionary dictionary) {
        if (holdsAny(dictionary, SCRIPTS)
                || ACTIONS.contains(name(dictionary, ACTION_TYPE))
                || dictionary.containsKey(COSName.RECT) && MEDIA.contains(name(dictionary, COSName.SUBTYPE))) {
            throw Refusal.active();
        }
        if (holdsAny(dictionary, FILES)
                || "EmbeddedFile".equals(name(dictionary, COSName.TYPE))
                || "FileAttachment".equals(name(dictionary, COSName.SUBTYPE))) {
            throw Refusal.holdsFiles();
        }
    }

    private static void requirePixelsThatFit(COSStream stream) {
        if (COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE))) {
            var width = stream.getLong(COSName.WIDTH, 0);
            var height = stream.getLong(COSName.HEIGHT, 0);
            if (width > Integer.MAX_VALUE
                    || height > Integer.MAX_VALUE
                    || 1.0 * width * height > PdfCleaner.MOST_PIXELS) {
                throw Refusal.bomb();
            }
        }
    }

    private static boolean holdsAny(COSDictionary dictionary, List<COSName> keys) {
        return keys.stream().anyMatch(dictionary::containsKey);
    }

    private static String name(COSDictionary dictionary, COSName key) {
        var name = dictionary.getCOSName(key);
        return name == null ? "" : name.getName();
    }

    private static List<COSName> names(String... names) {
        return List.of(names).stream().map(COSName::getPDFName).toList();
    }
}

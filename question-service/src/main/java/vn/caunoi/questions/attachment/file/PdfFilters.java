package vn.caunoi.questions.attachment.file;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.FilterFactory;

/** Decodes streams of a PDF within a budget; PDFBox itself would decode a bomb to its end. */
final class PdfFilters {
    private static final int LONGEST_CHAIN = 4;
    private static final long LONGEST_ROW_BITS = 8L << 20;
    /** Their size is told by their dictionaries; what they hold is pictures, whatever it expands to. */
    private static final Set<COSName> PICTURES = Set.of(
            COSName.DCT_DECODE,
            COSName.DCT_DECODE_ABBREVIATION,
            COSName.JPX_DECODE,
            COSName.JBIG2_DECODE,
            COSName.CCITTFAX_DECODE,
            COSName.CCITTFAX_DECODE_ABBREVIATION);

    private PdfFilters() {}

    /** The stream's decoded content, which is part of the document's structure. */
    static byte[] structure(COSStream stream, PdfBudget budget) throws IOException {
        var decoded = new ByteArrayOutputStream();
        decode(stream, budget, budget.countingStructure(decoded));
        return decoded.toByteArray();
    }

    /** Decodes the stream to nowhere. */
    static void measure(COSStream stream, PdfBudget budget) throws IOException {
        decode(stream, budget, budget.countingContent());
    }

    /** Whether the stream is a JPEG picture and nothing around it. */
    static boolean isJpeg(COSStream stream) {
        return names(stream).equals(List.of(COSName.DCT_DECODE));
    }

    private static void decode(COSStream stream, PdfBudget budget, OutputStream last) throws IOException {
        var names = names(stream);
        if (names.size() > LONGEST_CHAIN) {
            throw Refusal.bomb();
        }
        requireRowsThatFit(stream);
        byte[] content;
        try (var raw = stream.createRawInputStream()) {
            content = raw.readAllBytes();
        }
        for (var i = 0; i < names.size(); i++) {
            if (PICTURES.contains(names.get(i))) {
                return;
            }
            var filter = FilterFactory.INSTANCE.getFilter(names.get(i));
            if (i == names.size() - 1) {
                filter.decode(new ByteArrayInputStream(content), last, stream, i);
                return;
            }
            var between = new ByteArrayOutputStream();
            filter.decode(new ByteArrayInputStream(content), budget.countingStructure(between), stream, i);
            content = between.toByteArray();
        }
        last.write(content, 0, content.length);
    }

    private static List<COSName> names(COSStream stream) {
        var filters = stream.getFilters();
        var names = new ArrayList<COSName>();
        if (filters instanceof COSName name) {
            names.add(name);
        } else if (filters instanceof COSArray array) {
            for (var i = 0; i < array.size(); i++) {
                names.add(array.getObject(i) instanceof COSName name ? name : COSName.getPDFName("Unknown"));
            }
        }
        return names;
    }

    /** Predictors hold a row or two in memory, as long as the parameters say. */
    private static void requireRowsThatFit(COSStream stream) {
        var parameters = stream.getDictionaryObject(COSName.DECODE_PARMS, COSName.DP);
        if (parameters instanceof COSArray array) {
            for (var i = 0; i < array.size(); i++) {
                requireRowThatFits(array.getObject(i));
            }
        } else {
            requireRowThatFits(parameters);
        }
    }

    private static void requireRowThatFits(COSBase parameters) {
        if (parameters instanceof COSDictionary dictionary) {
            var bits = 1.0
                    * dictionary.getInt(COSName.COLUMNS, 1)
                    * dictionary.getInt(COSName.COLORS, 1)
                    * dictionary.getInt(COSName.BITS_PER_COMPONENT, 8);
            if (bits < 0 || bits > LONGEST_ROW_BITS) {
                throw Refusal.bomb();
            }
        }
    }
}

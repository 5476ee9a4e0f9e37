package vn.caunoi.questions.attachment.file;

import java.io.IOException;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.ICOSParser;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadView;
import org.apache.pdfbox.io.RandomAccessStreamCache;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** PDFBox's parser, but for compressed parts of the document's structure: these are decoded within a budget. */
final class BoundedPdf extends PDFParser {
    private BoundedPdf(byte[] file, PdfBudget budget) throws IOException {
        super(new RandomAccessReadBuffer(file));
        document = new Document(this, budget);
    }

    /** @throws vn.caunoi.kit.problem.Problem 422 when it is encrypted, with or without a password, or a bomb */
    static PDDocument open(byte[] file, PdfBudget budget) throws IOException {
        budget.structure(file, 0, file.length);
        try {
            var opened = new BoundedPdf(file, budget).parse();
            if (opened.isEncrypted()) {
                opened.close();
                throw Refusal.encrypted();
            }
            return opened;
        } catch (InvalidPasswordException e) {
            throw Refusal.encrypted();
        }
    }

    private static final class Document extends COSDocument {
        private final PdfBudget budget;
        private final ICOSParser parser;
        private final RandomAccessStreamCache streams;

        Document(ICOSParser parser, PdfBudget budget) throws IOException {
            super(IOUtils.createMemoryOnlyStreamCache(), parser);
            this.parser = parser;
            this.budget = budget;
            streams = IOUtils.createMemoryOnlyStreamCache().create();
        }

        @Override
        public COSStream createCOSStream(COSDictionary dictionary, long from, long length) throws IOException {
            var stream = new Stream(streams, parser.createRandomAccessReadView(from, length), budget);
            dictionary.forEach(stream::setItem);
            stream.setKey(dictionary.getKey());
            return stream;
        }

        @Override
        public void close() throws IOException {
            super.close();
            streams.close();
        }
    }

    private static final class Stream extends COSStream {
        private final PdfBudget budget;

        Stream(RandomAccessStreamCache cache, RandomAccessReadView content, PdfBudget budget) throws IOException {
            super(cache, content);
            this.budget = budget;
        }

        /** The parser reads streams of objects and cross-references through it. */
        @Override
        public RandomAccessRead createView() throws IOException {
            requireWidths(getDictionaryObject(COSName.W));
            return new RandomAccessReadBuffer(PdfFilters.structure(this, budget));
        }

        /** Entries of no width would never end. */
        private static void requireWidths(COSBase widths) {
            if (widths instanceof COSArray array) {
                var sum = 0L;
                for (var i = 0; i < array.size(); i++) {
                    sum += array.getObject(i) instanceof COSNumber number ? number.longValue() : 0;
                }
                if (sum <= 0) {
                    throw Refusal.damaged(FileType.PDF);
                }
            }
        }
    }
}

package vn.caunoi.questions.matching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * The questions of one conference, found by what they say: Lucene over several readings of each text. In memory, filled
 * by whoever holds it; it holds no file and no thread, so nobody need close it. Safe for use by many threads.
 */
public final class QuestionIndex {
    private static final String ID = "ID";
    private static final FieldType TERMS = terms();

    private final Abbreviations abbreviations;
    private final IndexWriter writer;
    private final SearcherManager searchers;

    public QuestionIndex(Abbreviations abbreviations) {
        this.abbreviations = abbreviations;
        try {
            writer = new IndexWriter(
                    new ByteBuffersDirectory(), new IndexWriterConfig().setSimilarity(TextQuery.SIMILARITY));
            searchers = new SearcherManager(writer, new Searchers());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Adds a question, or puts it in place of its former self. Found after {@link #refresh()}.
     *
     * @param answer null while those who may find the question may not read it
     */
    public void put(UUID id, String text, String answer) {
        var document = new Document();
        document.add(new StringField(ID, id.toString(), Field.Store.YES));
        var asked = Terms.of(text, abbreviations);
        var answered = answer == null ? null : Terms.of(answer, abbreviations);
        for (var reading : Reading.values()) {
            var read = reading.ofAnswer() ? answered : asked;
            if (read != null) {
                document.add(new Field(reading.name(), new TermList(reading.of(read)), TERMS));
            }
        }
        try {
            writer.updateDocument(new Term(ID, id.toString()), document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void remove(UUID id) {
        try {
            writer.deleteDocuments(new Term(ID, id.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets everybody find what was put, and no longer what was removed. */
    public void refresh() {
        try {
            searchers.maybeRefreshBlocking();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The {@code limit} questions that resemble {@code text} most, the nearest first. */
    public List<Hit> search(String text, int limit) {
        try {
            var searcher = searchers.acquire();
            try {
                return search(searcher, TextQuery.of(Terms.of(text, abbreviations), searcher), limit);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Hit> search(IndexSearcher searcher, TextQuery query, int limit) throws IOException {
        var hits = new ArrayList<Hit>();
        var stored = searcher.storedFields();
        for (var found : searcher.search(query.lucene(), limit).scoreDocs) {
            var id = UUID.fromString(stored.document(found.doc).get(ID));
            hits.add(new Hit(id, Math.min(1, found.score / query.fullScore())));
        }
        return hits;
    }

    private static FieldType terms() {
        var type = new FieldType();
        type.setTokenized(true);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        type.freeze();
        return type;
    }

    private static final class Searchers extends SearcherFactory {
        @Override
        public IndexSearcher newSearcher(IndexReader reader, IndexReader previous) {
            var searcher = new IndexSearcher(reader);
            searcher.setSimilarity(TextQuery.SIMILARITY);
            return searcher;
        }
    }
}

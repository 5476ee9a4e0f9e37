package vn.caunoi.questions.matching;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;

import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;

/**
 * A text as a query: all its terms in every reading, each weighed by BM25 (Robertson and Zaragoza, The Probabilistic
 * Relevance Framework, 2009).
 *
 * @param fullScore about what a stored text that says exactly the same gets
 */
record TextQuery(Query lucene, double fullScore) {
    /** Questions are short: saying a word twice adds little, and length hardly matters. */
    private static final float K1 = 0.5f;

    private static final float B = 0.3f;
    private static final double NEVER_SAID = 0.5;
    private static final int UNSEEN = 100;
    static final Similarity SIMILARITY = new BM25Similarity(K1, B) {
        @Override
        protected float idf(long having, long documents) {
            return (float) TextQuery.idf(having, documents);
        }
    };

    /** The most telling ones of each reading: a text of 4,000 characters must not cost more than a look-up may. */
    private static final int MOST_TERMS = 40;

    private record Weighed(Term term, TermStates where, float weight, double value) {}

    /**
     * How telling a term is. As if there were some questions more that lack it: of the first few that come in, all may be
     * about one thing, and its words must not count for nothing.
     */
    private static double idf(long having, long documents) {
        return Math.log(1 + (documents + UNSEEN - having + 0.5) / (having + 0.5));
    }

    static TextQuery of(Terms text, IndexSearcher stored) throws IOException {
        var query = new BooleanQuery.Builder();
        double full = 0;
        for (var reading : Reading.values()) {
            for (var term : weighed(reading, terms(reading, text, stored), stored)) {
                if (term.where().docFreq() > 0) {
                    // Looked up once: for its weight and for the search.
                    var found = new TermQuery(term.term(), term.where());
                    query.add(new BoostQuery(found, term.weight()), BooleanClause.Occur.SHOULD);
                }
                if (!reading.onlyAdds()) {
                    full += term.value();
                }
            }
        }
        return new TextQuery(query.build(), full == 0 ? 1 : full / (1 + K1));
    }

    private static List<String> terms(Reading reading, Terms text, IndexSearcher stored) throws IOException {
        if (reading != Reading.GRAMS) {
            return reading.of(text);
        }
        var known = new HashSet<String>();
        for (var word : text.words()) {
            if (stored.getIndexReader().docFreq(new Term(Reading.WORDS.name(), word)) > 0) {
                known.add(word);
            }
        }
        return text.grams(known::contains);
    }

    private static List<Weighed> weighed(Reading reading, List<String> words, IndexSearcher stored) throws IOException {
        var terms = new ArrayList<Weighed>();
        int documents = stored.getIndexReader().getDocCount(reading.name());
        for (var word : new LinkedHashSet<>(words)) {
            var term = new Term(reading.name(), word);
            var where = TermStates.build(stored, term, true);
            int having = where.docFreq();
            float weight = reading.weight(word);
            double idf = idf(having, documents);
            // What nobody has said yet can't be found; that it is missed counts less than what somebody has.
            terms.add(new Weighed(term, where, weight, having == 0 ? weight * idf * NEVER_SAID : weight * idf));
        }
        terms.sort(Comparator.comparingDouble(Weighed::value).reversed());
        return terms.subList(0, Math.min(MOST_TERMS, terms.size()));
    }
}

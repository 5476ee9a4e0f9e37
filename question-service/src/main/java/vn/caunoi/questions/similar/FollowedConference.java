package vn.caunoi.questions.similar;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

import vn.caunoi.contracts.question.TopicRef;
import vn.caunoi.questions.abbreviation.AbbreviationTable;
import vn.caunoi.questions.directory.Directory;
import vn.caunoi.questions.matching.Abbreviations;
import vn.caunoi.questions.meaning.Meaning;
import vn.caunoi.questions.meaning.SentenceVectors;

/** Keeps one conference's index as the database has it. */
final class FollowedConference {
    private static final long PATIENCE_MS = 1_000;

    private final UUID conference;
    private final Directory directory;
    private final AbbreviationTable abbreviations;
    private final StoredQuestions stored;
    private final Optional<SentenceVectors> vectors;
    private final Meaning meaning;
    private final SimilarConfig config;
    private final ReentrantLock filling = new ReentrantLock();
    private volatile ConferenceIndex index;
    private volatile Instant asked = Instant.MIN;
    private StoredQuestions.Fingerprint fingerprint;
    private long tableRevision;
    private List<TopicRef> agenda;

    FollowedConference(
            UUID conference,
            Directory directory,
            AbbreviationTable abbreviations,
            StoredQuestions stored,
            Meaning meaning,
            SimilarConfig config) {
        this.conference = conference;
        this.directory = directory;
        this.abbreviations = abbreviations;
        this.stored = stored;
        this.vectors = meaning.vectors();
        this.meaning = meaning;
        this.config = config;
    }

    /**
     * The index, not older than configured. While one thread brings it up to date the others wait a moment, a form asks for
     * similar questions and for a topic at once; where that takes longer they use it as it is.
     */
    ConferenceIndex at(Instant now) {
        if (index == null) {
            filling.lock();
        } else if (now.isBefore(asked.plus(config.refreshInterval())) || !filledSoon()) {
            return index;
        }
        try {
            if (index == null || !now.isBefore(asked.plus(config.refreshInterval()))) {
                update();
                asked = now;
            }
            return index;
        } finally {
            filling.unlock();
        }
    }

    private boolean filledSoon() {
        try {
            return filling.tryLock(PATIENCE_MS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Nobody has looked anything up since then. */
    boolean isIdle(Instant since) {
        return index != null && asked.isBefore(since);
    }

    private void update() {
        var table = abbreviations.of(conference);
        var topics = directory.topics(conference);
        if (index == null || table.revision() != tableRevision || !topics.equals(agenda)) {
            startAnew(table, topics);
        }
        var now = stored.fingerprint(conference);
        if (!now.equals(fingerprint)) {
            catchUp(index);
            fingerprint = now;
        }
    }

    /** Everything is read by the new table and agenda; the former index serves until that is done. */
    private void startAnew(AbbreviationTable.Table table, List<TopicRef> topics) {
        var fresh = new ConferenceIndex(new Abbreviations(table.items()), topics, vectors, meaning);
        // Asked before the rows: what changes meanwhile is seen the next time.
        var now = stored.fingerprint(conference);
        catchUp(fresh);
        // The former one may still be in use: it holds nothing but memory, so it is left to be collected.
        index = fresh;
        fingerprint = now;
        tableRevision = table.revision();
        agenda = topics;
    }

    private void catchUp(ConferenceIndex into) {
        var versions = stored.versions(conference);
        var changed = new ArrayList<UUID>();
        versions.forEach((id, version) -> {
            if (into.known(id).filter(known -> known.version() == version).isEmpty()) {
                changed.add(id);
            }
        });
        stored.forEach(changed, question -> into.put(question.state(), question.counter()));
        List.copyOf(into.known().keySet()).stream()
                .filter(id -> !versions.containsKey(id))
                .forEach(into::remove);
        into.refresh();
    }
}

package vn.caunoi.questions.similar;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import jakarta.enterprise.context.ApplicationScoped;

import vn.caunoi.questions.abbreviation.AbbreviationTable;
import vn.caunoi.questions.directory.Directory;
import vn.caunoi.questions.meaning.Meaning;

/**
 * The index of each conference that somebody looks something up in. Every replica builds its own from the database and
 * asks it, at most once in {@link SimilarConfig#refreshInterval()} and only while somebody types, what has changed: so
 * all agree, and one that was away catches up without being told.
 */
@ApplicationScoped
class ConferenceIndexes {
    private final Directory directory;
    private final AbbreviationTable abbreviations;
    private final StoredQuestions stored;
    private final Meaning meaning;
    private final SimilarConfig config;
    private final Clock clock;
    private final Map<UUID, FollowedConference> followed = new ConcurrentHashMap<>();

    ConferenceIndexes(
            Directory directory,
            AbbreviationTable abbreviations,
            StoredQuestions stored,
            Meaning meaning,
            SimilarConfig config,
            Clock clock) {
        this.directory = directory;
        this.abbreviations = abbreviations;
        this.stored = stored;
        this.meaning = meaning;
        this.config = config;
        this.clock = clock;
    }

    /** @throws vn.caunoi.kit.problem.Problem 503 {@code not-ready-yet} while the directory does not know the conference */
    ConferenceIndex of(UUID conference) {
        dropIdle();
        var known = directory.conference(conference).id();
        return followed.computeIfAbsent(
                        known, id -> new FollowedConference(id, directory, abbreviations, stored, meaning, config))
                .at(clock.instant());
    }

    private void dropIdle() {
        var since = clock.instant().minus(config.idle());
        followed.values().removeIf(conference -> conference.isIdle(since));
    }
}

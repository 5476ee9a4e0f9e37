package vn.caunoi.questions.published;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import jakarta.enterprise.context.ApplicationScoped;

import vn.caunoi.kit.problem.Problem;
import vn.caunoi.questions.directory.Directory;

/** What is read without an account, from memory. */
@ApplicationScoped
class Published {
    private final PublishedQuestions questions;
    private final Directory directory;
    private final PublishedConfig config;
    private final Clock clock;
    private final Aged<Readers> readers = new Aged<>();
    // By conferences that have a key, which are few: who tries keys adds nothing.
    private final Map<UUID, Aged<Shelf>> shelves = new ConcurrentHashMap<>();
    private final AtomicLong second = new AtomicLong();
    private final AtomicInteger answered = new AtomicInteger();

    Published(PublishedQuestions questions, Directory directory, PublishedConfig config, Clock clock) {
        this.questions = questions;
        this.directory = directory;
        this.config = config;
        this.clock = clock;
    }

    /**
     * What the conference with that key has published.
     *
     * @throws Problem 404 for a key that opens nothing, 429 when more is read than this process answers
     */
    Shelf under(String key) {
        allow();
        var known = readers.get(clock, config.refreshInterval(), before -> new Readers(directory.readingKeys()));
        var conference = known.conference(key);
        if (conference == null) {
            throw Problem.of(404, "not-found");
        }
        return shelves.computeIfAbsent(conference, id -> new Aged<>())
                .get(clock, config.refreshInterval(), before -> questions.look(conference, before));
    }

    private void allow() {
        long now = clock.instant().getEpochSecond();
        if (second.getAndSet(now) != now) {
            answered.set(0);
        }
        if (answered.incrementAndGet() > config.perSecond()) {
            throw Problem.of(429, "too-many-readers").header("Retry-After", "5");
        }
    }
}

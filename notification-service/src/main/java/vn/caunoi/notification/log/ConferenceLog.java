package vn.caunoi.notification.log;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;

import vn.caunoi.contracts.Topic;
import vn.caunoi.contracts.announcement.AnnouncementState;
import vn.caunoi.contracts.question.QuestionState;
import vn.caunoi.contracts.question.QuestionStatus;
import vn.caunoi.contracts.question.TallyEvent;
import vn.caunoi.contracts.question.WorkEvent;
import vn.caunoi.contracts.registry.BridgePointState;
import vn.caunoi.contracts.registry.ConferencePhase;
import vn.caunoi.contracts.registry.ConferenceState;
import vn.caunoi.contracts.registry.ScreenState;

/**
 * What the log says of one conference: the last state of everything, and a ring of what changed lately.
 *
 * <p>Its lock makes one order of all that happens: a record is taken in and told to the follower, or a reader looks at
 * state and position and joins, never both at once. So whoever reads and joins within one {@link #exclusively} misses
 * nothing and gets nothing twice. Every method but that one wants the lock.
 */
public final class ConferenceLog {
    private final UUID id;
    private final Clock clock;
    private final Ring ring;
    private final Supplier<Position> position;
    private final Map<UUID, ShapedQuestion> questions = new HashMap<>();
    // Compaction may leave a tally before the only record of its question.
    private final Map<UUID, TallyEvent> tallies = new HashMap<>();
    // Soon over, so it is no part of the ring: whoever comes back is told what goes on then.
    private final WorkMemory work = new WorkMemory();
    private final Map<UUID, BridgePointState> bridgePoints = new HashMap<>();
    // Those that are over too: a lower version may come late.
    private final Map<UUID, AnnouncementState> announcements = new TreeMap<>();
    private final Map<UUID, ScreenState> screens = new HashMap<>();
    private ConferenceState conference;
    private Instant conferenceChanged = Instant.MAX;
    private boolean forgotten;
    private String epoch;
    private long sequence;
    private Follower follower;

    /** @param position where the readers stand in this conference's partitions */
    ConferenceLog(UUID id, Clock clock, RingConfig limits, String epoch, Supplier<Position> position) {
        this.id = id;
        this.clock = clock;
        this.ring = new Ring(limits);
        this.epoch = epoch;
        this.position = position;
    }

    public UUID id() {
        return id;
    }

    /** Runs {@code work} while nothing changes. It must not block. */
    public <T> T exclusively(Supplier<T> work) {
        synchronized (this) {
            return work.get();
        }
    }

    /** Runs {@code work} while nothing changes. It must not block. */
    public void exclusively(Runnable work) {
        synchronized (this) {
            work.run();
        }
    }

    public void follow(Follower newFollower) {
        follower = newFollower;
    }

    /** Which log this is: another one after a topic was made anew. */
    public String epoch() {
        return epoch;
    }

    /** Behind every change that was told. */
    public Position position() {
        return position.get();
    }

    /** Another number after each change, but for who works on what. */
    public long sequence() {
        return sequence;
    }

    public Collection<ShapedQuestion> questions() {
        return Collections.unmodifiableCollection(questions.values());
    }

    public Optional<ShapedQuestion> question(UUID question) {
        return Optional.ofNullable(questions.get(question));
    }

    /** In the order of their codes. */
    public Collection<BridgePointState> bridgePoints() {
        var ordered = new TreeMap<String, BridgePointState>();
        bridgePoints.values().forEach(point -> ordered.put(point.code(), point));
        return ordered.values();
    }

    /** Those that stand, in the order in which they were made. */
    public List<AnnouncementState> announcements() {
        return announcements.values().stream().filter(AnnouncementState::live).toList();
    }

    /** The paired screens of its halls, in no order. */
    public Collection<ScreenState> screens() {
        return Collections.unmodifiableCollection(screens.values());
    }

    /** Empty until the registry told of it. */
    public Optional<ConferenceState> conference() {
        return Optional.ofNullable(conference);
    }

    /** What time it is here. */
    public Instant now() {
        return clock.instant();
    }

    /** Who works on {@code question} at this moment; empty for nobody. */
    public Optional<WorkEvent> workOn(UUID question) {
        return work.on(question, clock.instant());
    }

    /** Who works on what at this moment. */
    public List<WorkEvent> work() {
        return work.live(clock.instant());
    }

    /** The same, and who stopped lately. */
    public List<WorkEvent> workLately() {
        return work.lately(clock.instant());
    }

    public Counts counts() {
        int asked = 0;
        int answered = 0;
        int published = 0;
        for (var shaped : questions.values()) {
            var status = shaped.question().status();
            asked += status == QuestionStatus.WITHDRAWN ? 0 : 1;
            published += status == QuestionStatus.PUBLISHED ? 1 : 0;
            answered += status == QuestionStatus.ANSWERED || status == QuestionStatus.PUBLISHED ? 1 : 0;
        }
        return new Counts(asked, answered, published);
    }

    /** What came after {@code since}, in order; empty when that is no longer known. */
    public Optional<List<Change>> changesSince(Position since) {
        ring.trim(clock.instant());
        return ring.since(since);
    }

    Ring ring() {
        return ring;
    }

    /** Drops a version that is not higher than the one it has. */
    void put(Read read, QuestionState question) {
        var before = questions.get(question.id());
        if (forgotten || before != null && before.version() >= question.version()) {
            return;
        }
        var after = new ShapedQuestion(question, tallies.get(question.id()));
        questions.put(question.id(), after);
        changed(read, new Fact.QuestionChanged(question.id(), before, after));
    }

    void put(Read read, TallyEvent tally) {
        var before = tallies.get(tally.question());
        if (forgotten || before != null && before.version() >= tally.version()) {
            return;
        }
        tallies.put(tally.question(), tally);
        var question = questions.get(tally.question());
        if (question != null) {
            var after = new ShapedQuestion(question.question(), tally);
            questions.put(question.id(), after);
            changed(read, new Fact.TallyChanged(question, after));
        }
    }

    /** Told at once and kept for a while only; one that is over already is not told at all. */
    void put(Read read, WorkEvent event) {
        if (!forgotten && work.put(event, read.at(), clock.instant())) {
            read.done();
            if (follower != null) {
                follower.working(event);
            }
        }
    }

    void put(Read read, BridgePointState bridgePoint) {
        var before = bridgePoints.get(bridgePoint.id());
        if (forgotten || before != null && before.version() >= bridgePoint.version()) {
            return;
        }
        bridgePoints.put(bridgePoint.id(), bridgePoint);
        changed(read, new Fact.BridgePointChanged(bridgePoint));
    }

    void put(Read read, AnnouncementState announcement) {
        var before = announcements.get(announcement.id());
        if (forgotten || before != null && before.version() >= announcement.version()) {
            return;
        }
        announcements.put(announcement.id(), announcement);
        changed(read, new Fact.AnnouncementChanged(before, announcement));
    }

    /** Whoever still shows it is told that it is over. */
    void dropAnnouncement(Read read, UUID announcement) {
        var before = announcements.remove(announcement);
        if (before != null && before.live()) {
            changed(read, new Fact.AnnouncementChanged(before, before.ended(read.at())));
        }
    }

    void put(Read read, ScreenState screen) {
        var before = screens.get(screen.id());
        if (forgotten || before != null && before.version() >= screen.version()) {
            return;
        }
        screens.put(screen.id(), screen);
        changed(read, new Fact.ScreenChanged(screen));
    }

    /** @return false when it must be read anew to know this conference: it was forgotten, and is open again */
    boolean put(Read read, ConferenceState state, Instant changedAt) {
        if (conference != null && conference.version() >= state.version()) {
            return true;
        }
        conference = state;
        conferenceChanged = changedAt;
        changed(read, new Fact.ConferenceChanged(state));
        return !forgotten || state.state() == ConferencePhase.CLOSED;
    }

    /** @return false when this log knows no such question */
    boolean dropQuestion(Read read, UUID question) {
        tallies.remove(question);
        work.drop(question);
        var before = questions.remove(question);
        if (before == null) {
            return false;
        }
        changed(read, new Fact.QuestionChanged(question, before, null));
        return true;
    }

    void dropTally(UUID question) {
        tallies.remove(question);
    }

    void dropWork(UUID question) {
        work.drop(question);
    }

    boolean dropBridgePoint(Read read, UUID bridgePoint) {
        var before = bridgePoints.remove(bridgePoint);
        if (before == null) {
            return false;
        }
        changed(read, new Fact.BridgePointGone(before));
        return true;
    }

    void dropScreen(Read read, UUID screen) {
        var before = screens.remove(screen);
        if (before != null) {
            changed(read, new Fact.ScreenGone(before));
        }
    }

    /**
     * A record passed of which nobody can tell whether it concerns this conference: no resuming from before it. Who
     * came from another replica may have seen there what is gone now.
     */
    void doubt(Read read) {
        ring.raise(read.topic(), read.offset() + 1);
        if (follower != null) {
            follower.doubted();
        }
    }

    /** Frees the memory of a conference that was closed before {@code limit}; its own state stays. */
    void forgetIfClosedBefore(Instant limit) {
        if (conference == null || conference.state() != ConferencePhase.CLOSED) {
            return;
        }
        if (!forgotten && conferenceChanged.isBefore(limit)) {
            forgotten = true;
            questions.clear();
            tallies.clear();
            work.clear();
            bridgePoints.clear();
            announcements.clear();
            screens.clear();
            restarted();
        }
    }

    /** Forgets what {@code topic} told, which is read anew from its start; its position is there already. */
    void forget(Topic topic, String newEpoch) {
        epoch = newEpoch;
        switch (topic) {
            case QUESTIONS -> {
                questions.clear();
                tallies.clear();
                work.clear();
            }
            case BRIDGE_POINTS -> {
                bridgePoints.clear();
                screens.clear();
            }
            case CONFERENCES -> {
                conference = null;
                announcements.clear();
            }
            default -> throw new IllegalArgumentException("not read into a conference's log: " + topic);
        }
        restarted();
    }

    void epoch(String known) {
        epoch = known;
    }

    private void restarted() {
        sequence++;
        ring.clear(position());
        if (follower != null) {
            follower.restarted();
        }
    }

    private void changed(Read read, Fact fact) {
        sequence++;
        read.done();
        var change = new Change(read.topic(), read.offset(), read.at(), read.weight(), fact);
        ring.add(change, clock.instant());
        if (follower != null) {
            follower.changed(change);
        }
    }
}

package vn.caunoi.notification.stream;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;

import vn.caunoi.contracts.access.Access;
import vn.caunoi.contracts.access.Sight;
import vn.caunoi.contracts.question.TallyEvent;
import vn.caunoi.contracts.question.WorkEvent;
import vn.caunoi.notification.log.Change;
import vn.caunoi.notification.log.ConferenceLog;
import vn.caunoi.notification.log.Counts;
import vn.caunoi.notification.log.Cursors;
import vn.caunoi.notification.log.Fact;
import vn.caunoi.notification.log.Follower;
import vn.caunoi.notification.log.Position;
import vn.caunoi.notification.log.ShapedQuestion;

/**
 * Who listens to one conference, and what they are told.
 *
 * <p>No frame is lost and none comes twice, because everything here happens under the log's lock: a listener gets its
 * snapshot, or what it missed, and joins its audience before the next record is taken in; every record that is taken in
 * goes to all audiences before the lock is left. A cursor in a frame stands behind all that its listener was sent.
 */
final class ConferenceStream implements Follower {
    /** How a listener came in. */
    enum Joined {
        FRESH,
        RECOVERED,
        /** Its cursor could not be resumed at: it got a snapshot. */
        RESET,
        /** The log has not come as far as its cursor yet: nothing was sent. */
        BEHIND,
        /** It was closed already. */
        GONE
    }

    private final ConferenceLog log;
    private final StreamConfig config;
    private final Supplier<OptionalLong> behind;
    private final Map<Audience, Gallery> galleries = new HashMap<>();
    private long snapshots;
    private Counts told;
    private long toldOf = -1;

    /** @param behind how many records the log lacks; empty while nobody knows */
    ConferenceStream(ConferenceLog log, StreamConfig config, Supplier<OptionalLong> behind) {
        this.log = log;
        this.config = config;
        this.behind = behind;
        log.exclusively(() -> log.follow(this));
    }

    /** A frame for those who were away, and of what: not every fact concerns all of an audience. */
    private record Late(Fact fact, Frame frame) {}

    /** The sockets of an audience, and what was made last for those who came to it: good until something changes. */
    private static final class Gallery {
        private final Cursors cursors;
        private final Set<Listener> listeners = new LinkedHashSet<>();
        // Of these, who came with a cursor and got no snapshot here.
        private final Set<Listener> resumed = new HashSet<>();
        private final Map<Position, Optional<List<Late>>> missed = new HashMap<>();
        private SharedText body;
        private Frame snapshot;
        private long madeAt = -1;

        Gallery(Cursors cursors) {
            this.cursors = cursors;
        }

        /** Forgets what was made before {@code sequence}. */
        void stand(long sequence) {
            if (madeAt != sequence) {
                madeAt = sequence;
                missed.clear();
                body = null;
                snapshot = null;
            }
        }
    }

    ConferenceLog log() {
        return log;
    }

    /** How many snapshots were made, whoever shared them. */
    long snapshots() {
        return log.exclusively(() -> snapshots);
    }

    /**
     * Begins to tell {@code listener} what happens.
     *
     * @param since the cursor it came with; null without one
     * @param patient whether to answer {@link Joined#BEHIND} where a cursor is ahead of this replica, not to give a
     *     snapshot
     */
    Joined join(Listener listener, String since, boolean patient) {
        return log.exclusively(() -> {
            if (listener.closed()) {
                return Joined.GONE;
            }
            var cursors = cursors(listener.audience());
            var position = cursors.read(since);
            if (position.isPresent() && !log.position().reached(position.get())) {
                if (patient) {
                    return Joined.BEHIND;
                }
                position = Optional.empty();
            }
            var gallery = galleries.computeIfAbsent(listener.audience(), audience -> new Gallery(cursors));
            gallery.stand(log.sequence());
            // All who were cut at the same moment missed the same.
            var missed = position.flatMap(
                    from -> gallery.missed.computeIfAbsent(from, same -> missed(same, listener.audience(), cursors)));
            listener.begin(
                    missed.map(late -> recovered(late, gallery, listener)).orElseGet(() -> reset(gallery, listener)));
            gallery.listeners.add(listener);
            if (missed.isPresent()) {
                gallery.resumed.add(listener);
            }
            return missed.isPresent() ? Joined.RECOVERED : since == null ? Joined.FRESH : Joined.RESET;
        });
    }

    void leave(Listener listener) {
        log.exclusively(() -> {
            var gallery = galleries.get(listener.audience());
            if (gallery != null && gallery.listeners.remove(listener)) {
                gallery.resumed.remove(listener);
                if (gallery.listeners.isEmpty()) {
                    galleries.remove(listener.audience());
                }
            }
        });
    }

    @Override
    public void changed(Change change) {
        sendForSnapshot(audience -> unknowable(change.fact(), audience));
        if (galleries.isEmpty()) {
            return;
        }
        var toScreens = Delivery.toScreens(change.fact());
        var toDesks = Delivery.toDesks(change.fact());
        galleries.forEach((audience, gallery) -> {
            var cursor = gallery.cursors.at(log.position());
            Frames.of(change.fact(), audience, cursor)
                    .map(frame -> frame.delivered(audience.isScreens() ? toScreens : toDesks))
                    .ifPresent(frame -> send(gallery, frame, change.fact()));
            cameToDesk(change.fact(), audience)
                    .flatMap(log::workOn)
                    .flatMap(work -> Frames.work(work, log, audience, cursor))
                    .ifPresent(frame -> send(gallery, frame));
        });
    }

    @Override
    public void doubted() {
        sendForSnapshot(audience -> true);
    }

    /** Sends those away who came with a cursor, and so may have seen elsewhere what can't be told to be gone. */
    private void sendForSnapshot(Predicate<Audience> unsure) {
        var all = new ArrayList<Listener>();
        galleries.forEach((audience, gallery) -> {
            if (!gallery.resumed.isEmpty() && unsure.test(audience)) {
                all.addAll(gallery.resumed);
                gallery.listeners.removeAll(gallery.resumed);
                gallery.resumed.clear();
            }
        });
        galleries.values().removeIf(gallery -> gallery.listeners.isEmpty());
        all.forEach(Listener::restart);
    }

    @Override
    public void working(WorkEvent work) {
        galleries.forEach((audience, gallery) -> Frames.work(work, log, audience, gallery.cursors.at(log.position()))
                .ifPresent(frame -> send(gallery, frame)));
    }

    /** The question that {@code audience} sees as the desk does from now on, and did not before. */
    private static Optional<UUID> cameToDesk(Fact fact, Audience audience) {
        return fact instanceof Fact.QuestionChanged changed
                        && changed.after() != null
                        && audience.sight(changed.after()) == Sight.DESK
                        && (changed.before() == null || audience.sight(changed.before()) != Sight.DESK)
                ? Optional.of(changed.id())
                : Optional.empty();
    }

    @Override
    public void restarted() {
        var all = new ArrayList<Listener>();
        galleries.values().forEach(gallery -> all.addAll(gallery.listeners));
        galleries.clear();
        all.forEach(Listener::restart);
    }

    /** Says where the log stands, also to those who saw nothing of what happened lately, and what time it is. */
    void beat() {
        log.exclusively(() -> galleries
                .values()
                .forEach(gallery ->
                        send(gallery, Frames.beat(gallery.cursors.at(log.position()), log.now(), behind.get()))));
    }

    /** Tells the counts if they changed since the last time. */
    void tellCounts() {
        log.exclusively(() -> {
            if (galleries.isEmpty() || toldOf == log.sequence()) {
                return;
            }
            toldOf = log.sequence();
            var counts = log.counts();
            if (!counts.equals(told)) {
                told = counts;
                galleries.values().forEach(gallery -> send(gallery, Frames.counts(counts)));
            }
        });
    }

    /** True when {@code audience} may see this revision of the question's answer, or a later one. */
    boolean mayHaveSent(Audience audience, UUID question, int revision) {
        return log.exclusively(() -> log.question(question)
                .filter(audience::sees)
                .map(shaped -> shaped.question().answer())
                .filter(answer -> revision >= 1 && revision <= answer.revision())
                .isPresent());
    }

    private static void send(Gallery gallery, Frame frame) {
        // A listener that is closed for this leaves later, on another thread.
        gallery.listeners.forEach(listener -> listener.send(frame));
    }

    /** To those of them whom the fact concerns. */
    private static void send(Gallery gallery, Frame frame, Fact fact) {
        gallery.listeners.stream()
                .filter(listener -> concerns(fact, listener))
                .forEach(listener -> listener.send(frame));
    }

    /** An announcement may be for some halls alone; all else is for all of an audience. */
    private static boolean concerns(Fact fact, Listener listener) {
        return !(fact instanceof Fact.AnnouncementChanged changed)
                || Access.seesAnnouncement(listener.viewer(), changed.after());
    }

    /** What was missed, and who works on what now: that is not kept for those who are away. */
    private List<Frame> recovered(List<Late> missed, Gallery gallery, Listener listener) {
        var begin = new ArrayList<Frame>(missed.size() + 2);
        begin.add(Frames.hello(true, config.beat(), log.now(), behind.get()));
        missed.stream()
                .filter(late -> concerns(late.fact(), listener))
                .map(Late::frame)
                .forEach(begin::add);
        var cursor = gallery.cursors.at(log.position());
        log.workLately().forEach(work -> Frames.work(work, log, listener.audience(), cursor)
                .ifPresent(begin::add));
        begin.add(Frames.counts(log.counts()));
        return begin;
    }

    /** Under the lock neither state nor position moves. The body is made once for all who ask meanwhile. */
    private List<Frame> reset(Gallery gallery, Listener listener) {
        var audience = listener.audience();
        if (gallery.body == null) {
            gallery.body = new SharedText(Frames.snapshotBody(log, audience));
            snapshots++;
        }
        var cursor = gallery.cursors.at(log.position());
        gallery.snapshot = Frames.snapshot(gallery.body, log, audience, listener.viewer(), cursor)
                .orSame(gallery.snapshot);
        return List.of(Frames.hello(false, config.beat(), log.now(), behind.get()), gallery.snapshot);
    }

    /** What came after {@code from}; empty when it is not known any more, or weighs more than a socket may wait for. */
    private Optional<List<Late>> missed(Position from, Audience audience, Cursors cursors) {
        var changes = log.changesSince(from);
        if (changes.isEmpty() || changes.get().size() > config.queueFrames()) {
            return Optional.empty();
        }
        var missed = new ArrayList<Late>();
        long bytes = 0;
        var position = from;
        for (var change : changes.get()) {
            position = change.after(position);
            if (unknowable(change.fact(), audience)) {
                return Optional.empty();
            }
            var frame = late(change.fact(), audience, cursors.at(position));
            frame.ifPresent(each -> missed.add(new Late(change.fact(), each)));
            bytes += frame.map(Frame::size).orElse(0);
            if (bytes > config.queueBytes().asLongValue()) {
                return Optional.empty();
            }
        }
        return Optional.of(missed);
    }

    /** Nothing to see now, and no telling whether there was before. To say “gone” would say that it exists. */
    private static boolean unknowable(Fact fact, Audience audience) {
        if (fact instanceof Fact.TallyChanged changed) {
            return changed.beforeUnknown() && audience.followsFloor() && !audience.sees(changed.after());
        }
        return fact instanceof Fact.QuestionChanged changed
                && changed.beforeUnknown()
                && (changed.after() == null || !audience.sees(changed.after()));
    }

    /**
     * The frame of a change that is over. What the audience may no longer see is not shown once more: wherever it could
     * see it, it is gone.
     */
    private Optional<Frame> late(Fact fact, Audience audience, String cursor) {
        if (fact instanceof Fact.QuestionChanged changed) {
            var now = log.question(changed.id());
            if (now.isEmpty() || !audience.sees(now.get())) {
                return sawAny(changed, audience)
                        ? Optional.of(
                                Frames.gone(changed.id(), goneVersion(changed, now), goneTally(changed, now), cursor))
                        : Optional.empty();
            }
        }
        if (fact instanceof Fact.TallyChanged changed) {
            var now = log.question(changed.after().id());
            if (now.isEmpty() || !audience.sees(now.get())) {
                var last = now.orElse(changed.after());
                return audience.sees(changed.before()) || audience.sees(changed.after())
                        ? Optional.of(Frames.gone(last.id(), last.version(), last.tally(), cursor))
                        : Optional.empty();
            }
        }
        return Frames.of(fact, audience, cursor);
    }

    private static boolean sawAny(Fact.QuestionChanged changed, Audience audience) {
        return changed.before() != null && audience.sees(changed.before())
                || changed.after() != null && audience.sees(changed.after());
    }

    private static long goneVersion(Fact.QuestionChanged changed, Optional<ShapedQuestion> now) {
        if (now.isPresent()) {
            return now.get().version();
        }
        return changed.after() == null
                ? changed.before().version() + 1
                : changed.after().version();
    }

    private static TallyEvent goneTally(Fact.QuestionChanged changed, Optional<ShapedQuestion> now) {
        return now.orElse(changed.after() == null ? changed.before() : changed.after())
                .tally();
    }

    private Cursors cursors(Audience audience) {
        return new Cursors(log.epoch() + "/" + log.id() + "/" + audience.key());
    }
}

package vn.caunoi.questions.floor;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import vn.caunoi.contracts.access.Access;
import vn.caunoi.contracts.access.Sight;
import vn.caunoi.contracts.access.Viewer;
import vn.caunoi.contracts.question.Action;
import vn.caunoi.contracts.question.Floor;
import vn.caunoi.contracts.question.TallyEvent;
import vn.caunoi.contracts.registry.Role;
import vn.caunoi.kit.problem.Problem;
import vn.caunoi.questions.directory.Directory;
import vn.caunoi.questions.question.Actor;
import vn.caunoi.questions.question.Floors;
import vn.caunoi.questions.question.IllegalTransition;
import vn.caunoi.questions.question.NotYours;
import vn.caunoi.questions.question.Question;
import vn.caunoi.questions.question.QuestionChange;
import vn.caunoi.questions.question.QuestionJournal;
import vn.caunoi.questions.question.QuestionRepository;
import vn.caunoi.questions.question.Tallies;
import vn.caunoi.questions.reading.QuestionBodies;
import vn.caunoi.questions.reading.QuestionBody;

/**
 * Directs what lies on the chair's table. Each act locks the table first and then all questions that lie there, in one order,
 * so that two who act at once come one after the other; it is told in its own transaction, or not at all. An act that finds
 * what it wants done already changes nothing.
 */
@ApplicationScoped
@Transactional
class FloorService {
    private final Floors floors;
    private final QuestionRepository questions;
    private final QuestionJournal journal;
    private final QuestionBodies bodies;
    private final Tallies tallies;
    private final Directory directory;
    private final Clock clock;

    FloorService(
            Floors floors,
            QuestionRepository questions,
            QuestionJournal journal,
            QuestionBodies bodies,
            Tallies tallies,
            Directory directory,
            Clock clock) {
        this.floors = floors;
        this.questions = questions;
        this.journal = journal;
        this.bodies = bodies;
        this.tallies = tallies;
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * Puts it behind those of its topic that wait, so that what belongs together is spoken of together; behind all others
     * where none of its topic waits.
     *
     * @throws Problem 409 {@code private-on-table} for a private one; 409 {@code wrong-state} for one that does not stand for
     *     itself, or was answered
     */
    Optional<QuestionBody> queue(UUID id, Viewer viewer) {
        var table = opened(id, viewer);
        var question = table.allowed(Action.QUEUE);
        if (question.state().confidential()) {
            throw Problem.of(409, "private-on-table", question.number());
        }
        if (!question.status().open()) {
            throw new IllegalTransition(question.state(), viewer);
        }
        if (table.place().isPresent()) {
            return table.shown();
        }
        floors.queue(viewer.conference(), id, clock.instant());
        var moved = gathered(table, question);
        table.note(Action.QUEUE, question, null);
        tallies.tellNow(moved);
        return table.shown();
    }

    Optional<QuestionBody> remove(UUID id, Viewer viewer) {
        var table = opened(id, viewer);
        table.allowed(Action.REMOVE);
        if (table.place().isEmpty()) {
            return table.shown();
        }
        floors.remove(id);
        return table.done(Action.REMOVE, null);
    }

    /** @throws Problem 409 {@code not-on-table} when it does not lie there */
    Optional<QuestionBody> ready(UUID id, Viewer viewer) {
        var table = opened(id, viewer);
        table.allowed(Action.READY);
        if (table.required().readyAt() != null) {
            return table.shown();
        }
        floors.ready(id, clock.instant());
        return table.done(Action.READY, null);
    }

    /**
     * Gives its hall the word; the hall that had it has spoken.
     *
     * @throws Problem 409 {@code not-on-table} when it does not lie there; 409 {@code already-called} when another has the word
     *     than {@code request} says: somebody was quicker
     */
    Optional<QuestionBody> call(UUID id, FloorCallRequest request, Viewer viewer) {
        var table = opened(id, viewer);
        var question = table.allowed(Action.CALL);
        if (table.required().called()) {
            return table.shown();
        }
        var former = floors.called(viewer.conference());
        if (!Objects.equals(former.orElse(null), request.former())) {
            throw former.map(table::other)
                    .map(other -> Problem.of(
                            409,
                            "already-called",
                            1,
                            other.number(),
                            other.hall().name()))
                    .orElseGet(() -> Problem.of(409, "already-called", 0, "", ""));
        }
        former.map(table::other).ifPresent(table::hasSpoken);
        floors.call(id, clock.instant());
        return table.done(Action.CALL, question.hall().name());
    }

    /** @throws Problem 409 {@code not-called} when its hall does not have the word */
    Optional<QuestionBody> answered(UUID id, Viewer viewer) {
        var table = opened(id, viewer);
        var question = table.allowed(Action.ANSWERED);
        if (!table.place().map(Floor::called).orElse(false)) {
            throw Problem.of(409, "not-called", question.number());
        }
        table.hasSpoken(question);
        return table.shown();
    }

    /** @throws Problem 409 {@code not-on-table} when it does not lie there */
    Optional<QuestionBody> skip(UUID id, Viewer viewer) {
        var table = opened(id, viewer);
        table.allowed(Action.SKIP);
        table.required();
        floors.skip(viewer.conference(), id);
        return table.done(Action.SKIP, null);
    }

    /** @throws Problem 409 {@code not-on-table} when it does not wait there; 400 {@code invalid} when the other does not */
    Optional<QuestionBody> move(UUID id, FloorMoveRequest request, Viewer viewer) {
        var table = opened(id, viewer);
        var question = table.allowed(Action.MOVE);
        if (table.required().called()) {
            throw Problem.of(409, "not-on-table", question.number());
        }
        var queue = waiting(viewer.conference());
        var before = List.copyOf(queue);
        queue.remove(id);
        int at = request.before() == null ? queue.size() : queue.indexOf(request.before());
        if (at < 0) {
            throw Problem.of(400, "invalid").field("before", "not-on-table");
        }
        queue.add(at, id);
        if (queue.equals(before)) {
            return table.shown();
        }
        table.note(Action.MOVE, question, null);
        tallies.tellNow(floors.arrange(queue, id));
        return table.shown();
    }

    /** Behind the last of its topic. @return it, and whose place changed for it */
    private Collection<UUID> gathered(Table table, Question question) {
        var topic = question.state().topic();
        var queue = waiting(question.conference());
        queue.remove(question.id());
        int last = queue.size() - 1;
        while (topic != null
                && last >= 0
                && !topic.equals(table.other(queue.get(last)).state().topic())) {
            last--;
        }
        if (topic == null || last < 0 || last == queue.size() - 1) {
            return List.of(question.id());
        }
        queue.add(last + 1, question.id());
        return floors.arrange(queue, question.id());
    }

    /** Those that wait, by their turn. */
    private List<UUID> waiting(UUID conference) {
        var queue = new ArrayList<>(floors.on(conference));
        floors.called(conference).ifPresent(queue::remove);
        return queue;
    }

    /** @throws Problem 404 {@code not-found}, also when the viewer may not know of it */
    private Table opened(UUID id, Viewer viewer) {
        floors.lock(viewer.conference());
        var concerned = new HashSet<>(floors.on(viewer.conference()));
        concerned.add(id);
        var found = questions.locked(viewer.conference(), concerned).stream()
                .collect(Collectors.toMap(Question::id, Function.identity()));
        var table = new Table(id, viewer, found, clock.instant());
        var question = found.get(id);
        if (question == null || Access.sight(viewer, question.state(), table.tally()) == Sight.NOTHING) {
            throw Problem.of(404, "not-found");
        }
        return table;
    }

    /** The table while one act is done to it, and the question that the act is about. */
    private final class Table {
        private final UUID id;
        private final Viewer viewer;
        private final Map<UUID, Question> locked;
        private final Instant now;

        Table(UUID id, Viewer viewer, Map<UUID, Question> locked, Instant now) {
            this.id = id;
            this.viewer = viewer;
            this.locked = locked;
            this.now = now;
        }

        Question other(UUID other) {
            return locked.get(other);
        }

        /** @throws Problem 403 {@code chair-looks-on} where the chair directs nothing, else 403 {@code not-yours} */
        Question allowed(Action action) {
            var question = locked.get(id);
            var state = question.state();
            var topic = state.topic() == null ? "" : state.topic().code();
            var rules = directory.rules(viewer.conference(), topic);
            if (!Access.mayDirect(viewer, action, state, tally(), rules)) {
                throw viewer.role() == Role.CHAIR ? Problem.of(403, "chair-looks-on") : new NotYours(state, viewer);
            }
            return question;
        }

        TallyEvent tally() {
            return tallies.of(List.of(id)).get(id);
        }

        /** Its place there; empty also for one that was answered aloud. */
        Optional<Floor> place() {
            return Optional.ofNullable(floors.of(List.of(id)).get(id)).map(Floors.Place::floor);
        }

        Floor required() {
            return place().orElseThrow(
                            () -> Problem.of(409, "not-on-table", locked.get(id).number()));
        }

        /** Its hall had the word: unless its answer is written already, that is owed now. */
        void hasSpoken(Question question) {
            if (question.status().open()) {
                floors.answered(question.id(), now);
            } else {
                floors.remove(question.id());
            }
            note(Action.ANSWERED, question, null);
            tallies.tellNow(List.of(question.id()));
        }

        void note(Action action, Question question, String words) {
            journal.note(new QuestionChange(
                    action, Actor.of(viewer), now, question.status(), null, words, question.state(), null));
        }

        Optional<QuestionBody> done(Action action, String words) {
            note(action, locked.get(id), words);
            tallies.tellNow(List.of(id));
            return shown();
        }

        Optional<QuestionBody> shown() {
            return bodies.of(locked.get(id), viewer);
        }
    }
}

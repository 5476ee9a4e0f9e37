package vn.caunoi.questions.routing;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;

import vn.caunoi.contracts.question.AssignmentKind;
import vn.caunoi.contracts.question.QuestionStatus;
import vn.caunoi.questions.question.Question;
import vn.caunoi.questions.question.QuestionJournal;
import vn.caunoi.questions.question.QuestionRepository;
import vn.caunoi.questions.routing.choice.Assignment;
import vn.caunoi.questions.routing.choice.Dispatcher;
import vn.caunoi.questions.routing.choice.EscalationTimes.Step;
import vn.caunoi.questions.sql.Sql;
import vn.caunoi.questions.targets.Timetables;

/**
 * Takes questions from those who leave them untaken: first to a deputy, then back to the moderators. Time counts while the
 * conference's clock runs; what was put off to a date waits for that.
 */
@ApplicationScoped
class Escalations {
    private static final int BATCH = 200;

    private final QuestionRepository questions;
    private final QuestionJournal journal;
    private final Workload workload;
    private final RoutingTables tables;
    private final Timetables timetables;
    private final Sql sql;
    private final Clock clock;

    Escalations(
            QuestionRepository questions,
            QuestionJournal journal,
            Workload workload,
            RoutingTables tables,
            Timetables timetables,
            Sql sql,
            Clock clock) {
        this.questions = questions;
        this.journal = journal;
        this.workload = workload;
        this.tables = tables;
        this.timetables = timetables;
        this.sql = sql;
        this.clock = clock;
    }

    /** A question whose turn to be handed on it is, as it was when that was found. */
    private record Due(UUID id, long version, Step step) {}

    /** What becomes of it: {@code deputy} is empty when the moderators get it. */
    private record Outcome(Due due, Optional<Assignment> deputy) {}

    /** Hands on what is due in {@code conference}; safe to call any number of times, also at once. */
    void pass(UUID conference) {
        boolean more = true;
        while (more) {
            var due = QuarkusTransaction.requiringNew().call(() -> due(conference));
            more = !due.isEmpty() && QuarkusTransaction.requiringNew().call(() -> handOn(conference, due));
        }
    }

    /** What the moderators get comes first, then what has been left for longest. */
    private List<Due> due(UUID conference) {
        var now = clock.instant();
        var times = tables.of(conference).escalation();
        var timetable = timetables.of(conference);
        return questions
                .find(
                        "conference = ?1 and status = ?2 and promisedFor is null and waitsSince <= ?3 order by waitsSince, id",
                        conference,
                        QuestionStatus.ASSIGNED,
                        now.minus(times.toDeputy()))
                .stream()
                .map(question -> new Due(
                        question.id(),
                        question.version(),
                        times.after(
                                timetable.running(question.waitsSince(), now, question.pauses()), handedOn(question))))
                .filter(found -> found.step() != Step.NONE)
                .sorted(Comparator.comparing(Due::step).reversed())
                .toList();
    }

    /** @return whether some were left for the next batch */
    private boolean handOn(UUID conference, List<Due> due) {
        RoutingLock.hold(sql, conference);
        var now = clock.instant();
        var outcomes = outcomes(conference, due, now);
        var batch = outcomes.subList(0, Math.min(BATCH, outcomes.size()));
        var locked = questions
                .locked(
                        conference,
                        batch.stream().map(outcome -> outcome.due().id()).toList())
                .stream()
                .collect(Collectors.toMap(Question::id, Function.identity()));
        batch.forEach(outcome -> handOn(locked.get(outcome.due().id()), outcome, now));
        return outcomes.size() > batch.size();
    }

    private List<Outcome> outcomes(UUID conference, List<Due> due, Instant now) {
        var untaken = untaken(conference);
        var responders = workload.responders(conference);
        var table = tables.of(conference, responders.table());
        var dispatcher = new Dispatcher(table, responders.all(), now);
        return due.stream()
                .filter(found -> untaken.containsKey(found.id()))
                .flatMap(found -> outcome(found, untaken.get(found.id()), dispatcher).stream())
                .toList();
    }

    /** Empty when no deputy can take it: it stays until one can, or until the moderators' turn comes. */
    private static Optional<Outcome> outcome(Due due, Workload.Held held, Dispatcher dispatcher) {
        if (due.step() == Step.TO_MODERATORS) {
            dispatcher.relieve(held.holder());
            return Optional.of(new Outcome(due, Optional.empty()));
        }
        return dispatcher
                .escalate(held.question(), held.holder())
                .map(assignment -> new Outcome(due, Optional.of(assignment)));
    }

    private Map<UUID, Workload.Held> untaken(UUID conference) {
        var held = new LinkedHashMap<UUID, Workload.Held>();
        workload.assigned(conference).forEach(found -> held.put(found.question().id(), found));
        return held;
    }

    /** Unless somebody was quicker: what was changed since is looked at again by the next pass. */
    private void handOn(Question question, Outcome outcome, Instant now) {
        if (question != null && question.version() == outcome.due().version()) {
            journal.record(outcome.deputy()
                    .map(deputy -> question.escalate(deputy.official(), deputy.why(), now))
                    .orElseGet(() -> question.escalate(now)));
        }
    }

    private static boolean handedOn(Question question) {
        return question.assignedWhy() != null && question.assignedWhy().kind() == AssignmentKind.ESCALATION;
    }
}

package vn.caunoi.questions.routing;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;

import vn.caunoi.contracts.question.QuestionStatus;
import vn.caunoi.kit.failpoint.Failpoint;
import vn.caunoi.kit.trace.Traces;
import vn.caunoi.questions.question.Question;
import vn.caunoi.questions.question.QuestionJournal;
import vn.caunoi.questions.question.QuestionRepository;
import vn.caunoi.questions.routing.choice.Assignment;
import vn.caunoi.questions.routing.choice.Dispatcher;
import vn.caunoi.questions.routing.choice.WaitingQuestion;
import vn.caunoi.questions.work.Works;

/** Gives what waits to who shall answer it. */
@ApplicationScoped
class Router {
    /** How much is given away in one transaction: others who want those questions wait for it. */
    private static final int BATCH = 200;

    private final QuestionRepository questions;
    private final QuestionJournal journal;
    private final Workload workload;
    private final RoutingTables tables;
    private final Works works;
    private final WaitingTraces traces;
    private final Clock clock;

    Router(
            QuestionRepository questions,
            QuestionJournal journal,
            Workload workload,
            RoutingTables tables,
            Works works,
            WaitingTraces traces,
            Clock clock) {
        this.questions = questions;
        this.journal = journal;
        this.workload = workload;
        this.tables = tables;
        this.works = works;
        this.traces = traces;
        this.clock = clock;
    }

    /**
     * Gives away all that waits in {@code conference} and somebody can take, by its table, the first in turn first. What
     * nobody can take, or a moderator has open, stays. Safe to call any number of times, also at once: one router at a time
     * counts and chooses, and only what still waits under its lock is given away.
     */
    void drain(UUID conference) {
        boolean more;
        do {
            more = QuarkusTransaction.requiringNew().call(() -> giveAway(conference));
        } while (more);
    }

    /** @return whether there may be more to give away */
    private boolean giveAway(UUID conference) {
        var tray = workload.trayLocked(conference);
        var now = clock.instant();
        if (tray.waiting().isEmpty()) {
            return false;
        }
        var table = tables.of(conference, tray.responders().table());
        var chosen = new Dispatcher(table, tray.responders().all(), now).route(tray.waiting());
        var batch = chosen.subList(0, Math.min(BATCH, chosen.size()));
        var locked = stillWaiting(conference, batch, tray.waiting());
        for (int i = 0; i < batch.size(); i++) {
            assign(locked.get(batch.get(i).question()), batch.get(i), now);
            Failpoint.WITHIN_ROUTING.pass(i + 1 < batch.size() ? "partly" : "wholly");
        }
        return locked.size() < chosen.size();
    }

    private void assign(Question question, Assignment assignment, Instant now) {
        if (question != null) {
            Traces.within(
                    traces.assignment(question),
                    () -> journal.record(question.route(assignment.official(), assignment.why(), now)));
        }
    }

    /** Locked, without those that somebody else was quicker with, or has filed anew. */
    private Map<UUID, Question> stillWaiting(UUID conference, List<Assignment> batch, List<WaitingQuestion> read) {
        var ids = batch.stream().map(Assignment::question).toList();
        var locked = questions.locked(conference, ids);
        var claimed = works.claimed(ids);
        var topics = read.stream().collect(Collectors.toMap(WaitingQuestion::id, WaitingQuestion::topic));
        return locked.stream()
                .filter(question -> question.status() == QuestionStatus.SUBMITTED && !question.escalated())
                .filter(question -> topics.get(question.id()).equals(question.topicCode()))
                .filter(question -> !claimed.contains(question.id()))
                .collect(Collectors.toMap(Question::id, Function.identity()));
    }
}

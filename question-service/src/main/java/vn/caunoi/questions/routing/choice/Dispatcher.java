package vn.caunoi.questions.routing.choice;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import vn.caunoi.contracts.question.AssignmentKind;
import vn.caunoi.contracts.question.AssignmentReason;

/**
 * Chooses who gets what: of the first line of its topic that can take a question, else of the deputies, else of the
 * fallback desk, whoever holds least, among equals whoever has been idle for longest. It counts what it gives away, and
 * knows nothing of the database, so that it can be asked what it would do. For one thread.
 */
public final class Dispatcher {
    // The username makes the choice the same on every replica.
    private static final Comparator<Responder> FAIREST = Comparator.comparingInt(Responder::open)
            .thenComparingLong(Responder::busyAt)
            .thenComparing(Responder::username);

    private final Map<String, TopicRule> rules;
    private final Map<String, Integer> caps;
    private final Map<String, Responder> responders = new TreeMap<>();
    private final long now;

    /** @param responders all officials of the conference whose accounts are enabled, on duty or not */
    public Dispatcher(RoutingTable table, Collection<Responder> responders, Instant now) {
        rules = table.rules().stream().collect(Collectors.toMap(TopicRule::topic, Function.identity()));
        caps = table.caps().stream().collect(Collectors.toMap(OpenCap::official, OpenCap::open));
        responders.forEach(responder -> this.responders.put(responder.username(), responder));
        this.now = now.toEpochMilli();
    }

    /** Gives away what it can, one after the other as their turn comes; what nobody can take is left out. */
    public List<Assignment> route(Collection<WaitingQuestion> waiting) {
        return waiting.stream()
                .sorted(WaitingQuestion.TURN)
                .flatMap(question -> route(question).stream())
                .toList();
    }

    /** Gives it away; empty when nobody can take it. */
    public Optional<Assignment> route(WaitingQuestion question) {
        if (question.topic() == null) {
            return Optional.empty();
        }
        var rule = rules.getOrDefault(question.topic(), TopicRule.byAccounts(question.topic()));
        return give(question, firstLine(rule), AssignmentKind.RULE)
                .or(() -> give(question, among(rule.deputies()), AssignmentKind.DEPUTY))
                .or(() -> give(question, among(rule.fallback()), AssignmentKind.FALLBACK));
    }

    /**
     * Takes it from {@code holder}, who leaves it untaken, and gives it to a deputy of its topic; empty, and it stays, when
     * none can take it.
     */
    public Optional<Assignment> escalate(WaitingQuestion question, String holder) {
        var rule = question.topic() == null ? null : rules.get(question.topic());
        if (rule == null) {
            return Optional.empty();
        }
        Predicate<Responder> another = responder -> !responder.username().equals(holder);
        var given = give(question, another.and(among(rule.deputies())), AssignmentKind.ESCALATION);
        given.ifPresent(assignment -> relieve(holder));
        return given;
    }

    /** {@code official} no longer holds one of those that were counted. */
    public void relieve(String official) {
        responders.computeIfPresent(official, (username, responder) -> responder.relieved());
    }

    /** How many open questions each official holds by now. */
    public Map<String, Integer> load() {
        return responders.values().stream().collect(Collectors.toMap(Responder::username, Responder::open));
    }

    private Optional<Assignment> give(WaitingQuestion question, Predicate<Responder> line, AssignmentKind kind) {
        var chosen = responders.values().stream()
                .filter(Responder::onDuty)
                .filter(line)
                .filter(this::belowCap)
                .filter(responder -> !question.refusedBy().contains(responder.username()))
                .min(FAIREST);
        chosen.ifPresent(responder -> responders.put(responder.username(), responder.given(now)));
        return chosen.map(responder ->
                new Assignment(question.id(), responder.official(), new AssignmentReason(kind, responder.open())));
    }

    private static Predicate<Responder> firstLine(TopicRule rule) {
        return rule.firstLine().isEmpty()
                ? responder -> responder.topics().contains(rule.topic())
                : among(rule.firstLine());
    }

    private static Predicate<Responder> among(List<String> line) {
        return responder -> line.contains(responder.username());
    }

    private boolean belowCap(Responder responder) {
        return responder.open() < caps.getOrDefault(responder.username(), Integer.MAX_VALUE);
    }
}

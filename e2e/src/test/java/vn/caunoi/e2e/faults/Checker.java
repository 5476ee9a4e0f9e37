package vn.caunoi.e2e.faults;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import vn.caunoi.contracts.Topic;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

/** Decides from the evidence of a run, and from nothing else, whether what must always hold did: I1 to I6. */
final class Checker {
    /** As many published ones a snapshot brings. */
    private static final int NEWEST = 200;

    /** Where poison of the questions' log may end up, and nothing else. */
    private static final String LETTERS = Topic.QUESTIONS.deadLetters("");

    private final Evidence evidence;
    private final Map<String, StoredQuestion> stored;
    private final boolean atRest;
    private final List<String> lost = new ArrayList<>();
    private final List<String> duplicated = new ArrayList<>();
    private final List<String> unexpected = new ArrayList<>();
    private final List<String> recovered = new ArrayList<>();
    private final List<String> violations = new ArrayList<>();

    private Checker(Evidence evidence) {
        this.evidence = evidence;
        stored = evidence.questions().stream().collect(toMap(StoredQuestion::id, Function.identity()));
        atRest = evidence.busy().isEmpty() && open().isEmpty() && evidence.outbox() == 0 && evidence.lag() == 0;
    }

    static Verdict check(Evidence evidence) {
        return new Checker(evidence).check();
    }

    private Verdict check() {
        var asks = evidence.operations().stream()
                .filter(operation -> operation.is(Operation.ASK))
                .collect(groupingBy(Operation::key));
        asks.forEach(this::ask);
        strangers(asks);
        acts();
        askedToo();
        refusals();
        oneOfficial();
        evidence.pages().forEach(this::page);
        rest();
        if (atRest) {
            evidence.pages().forEach(this::sameOnPage);
            receipts();
            sameInLog();
            othersSameInLog();
        }
        deadLetters();
        evidence.leaksInLog().forEach(leak -> violations.add("I5 in the log: " + leak));
        evidence.forms().forEach(complaint -> violations.add("I1 " + complaint));
        evidence.excesses().forEach(excess -> violations.add("I6 " + excess));
        int acknowledged = (int) asks.values().stream()
                .filter(attempts -> any(attempts, Outcome.OK))
                .count();
        return new Verdict(
                asks.size(), acknowledged, stored.size(), lost, duplicated, unexpected, recovered, violations);
    }

    private void ask(String key, List<Operation> attempts) {
        var marker = attempts.get(0).marker();
        var named = attempts.stream()
                .filter(attempt -> attempt.outcome() == Outcome.OK)
                .map(Operation::question)
                .collect(Collectors.toCollection(TreeSet::new));
        var kept = evidence.keys().get(key);
        if (named.size() > 1) {
            duplicated.add(marker + ": one key, but " + named);
        }
        for (var id : named) {
            if (!stored.containsKey(id) || !id.equals(kept)) {
                lost.add(marker + ": answered 201 as " + id);
            }
        }
        if (named.isEmpty() && kept != null) {
            // Whoever asked goes by what was said last.
            if (attempts.get(attempts.size() - 1).outcome() == Outcome.FAILED) {
                unexpected.add(marker + ": refused, and yet " + kept);
            } else {
                recovered.add(marker);
            }
        }
    }

    /** What is stored that nobody asked, or more than once. */
    private void strangers(Map<String, List<Operation>> asks) {
        var asked = asks.values().stream().map(all -> all.get(0).marker()).collect(Collectors.toSet());
        var seen = new HashSet<String>();
        for (var question : evidence.questions()) {
            var marker = Markers.in(question.text());
            if (marker.isEmpty() || !asked.contains(marker.get())) {
                unexpected.add(question.id() + ": nobody asked “" + question.text() + "”");
            } else if (!seen.add(marker.get())) {
                duplicated.add(marker.get() + ": stored twice, also as " + question.id());
            }
        }
    }

    private record Act(String question, String action, String by, long version) {}

    private void acts() {
        var written = new HashSet<Act>();
        for (var act : evidence.acts()) {
            written.add(new Act(act.question(), act.action(), act.by(), act.version()));
        }
        var acts = evidence.operations().stream()
                .filter(operation -> operation.basedOn() > 0)
                .collect(groupingBy(Checker::act));
        acts.forEach((act, attempts) -> {
            boolean is = written.contains(act);
            if (any(attempts, Outcome.OK) && !is) {
                lost.add(act + " was acknowledged");
            } else if (is && attempts.stream().allMatch(attempt -> attempt.outcome() == Outcome.FAILED)) {
                unexpected.add(act + " was refused");
            }
        });
    }

    private static Act act(Operation operation) {
        // An answer that is published at once writes more than one version: the first is the act's own.
        return new Act(operation.question(), operation.what(), operation.process(), operation.basedOn() + 1);
    }

    private void askedToo() {
        evidence.operations().stream()
                .filter(operation -> operation.is(Operation.ASK_TOO) && operation.outcome() == Outcome.OK)
                .filter(operation -> !evidence.halls()
                        .getOrDefault(operation.question(), Set.of())
                        .contains(Viewer.of(operation.process()).hall()))
                .forEach(operation ->
                        lost.add(operation.process() + " asks " + operation.question() + " too, as was acknowledged"));
    }

    /**
     * Who can't serve says so, and when to come back: all else would be the client's guess. Nor is there a reason to refuse
     * what is asked here.
     */
    private void refusals() {
        evidence.operations().stream()
                .filter(operation -> operation.is(Operation.ASK) && operation.outcome() == Outcome.FAILED)
                .forEach(operation -> violations.add("I1 refused for no reason: " + operation));
        evidence.operations().stream()
                .filter(operation -> operation.status() >= 500)
                .filter(operation -> operation.status() != 503 || !operation.retryAfter())
                .forEach(operation -> violations.add("I1 no 503 with Retry-After, but " + operation));
    }

    /** Between two who take it somebody must have given it back. */
    private void oneOfficial() {
        var holder = new HashMap<String, String>();
        for (var act : evidence.acts()) {
            if (act.action().equals(Operation.TAKE)) {
                var other = holder.put(act.question(), act.by());
                if (other != null && !other.equals(act.by())) {
                    violations.add("I2 " + act.question() + " is held by " + other + " and taken by " + act.by());
                }
            } else if (Set.of("ASSIGNED", "SUBMITTED").contains(act.toStatus())) {
                holder.remove(act.question());
            }
        }
        evidence.operations().stream()
                .filter(operation -> operation.is(Operation.TAKE) && operation.outcome() == Outcome.OK)
                .collect(groupingBy(
                        operation -> operation.question() + " at version " + operation.basedOn(),
                        Collectors.mapping(Operation::process, Collectors.toSet())))
                .forEach((what, takers) -> {
                    if (takers.size() > 1) {
                        violations.add("I2 " + what + " was given to " + new TreeSet<>(takers));
                    }
                });
    }

    private void page(PageState page) {
        var who = page.viewer().username();
        page.leaks().forEach(leak -> violations.add("I5 " + who + ": " + leak));
        if (page.holes() > 0) {
            violations.add("I1 " + who + " missed " + page.holes() + " frames");
        }
        order(page);
    }

    private void sameOnPage(PageState page) {
        var who = page.viewer().username();
        for (var question : mustHold(page)) {
            if (!page.held().containsKey(question.id())) {
                lost.add(question.id() + " (" + question.status() + ") is not with " + who);
            }
        }
        page.held().forEach((id, held) -> {
            var question = stored.get(id);
            if (question == null || !page.viewer().entitledTo(question)) {
                violations.add("I4 " + who + " holds " + id + ", which is not for it");
            } else if (!same(held, question.told())) {
                violations.add("I4 " + who + " holds " + id + " as " + held + ", the database as " + question.told());
            }
        });
    }

    /** What screens said they have shown is stored, and of their halls nothing else. */
    private void receipts() {
        var said =
                evidence.pages().stream().flatMap(page -> page.shown().stream()).collect(Collectors.toSet());
        said.stream()
                .filter(receipt -> !evidence.receipts().contains(receipt))
                .forEach(receipt -> lost.add(receipt + " was said by a screen"));
        var screens = evidence.pages().stream()
                .map(PageState::viewer)
                .filter(viewer -> viewer.view().equals("screen"))
                .map(Viewer::hall)
                .collect(Collectors.toSet());
        evidence.receipts().stream()
                .filter(receipt -> screens.contains(receipt.hall()) && !said.contains(receipt))
                .forEach(receipt -> unexpected.add(receipt + " was said by no screen"));
    }

    /** At rest nothing is open any more: all that was published since the oldest that the last snapshot brought. */
    private List<StoredQuestion> mustHold(PageState page) {
        var since = page.snapshot().size() < NEWEST
                ? Instant.MIN
                : page.snapshot().stream()
                        .map(stored::get)
                        .filter(question -> question != null && question.published())
                        .map(StoredQuestion::publishedAt)
                        .min(Comparator.naturalOrder())
                        .orElse(Instant.MIN);
        return evidence.questions().stream()
                .filter(page.viewer()::entitledTo)
                .filter(StoredQuestion::published)
                // Of several of one instant the snapshot may have left out some.
                .filter(question ->
                        question.publishedAt().isAfter(since) || page.snapshot().contains(question.id()))
                .toList();
    }

    private static boolean same(Told held, Told stored) {
        return stored.published() ? held.equals(stored) : held.withoutAnswer().equals(stored.withoutAnswer());
    }

    /** Versions only rise, and each frame has one effect: what a page was told is never told to it again. */
    private void order(PageState page) {
        var highest = new HashMap<String, Long>();
        var now = new HashMap<String, Sighting>();
        for (var seen : page.sightings()) {
            if (seen.how() == Sighting.How.REPLACED) {
                now.clear();
                continue;
            }
            if (seen.how() == Sighting.How.GONE) {
                now.remove(seen.question());
                continue;
            }
            if (seen.version() < highest.getOrDefault(seen.question(), 0L)) {
                violations.add("I3 " + page.viewer().username() + ": " + seen + " after version "
                        + highest.get(seen.question()));
            }
            highest.merge(seen.question(), seen.version(), Math::max);
            var before = now.put(seen.question(), seen);
            if (before != null
                    && seen.how() == Sighting.How.FRAME
                    && before.version() == seen.version()
                    && before.tally() >= seen.tally()) {
                violations.add("I2 " + page.viewer().username() + ": " + seen + " once more, after " + before);
            }
        }
    }

    /** Database, log and pages are read one after the other: while something moves, that they differ means nothing. */
    private void rest() {
        if (!atRest) {
            violations.add("I4 it did not come to rest: " + evidence.outbox() + " rows wait in an outbox, "
                    + evidence.lag() + " records are not handled, of the questions are open " + open()
                    + ", and without a yes or no are " + evidence.busy());
        }
    }

    private List<String> open() {
        return evidence.questions().stream()
                .filter(StoredQuestion::open)
                .map(question -> question.id() + " " + question.status())
                .toList();
    }

    private void sameInLog() {
        for (var question : evidence.questions()) {
            var logged = evidence.log().get(question.id());
            if (logged == null) {
                lost.add(question.id() + " is not in the log");
            } else if (!logged.equals(question.told())) {
                violations.add("I4 the log ends " + question.id() + " with " + logged + ", the database with "
                        + question.told());
            }
        }
        evidence.log().keySet().stream()
                .filter(id -> !stored.containsKey(id))
                .forEach(id -> unexpected.add(id + " is in the log alone"));
    }

    private void othersSameInLog() {
        var ids = new TreeSet<>(evidence.others().keySet());
        ids.addAll(evidence.othersInLog().keySet());
        for (var id : ids) {
            var here = evidence.others().get(id);
            var logged = evidence.othersInLog().get(id);
            if (!Objects.equals(here, logged)) {
                violations.add("I4 the log ends " + id + " with version " + logged + ", the database with " + here);
            }
        }
    }

    private void deadLetters() {
        evidence.deadLetters().forEach((topic, keys) -> {
            var wrong =
                    keys.stream().filter(key -> !LogFaults.POISON.equals(key)).toList();
            if (!wrong.isEmpty() || !keys.isEmpty() && !topic.startsWith(LETTERS)) {
                violations.add("I4 put aside in " + topic + " though no poison: " + keys);
            } else if (keys.size() > evidence.poison()) {
                violations.add("I4 " + keys.size() + " dead letters in " + topic + " for " + evidence.poison()
                        + " poison records");
            }
        });
    }

    private static boolean any(List<Operation> attempts, Outcome outcome) {
        return attempts.stream().anyMatch(attempt -> attempt.outcome() == outcome);
    }
}

package vn.caunoi.questions.routing.choice;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

import vn.caunoi.contracts.question.OfficialRef;
import vn.caunoi.questions.routing.choice.EscalationTimes.Step;

/**
 * A conference minute by minute: questions come in, officials come and go, take, answer and give back; what they leave
 * untaken is handed on, and after every minute what waits is routed. {@link FloodRules} watch every routing.
 */
final class Flood {
    static final List<String> TOPICS = List.of("SEALS", "COUNTING", "FINANCE", "VOTER_LIST", "BALLOT_BOX", "SOFTWARE");

    private static final Instant EIGHT = Instant.parse("2021-04-28T01:00:00Z");

    /** Where a question stands. */
    private enum Stand {
        WAITING,
        WITH_MODERATORS,
        ASSIGNED,
        TAKEN,
        ANSWERED
    }

    private static final class Asked {
        final WaitingQuestion question;
        final Set<String> refusedBy = new HashSet<>();
        Stand stand = Stand.WAITING;
        String holder;
        Instant since;
        boolean handedOn;

        Asked(WaitingQuestion question) {
            this.question = question;
        }

        WaitingQuestion asItWaits() {
            return new WaitingQuestion(
                    question.id(),
                    question.topic(),
                    question.urgent(),
                    question.weight(),
                    question.askedAt(),
                    refusedBy);
        }
    }

    private final RoutingTable table;
    private final Random chance;
    private final FloodRules rules;
    private final Map<String, Responder> officials = new LinkedHashMap<>();
    private final Map<UUID, Asked> questions = new LinkedHashMap<>();
    private Instant now = EIGHT;

    Flood(RoutingTable table, Collection<Responder> officials, long seed) {
        this.table = table;
        this.chance = new Random(seed);
        this.rules = new FloodRules(table);
        officials.forEach(official -> this.officials.put(official.username(), official));
    }

    void ask(int count) {
        for (int i = 0; i < count; i++) {
            var id = new UUID(chance.nextLong(), chance.nextLong());
            var topic = TOPICS.get(chance.nextInt(TOPICS.size()));
            var asked = new WaitingQuestion(
                    id, topic, chance.nextInt(10) == 0, 1 + chance.nextInt(5), now.plusMillis(i), Set.of());
            questions.put(id, new Asked(asked));
        }
    }

    /** Some leave, more come back. */
    void comeAndGo() {
        officials.replaceAll((username, official) ->
                onDuty(official, official.onDuty() ? chance.nextInt(10) > 0 : chance.nextInt(10) < 3));
    }

    void everybodyComes() {
        officials.replaceAll((username, official) -> onDuty(official, true));
    }

    /** Everyone on duty takes what they were given, finishes one or two, and gives back what is not theirs. */
    void work() {
        for (var asked : questions.values()) {
            if (asked.holder == null || !officials.get(asked.holder).onDuty()) {
                continue;
            }
            if (asked.stand == Stand.ASSIGNED && chance.nextInt(3) > 0) {
                asked.stand = Stand.TAKEN;
            } else if (asked.stand == Stand.TAKEN && asked.refusedBy.isEmpty() && chance.nextInt(30) == 0) {
                asked.refusedBy.add(asked.holder);
                free(asked, Stand.WAITING);
            } else if (asked.stand == Stand.TAKEN && chance.nextInt(4) == 0) {
                free(asked, Stand.ANSWERED);
            }
        }
    }

    /** What was left untaken for too long goes to a deputy or to the moderators, who file some of it anew. */
    void escalate() {
        for (var asked : questions.values()) {
            if (asked.stand == Stand.WITH_MODERATORS && chance.nextBoolean()) {
                asked.stand = Stand.WAITING;
            } else if (asked.stand == Stand.ASSIGNED) {
                handOn(asked, table.escalation().after(Duration.between(asked.since, now), asked.handedOn));
            }
        }
    }

    /** Routes what waits, as one pass does; then a minute goes by. */
    void route() {
        var waiting = questions.values().stream()
                .filter(asked -> asked.stand == Stand.WAITING)
                .map(Asked::asItWaits)
                .toList();
        var assignments = new Dispatcher(table, officials.values(), now).route(waiting);
        rules.check(waiting, assignments, officials.values());
        assignments.forEach(this::assign);
        now = now.plus(Duration.ofMinutes(1));
    }

    long unanswered() {
        return questions.values().stream()
                .filter(asked -> asked.stand != Stand.ANSWERED)
                .count();
    }

    /** How many open questions each official holds. */
    List<Integer> loads() {
        return officials.values().stream().map(Responder::open).toList();
    }

    private void handOn(Asked asked, Step step) {
        if (step == Step.TO_MODERATORS) {
            free(asked, Stand.WITH_MODERATORS);
        } else if (step == Step.TO_DEPUTY) {
            new Dispatcher(table, officials.values(), now)
                    .escalate(asked.asItWaits(), asked.holder)
                    .ifPresent(assignment -> {
                        var since = asked.since;
                        free(asked, Stand.WAITING);
                        assign(assignment);
                        asked.since = since;
                        asked.handedOn = true;
                        rules.checkCap(officials.get(asked.holder));
                    });
        }
    }

    private void assign(Assignment assignment) {
        var asked = questions.get(assignment.question());
        if (asked.stand != Stand.WAITING) {
            throw new AssertionError("given twice: " + assignment);
        }
        asked.stand = Stand.ASSIGNED;
        asked.holder = assignment.official().username();
        asked.since = now;
        asked.handedOn = false;
        officials.computeIfPresent(asked.holder, (username, official) -> official.given(now.toEpochMilli()));
    }

    private void free(Asked asked, Stand then) {
        officials.computeIfPresent(asked.holder, (username, official) -> official.relieved());
        asked.holder = null;
        asked.stand = then;
    }

    private static Responder onDuty(Responder official, boolean onDuty) {
        return new Responder(official.official(), official.topics(), onDuty, official.open(), official.busyAt());
    }

    /** Twenty, of whom each answers three topics in a row of six, or all of them. */
    static List<Responder> twenty(boolean allTopics) {
        var officials = new ArrayList<Responder>();
        for (int i = 0; i < 20; i++) {
            var username = "official.%02d".formatted(i);
            var topics = allTopics
                    ? Set.copyOf(TOPICS)
                    : Set.of(TOPICS.get(i % 6), TOPICS.get((i + 1) % 6), TOPICS.get((i + 2) % 6));
            officials.add(new Responder(new OfficialRef(username, username), topics, true, 0, 0));
        }
        return officials;
    }
}

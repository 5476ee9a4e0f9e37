package vn.caunoi.questions.routing.choice;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

/** What must hold of every routing, said anew and more slowly than {@link Dispatcher} does it. */
final class FloodRules {
    private final RoutingTable table;

    FloodRules(RoutingTable table) {
        this.table = table;
    }

    /** @param officials as they were before */
    void check(Collection<WaitingQuestion> waiting, List<Assignment> assignments, Collection<Responder> officials) {
        var crew = new HashMap<String, Responder>();
        officials.forEach(official -> crew.put(official.username(), official));
        var questions = new HashMap<UUID, WaitingQuestion>();
        waiting.forEach(question -> questions.put(question.id(), question));

        WaitingQuestion before = null;
        for (var assignment : assignments) {
            var question = questions.remove(assignment.question());
            assertThat(question).as("waits, and is given once").isNotNull();
            assertThat(before == null || !overtaken(question, before))
                    .as("its turn")
                    .isTrue();
            checkChoice(question, assignment, crew);
            crew.computeIfPresent(assignment.official().username(), (username, official) -> official.given(1));
            checkCap(crew.get(assignment.official().username()));
            before = question;
        }
        // Loads only grow in one routing: who can take it now could have taken it when its turn was.
        for (var left : questions.values()) {
            assertThat(crew.values()).as("left waiting").noneMatch(official -> lineOf(official, left) < 4);
        }
    }

    void checkCap(Responder official) {
        assertThat(official.open()).as(official.username()).isLessThanOrEqualTo(cap(official));
    }

    /** From the first line that has somebody, and from there who holds least. */
    private void checkChoice(WaitingQuestion question, Assignment assignment, Map<String, Responder> crew) {
        var chosen = crew.get(assignment.official().username());
        int line = lineOf(chosen, question);
        assertThat(line).isEqualTo(assignment.why().kind().ordinal() + 1);
        assertThat(assignment.why().load()).isEqualTo(chosen.open());
        for (var other : crew.values()) {
            assertThat(lineOf(other, question)).isGreaterThanOrEqualTo(line);
            if (lineOf(other, question) == line) {
                assertThat(chosen.open()).as("the least").isLessThanOrEqualTo(other.open());
            }
        }
    }

    private static boolean overtaken(WaitingQuestion later, WaitingQuestion earlier) {
        if (later.urgent() != earlier.urgent()) {
            return later.urgent();
        }
        return later.weight() != earlier.weight()
                ? later.weight() > earlier.weight()
                : later.askedAt().isBefore(earlier.askedAt());
    }

    /** 1, 2 or 3: in which line they can take it now; 4 when they can't. */
    private int lineOf(Responder official, WaitingQuestion question) {
        if (!official.onDuty()
                || official.open() >= cap(official)
                || question.refusedBy().contains(official.username())) {
            return 4;
        }
        for (var rule : table.rules()) {
            if (rule.topic().equals(question.topic())) {
                boolean first = rule.firstLine().isEmpty()
                        ? official.topics().contains(question.topic())
                        : rule.firstLine().contains(official.username());
                return first
                        ? 1
                        : rule.deputies().contains(official.username())
                                ? 2
                                : rule.fallback().contains(official.username()) ? 3 : 4;
            }
        }
        return official.topics().contains(question.topic()) ? 1 : 4;
    }

    private int cap(Responder official) {
        return table.caps().stream()
                .filter(cap -> cap.official().equals(official.username()))
                .mapToInt(OpenCap::open)
                .findFirst()
                .orElse(Integer.MAX_VALUE);
    }
}

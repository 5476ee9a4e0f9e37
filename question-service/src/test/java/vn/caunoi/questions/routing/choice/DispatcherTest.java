package vn.caunoi.questions.routing.choice;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import vn.caunoi.contracts.question.AssignmentKind;
import vn.caunoi.contracts.question.AssignmentReason;
import vn.caunoi.contracts.question.OfficialRef;

import static org.assertj.core.api.Assertions.assertThat;

class DispatcherTest {
    private static final Instant NOON = Instant.parse("2021-04-28T05:00:00Z");
    private static final TopicRule SEALS = new TopicRule("SEALS", List.of("lan"), List.of("minh"), List.of("desk"));

    private long asked;

    @Test
    void without_a_rule_whoever_names_the_topic_is_of_the_first_line() {
        var dispatcher = by(table(), on("lan", 0, 0, "COUNTING"), on("minh", 5, 0, "SEALS"));

        assertThat(dispatcher.route(question("SEALS"))).contains(to("minh", AssignmentKind.RULE, 5));
    }

    @Test
    void who_holds_least_gets_it() {
        var dispatcher = by(table(), on("lan", 2, 0, "SEALS"), on("minh", 1, 99, "SEALS"));

        assertThat(dispatcher.route(question("SEALS"))).contains(to("minh", AssignmentKind.RULE, 1));
    }

    @Test
    void among_equals_who_has_been_idle_for_longest_gets_it() {
        var dispatcher = by(table(), on("lan", 1, 50, "SEALS"), on("minh", 1, 40, "SEALS"));

        assertThat(dispatcher.route(question("SEALS"))).contains(to("minh", AssignmentKind.RULE, 1));
    }

    @Test
    void a_tie_goes_by_username_so_that_every_replica_chooses_alike() {
        var dispatcher = by(table(), on("minh", 0, 0, "SEALS"), on("lan", 0, 0, "SEALS"));

        assertThat(dispatcher.route(question("SEALS"))).contains(to("lan", AssignmentKind.RULE, 0));
    }

    @Test
    void what_was_just_given_counts_for_the_next() {
        var dispatcher = by(table(), on("lan", 0, 0, "SEALS"), on("minh", 1, 0, "SEALS"));

        assertThat(dispatcher.route(List.of(question("SEALS"), question("SEALS"), question("SEALS"))))
                .extracting(assignment -> assignment.official().username())
                .containsExactly("lan", "minh", "lan");
    }

    @Test
    void who_is_off_duty_or_gave_it_back_does_not_get_it() {
        var dispatcher = by(table(), off("lan", "SEALS"), on("minh", 0, 0, "SEALS"));

        assertThat(dispatcher.route(refused("SEALS", "minh"))).isEmpty();
    }

    @Test
    void what_is_not_classified_goes_to_nobody() {
        assertThat(by(table(), on("lan", 0, 0, "SEALS")).route(question(null))).isEmpty();
    }

    @Test
    void a_rule_goes_before_what_accounts_name() {
        var dispatcher = by(table(SEALS), on("hoa", 0, 0, "SEALS"), on("lan", 9, 0, "COUNTING"));

        assertThat(dispatcher.route(question("SEALS"))).contains(to("lan", AssignmentKind.RULE, 9));
    }

    @Test
    void a_rule_without_a_first_line_leaves_it_to_the_accounts() {
        var rule = new TopicRule("SEALS", List.of(), List.of("minh"), List.of());
        var dispatcher = by(table(rule), on("hoa", 9, 0, "SEALS"), on("minh", 0, 0));

        assertThat(dispatcher.route(question("SEALS"))).contains(to("hoa", AssignmentKind.RULE, 9));
    }

    @Test
    void a_deputy_gets_what_the_first_line_is_not_there_for() {
        var dispatcher = by(table(SEALS), off("lan"), on("minh", 3, 0), on("desk", 0, 0));

        assertThat(dispatcher.route(question("SEALS"))).contains(to("minh", AssignmentKind.DEPUTY, 3));
    }

    @Test
    void the_fallback_desk_takes_what_neither_line_can() {
        var full = new RoutingTable(
                1, List.of(SEALS), List.of(new OpenCap("lan", 2), new OpenCap("minh", 1)), EscalationTimes.STANDARD);
        var dispatcher = by(full, on("lan", 2, 0), on("minh", 1, 0), on("desk", 7, 0));

        assertThat(dispatcher.route(question("SEALS"))).contains(to("desk", AssignmentKind.FALLBACK, 7));
    }

    @Test
    void nobody_gets_more_than_the_cap_allows() {
        var capped = new RoutingTable(1, List.of(), List.of(new OpenCap("lan", 2)), EscalationTimes.STANDARD);
        var dispatcher = by(capped, on("lan", 0, 0, "SEALS"));

        assertThat(dispatcher.route(List.of(question("SEALS"), question("SEALS"), question("SEALS"))))
                .hasSize(2);
        assertThat(dispatcher.load()).containsEntry("lan", 2);
    }

    @Test
    void the_urgent_come_first_then_what_most_halls_ask_then_the_oldest() {
        var oldest = new WaitingQuestion(new UUID(0, 1), "SEALS", false, 1, NOON, Set.of());
        var newer = new WaitingQuestion(new UUID(0, 2), "SEALS", false, 1, NOON.plusSeconds(1), Set.of());
        var heavy = new WaitingQuestion(new UUID(0, 3), "SEALS", false, 3, NOON.plusSeconds(2), Set.of());
        var urgent = new WaitingQuestion(new UUID(0, 4), "SEALS", true, 1, NOON.plusSeconds(3), Set.of());
        var dispatcher = by(table(), on("lan", 0, 0, "SEALS"));

        assertThat(dispatcher.route(List.of(newer, heavy, oldest, urgent)))
                .extracting(Assignment::question)
                .containsExactly(urgent.id(), heavy.id(), oldest.id(), newer.id());
    }

    @Test
    void what_nobody_takes_goes_to_a_deputy_and_off_its_holder() {
        var dispatcher = by(table(SEALS), on("lan", 4, 0), on("minh", 1, 0));

        assertThat(dispatcher.escalate(question("SEALS"), "lan")).contains(to("minh", AssignmentKind.ESCALATION, 1));
        assertThat(dispatcher.load()).containsEntry("lan", 3).containsEntry("minh", 2);
    }

    @Test
    void without_a_deputy_who_can_take_it_it_stays() {
        assertThat(by(table(SEALS), on("lan", 1, 0), off("minh")).escalate(question("SEALS"), "lan"))
                .isEmpty();
        assertThat(by(table(SEALS), on("minh", 1, 0)).escalate(question("SEALS"), "minh"))
                .as("a deputy who holds it already")
                .isEmpty();
        assertThat(by(table(), on("lan", 1, 0, "SEALS")).escalate(question("SEALS"), "lan"))
                .as("no rule, no deputies")
                .isEmpty();
    }

    private static Dispatcher by(RoutingTable table, Responder... responders) {
        return new Dispatcher(table, List.of(responders), NOON);
    }

    private static RoutingTable table(TopicRule... rules) {
        return new RoutingTable(1, List.of(rules), List.of(), EscalationTimes.STANDARD);
    }

    private static Responder on(String username, int open, long busyAt, String... topics) {
        return new Responder(new OfficialRef(username, username), Set.of(topics), true, open, busyAt);
    }

    private static Responder off(String username, String... topics) {
        return new Responder(new OfficialRef(username, username), Set.of(topics), false, 0, 0);
    }

    private WaitingQuestion question(String topic) {
        return new WaitingQuestion(new UUID(0, 42), topic, false, 1, NOON.plusSeconds(asked++), Set.of());
    }

    private WaitingQuestion refused(String topic, String by) {
        return new WaitingQuestion(new UUID(0, 42), topic, false, 1, NOON, Set.of(by));
    }

    private static Assignment to(String username, AssignmentKind kind, int load) {
        return new Assignment(new UUID(0, 42), new OfficialRef(username, username), new AssignmentReason(kind, load));
    }
}

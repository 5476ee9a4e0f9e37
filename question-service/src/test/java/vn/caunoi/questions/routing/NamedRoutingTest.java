package vn.caunoi.questions.routing;

import java.util.List;
import java.util.UUID;
import jakarta.inject.Inject;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import vn.caunoi.contracts.access.Viewer;
import vn.caunoi.contracts.registry.Role;
import vn.caunoi.contracts.registry.TopicRouting;
import vn.caunoi.kit.request.EntityVersion;
import vn.caunoi.questions.directory.RoutingNamed;
import vn.caunoi.questions.routing.choice.OpenCap;
import vn.caunoi.questions.routing.choice.RoutingTable;
import vn.caunoi.questions.routing.choice.TopicRule;
import vn.caunoi.questions.testing.ServiceTest;

import static org.assertj.core.api.Assertions.assertThat;

/** What a spreadsheet says of who answers what, on its way from the registry into the routing table. */
@QuarkusTest
@TestTransaction
class NamedRoutingTest extends ServiceTest {
    private final UUID conference = UUID.randomUUID();

    @Inject
    RoutingTables tables;

    @Test
    void named_rules_become_the_table() {
        tables.take(named(rule("SEALS", 2, "lan")));

        assertThat(tables.of(conference).version()).isEqualTo(1);
        assertThat(tables.of(conference).rules())
                .containsExactly(new TopicRule("SEALS", List.of("lan"), List.of(), List.of()));
    }

    @Test
    void the_same_rules_told_again_change_nothing_that_a_moderator_said_since() {
        tables.take(named(rule("SEALS", 2, "lan")));
        moderatorSays("1", "SEALS", "minh");

        tables.take(named(rule("SEALS", 2, "lan")));

        assertThat(tables.of(conference).version()).isEqualTo(2);
        assertThat(tables.of(conference).rules().get(0).firstLine()).containsExactly("minh");
    }

    @Test
    void a_topic_that_is_named_anew_leaves_the_others_and_the_caps_alone() {
        moderatorSays("0", "SEALS", "minh");

        tables.take(named(rule("SEALS", 2, "lan"), rule("FINANCE", 3, "hoa")));
        moderatorSays("2", "SEALS", "minh");
        tables.take(named(rule("SEALS", 2, "lan"), rule("FINANCE", 4, "lan")));

        var table = tables.of(conference);
        assertThat(table.rules())
                .containsExactlyInAnyOrder(
                        new TopicRule("SEALS", List.of("minh"), List.of(), List.of()),
                        new TopicRule("FINANCE", List.of("lan"), List.of(), List.of()));
        assertThat(table.caps()).containsExactly(new OpenCap("minh", 3));
    }

    private void moderatorSays(String version, String topic, String official) {
        var moderator = new Viewer(UUID.randomUUID(), "moderator", "Điều phối", Role.MODERATOR, conference, null);
        tables.replace(
                moderator,
                EntityVersion.required("\"" + version + "\""),
                new RoutingTable(
                        0,
                        List.of(new TopicRule(topic, List.of(official), List.of(), List.of())),
                        List.of(new OpenCap("minh", 3)),
                        RoutingTable.STANDARD.escalation()));
    }

    private RoutingNamed named(TopicRouting... routing) {
        return new RoutingNamed(conference, List.of(routing));
    }

    private static TopicRouting rule(String topic, long since, String official) {
        return new TopicRouting(topic, since, List.of(official), List.of(), List.of());
    }
}

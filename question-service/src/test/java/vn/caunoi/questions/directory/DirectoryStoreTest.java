package vn.caunoi.questions.directory;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import vn.caunoi.contracts.access.Rules;
import vn.caunoi.contracts.question.TopicRef;
import vn.caunoi.contracts.registry.ConferencePhase;
import vn.caunoi.contracts.registry.ConferenceSettings;
import vn.caunoi.contracts.registry.ConferenceState;
import vn.caunoi.contracts.registry.ConferenceTargets;
import vn.caunoi.contracts.registry.PersonState;
import vn.caunoi.contracts.registry.Role;
import vn.caunoi.contracts.registry.TopicApproval;
import vn.caunoi.questions.sql.Sql;
import vn.caunoi.questions.testing.ServiceTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@QuarkusTest
class DirectoryStoreTest extends ServiceTest {
    private static final Instant NOON = Instant.parse("2021-04-28T05:00:00Z");

    private final UUID id = UUID.randomUUID();
    private final UUID conference = UUID.randomUUID();

    @Inject
    DirectoryStore store;

    @Inject
    Directory directory;

    @Inject
    Sql sql;

    @Test
    @TestTransaction
    void an_older_or_the_same_version_changes_nothing() {
        store.put(person(2, true));

        assertThat(store.put(person(1, false))).isFalse();
        assertThat(store.put(person(2, false))).isFalse();

        assertThat(directory.officials(conference)).singleElement().matches(Official::onDuty);
    }

    @Test
    @TestTransaction
    void a_tombstone_removes() {
        store.put(person(1, true));

        store.remove(DirectoryKind.PEOPLE, id);

        assertThat(directory.officials(conference)).isEmpty();
    }

    @Test
    @TestTransaction
    void after_a_new_topic_a_lower_version_counts_again() {
        store.put(person(7, true));

        store.distrust(DirectoryKind.PEOPLE);

        assertThat(store.put(person(1, false))).isTrue();
        assertThat(directory.officials(conference)).singleElement().matches(official -> !official.onDuty());
    }

    @Test
    @TestTransaction
    void topics_come_and_go_with_their_conference_in_the_agendas_order() {
        store.put(conference(1, "SEALS", "COUNTING"), NOON);

        store.put(conference(2, "FINANCE", "SEALS"), NOON);

        assertThat(directory.topics(conference)).extracting(TopicRef::code).containsExactly("FINANCE", "SEALS");
    }

    @Test
    @TestTransaction
    void by_default_officials_publish_and_nobody_approves() {
        store.put(conference(1, "SEALS"), NOON);

        assertThat(directory.rules(conference, "SEALS")).isEqualTo(new Rules(true, List.of()));
    }

    @Test
    @TestTransaction
    void only_a_topic_with_approvers_is_approved() {
        store.put(conference(1, settings(false, "SEALS", "lan", "minh"), "SEALS", "FINANCE"), NOON);

        assertThat(directory.rules(conference, "SEALS")).isEqualTo(new Rules(false, List.of("lan", "minh")));
        assertThat(directory.rules(conference, "FINANCE")).isEqualTo(new Rules(false, List.of()));
        assertThat(directory.rules(conference, null)).isEqualTo(new Rules(false, List.of()));
    }

    @Test
    @TestTransaction
    void approval_is_switched_off_with_a_later_version_alone() {
        store.put(conference(2, settings(false, "SEALS", "lan"), "SEALS"), NOON);

        store.put(conference(1, "SEALS"), NOON);
        assertThat(directory.rules(conference, "SEALS")).isEqualTo(new Rules(false, List.of("lan")));

        store.put(conference(3, "SEALS"), NOON);
        assertThat(directory.rules(conference, "SEALS")).isEqualTo(new Rules(true, List.of()));
    }

    @Test
    void what_another_replica_stored_holds_from_the_next_transaction_on() {
        QuarkusTransaction.requiringNew().run(() -> store.put(conference(1, "SEALS"), NOON));
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                assertThat(codes()).containsExactly("SEALS");
                QuarkusTransaction.requiringNew().run(this::renameTopicElsewhere);
                assertThat(codes()).containsExactly("SEALS");
            });
            assertThat(codes()).containsExactly("FINANCE");
        } finally {
            QuarkusTransaction.requiringNew().run(() -> store.remove(DirectoryKind.CONFERENCES, conference));
        }
        assertThat(codes()).isEmpty();
    }

    @Test
    void the_same_version_with_other_content_counts_where_the_topic_was_made_anew() {
        QuarkusTransaction.requiringNew().run(() -> store.put(conference(5, "SEALS"), NOON));
        try {
            assertThat(codes()).containsExactly("SEALS");
            QuarkusTransaction.requiringNew().run(() -> {
                sql.update("update directory_conference set version = 0 where id = ?1", conference);
                store.put(conference(5, "FINANCE"), NOON);
            });
            assertThat(codes()).containsExactly("FINANCE");
        } finally {
            QuarkusTransaction.requiringNew().run(() -> store.remove(DirectoryKind.CONFERENCES, conference));
        }
    }

    private List<String> codes() {
        return directory.topics(conference).stream().map(TopicRef::code).toList();
    }

    private void renameTopicElsewhere() {
        sql.update("update directory_topic set code = 'FINANCE' where conference = ?1", conference);
        sql.update("update directory_conference set version = version + 1 where id = ?1", conference);
    }

    @Test
    @TestTransaction
    void one_conferences_rules_are_not_anothers() {
        store.put(conference(1, "SEALS"), NOON);
        store.put(
                new ConferenceState(
                        UUID.randomUUID(),
                        1,
                        "Khác",
                        NOON,
                        ConferencePhase.LIVE,
                        "1022",
                        List.of(),
                        settings(false, "SEALS", "lan"),
                        List.of()),
                NOON);

        assertThat(directory.rules(conference, "SEALS")).isEqualTo(new Rules(true, List.of()));
    }

    @Test
    @TestTransaction
    void of_a_conference_that_has_not_arrived_nobody_can_say() {
        assertThatThrownBy(() -> directory.rules(UUID.randomUUID(), "SEALS")).isInstanceOf(NotReadyYet.class);
    }

    private static ConferenceSettings settings(boolean officialsPublish, String topic, String... approvers) {
        return new ConferenceSettings(
                officialsPublish, List.of(new TopicApproval(topic, List.of(approvers))), ConferenceTargets.DEFAULT);
    }

    private PersonState person(long version, boolean onDuty) {
        return new PersonState(
                id, version, conference, "lan." + id, "Lan", Role.OFFICIAL, null, List.of("SEALS"), onDuty, true);
    }

    private ConferenceState conference(long version, String... topics) {
        return conference(version, ConferenceSettings.DEFAULT, topics);
    }

    private ConferenceState conference(long version, ConferenceSettings settings, String... topics) {
        return new ConferenceState(
                conference,
                version,
                "Hội nghị",
                NOON,
                ConferencePhase.LIVE,
                "1022",
                List.of(topics).stream().map(code -> new TopicRef(code, code)).toList(),
                settings,
                List.of());
    }
}

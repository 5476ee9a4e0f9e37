package vn.caunoi.questions.directory;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import vn.caunoi.contracts.registry.ConferenceCopy;
import vn.caunoi.contracts.registry.ConferencePhase;
import vn.caunoi.contracts.registry.ConferenceSettings;
import vn.caunoi.contracts.registry.ConferenceState;
import vn.caunoi.questions.testing.ServiceTest;

import static org.assertj.core.api.Assertions.assertThat;

/** What this service keeps for a conference, when another is copied from it. */
@QuarkusTest
class ConferenceCopiedTest extends ServiceTest {
    private static final Instant NOON = Instant.parse("2021-04-28T05:00:00Z");
    private static final String SHORT_FORMS = "select count(*) from abbreviation_table where conference = ?1";
    private static final String LINES = "select jsonb_array_length(rules) from routing_table where conference = ?1";
    private static final String TIMES = "select to_deputy_minutes from routing_table where conference = ?1";

    private final UUID former = UUID.randomUUID();
    private final UUID copy = UUID.randomUUID();

    @Inject
    DirectoryStore store;

    @Inject
    EntityManager entities;

    @Test
    @TestTransaction
    void a_copy_starts_with_the_short_forms_and_the_routing_of_the_former_one() {
        keepSomething();

        store.put(copied(1, true), NOON);

        assertThat(number(SHORT_FORMS)).isOne();
        assertThat(number(LINES)).isOne();
        assertThat(number(TIMES)).isEqualTo(7);
    }

    @Test
    @TestTransaction
    void what_was_changed_in_the_copy_is_not_taken_over_again() {
        keepSomething();
        store.put(copied(1, true), NOON);
        update("update routing_table set to_deputy_minutes = 20 where conference = ?1", copy);

        store.put(copied(2, true), NOON);

        assertThat(number(TIMES)).isEqualTo(20);
    }

    @Test
    @TestTransaction
    void without_its_people_a_copy_keeps_the_times_but_nobody_s_lines() {
        keepSomething();

        store.put(copied(1, false), NOON);

        assertThat(number(LINES)).isZero();
        assertThat(number(TIMES)).isEqualTo(7);
    }

    private void keepSomething() {
        update("""
                insert into routing_table
                  (conference, version, rules, caps, to_deputy_minutes, to_moderator_minutes, by_username, at)
                values (?1, 4, cast('[{"topic": "SEALS", "firstLine": ["lan"], "deputies": [], "fallback": []}]' as jsonb),
                  cast('[]' as jsonb), 7, 9, 'moderator', now())""", former);
        update("""
                insert into abbreviation_table (conference, revision, short_forms, long_forms, by_username, at)
                values (?1, 3, array['UBBC'], array['Ủy ban bầu cử'], 'moderator', now())""", former);
    }

    private void update(String sql, UUID conference) {
        entities.createNativeQuery(sql).setParameter(1, conference).executeUpdate();
    }

    private long number(String sql) {
        return ((Number) entities.createNativeQuery(sql).setParameter(1, copy).getSingleResult()).longValue();
    }

    private ConferenceState copied(long version, boolean people) {
        return new ConferenceState(
                copy,
                version,
                "Hội nghị",
                NOON,
                ConferencePhase.SCHEDULED,
                "1022",
                List.of(),
                ConferenceSettings.DEFAULT,
                List.of(),
                List.of(),
                null,
                null,
                new ConferenceCopy(former, people));
    }
}

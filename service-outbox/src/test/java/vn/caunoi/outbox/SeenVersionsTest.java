package vn.caunoi.outbox;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SeenVersionsTest {
    private final SeenVersions versions = new SeenVersions();

    @Test
    void rising_and_repeated_versions_are_fine() {
        saw(1, 2, 2, 5);

        assertThat(versions.suspects()).isEmpty();
    }

    @Test
    void a_lower_version_after_a_higher_is_suspect() {
        saw(1, 3, 2);

        assertThat(versions.suspects()).containsEntry("q", 2L);
    }

    @Test
    void what_was_put_right_later_in_the_log_is_not() {
        saw(1, 3, 2, 3);

        assertThat(versions.suspects()).isEmpty();
    }

    @Test
    void the_restated_state_settles_it() {
        saw(5, 3);
        restate(3);
        saw(5);

        assertThat(versions.suspects()).isEmpty();
    }

    @Test
    void another_late_record_is_suspect_again() {
        saw(5, 3);
        restate(3);
        saw(5, 3);

        assertThat(versions.suspects()).containsEntry("q", 3L);
    }

    @Test
    void a_database_that_says_the_lower_version_is_believed() {
        saw(5, 3);
        restate(3);
        saw(3);
        assertThat(versions.suspects()).isEmpty();

        saw(4);
        assertThat(versions.suspects()).isEmpty();
    }

    @Test
    void a_version_after_the_tombstone_is_suspect() {
        saw(1);
        versions.gone("q");
        saw(1);

        assertThat(versions.suspects()).containsEntry("q", 1L);
        restate(1);
        versions.gone("q");
        assertThat(versions.suspects()).isEmpty();
    }

    @Test
    void a_restating_that_failed_is_due_again() {
        saw(5, 3);
        versions.restating("q", 3);

        assertThat(versions.suspects()).containsEntry("q", 3L);
    }

    @Test
    void of_purged_keys_only_the_latest_are_remembered() {
        for (int i = 0; i < SeenVersions.MOST_GONE + 100; i++) {
            versions.saw("purged-" + i, 1);
            versions.gone("purged-" + i);
        }
        saw(1);

        assertThat(versions.size()).isEqualTo(SeenVersions.MOST_GONE + 1);
        versions.saw("purged-100", 1);
        assertThat(versions.suspects()).containsEntry("purged-100", 1L);
    }

    private void restate(long suspect) {
        versions.restating("q", suspect);
        versions.restated("q", suspect);
    }

    private void saw(long... seen) {
        for (long version : seen) {
            versions.saw("q", version);
        }
    }
}

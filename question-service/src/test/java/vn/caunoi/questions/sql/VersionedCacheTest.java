package vn.caunoi.questions.sql;

import java.util.UUID;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class VersionedCacheTest {
    private static final UUID CONFERENCE = UUID.randomUUID();
    private static final RowVersion FIRST = new RowVersion(1, "700");

    private final VersionedCache<String> cache = new VersionedCache<>();

    @Test
    void what_was_read_is_kept_while_its_version_holds() {
        assertThat(cache.get(CONFERENCE, FIRST, () -> "first")).isEqualTo("first");
        assertThat(cache.get(CONFERENCE, FIRST, () -> "again")).isEqualTo("first");
        assertThat(cache.get(UUID.randomUUID(), FIRST, () -> "other")).isEqualTo("other");
    }

    @Test
    void another_version_is_read_anew_be_it_by_its_number_or_by_who_stored_it() {
        cache.get(CONFERENCE, FIRST, () -> "first");

        assertThat(cache.get(CONFERENCE, new RowVersion(2, "700"), () -> "second"))
                .isEqualTo("second");
        assertThat(cache.get(CONFERENCE, new RowVersion(2, "701"), () -> "stored anew"))
                .isEqualTo("stored anew");
    }

    @Test
    void what_is_not_there_is_looked_for_the_next_time_too() {
        assertThat(cache.get(CONFERENCE, FIRST, () -> null)).isNull();
        assertThat(cache.get(CONFERENCE, FIRST, () -> "come meanwhile")).isEqualTo("come meanwhile");
    }
}

package vn.caunoi.kit.kafka;

import java.net.ConnectException;
import java.sql.SQLException;

import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TransientTest {
    @ParameterizedTest
    @ValueSource(strings = {"08006", "40001", "40P01", "53300", "55P03", "57P01", "57014", "57P05"})
    void a_database_that_is_away_or_busy_passes(String state) {
        assertThat(Transient.is(new SQLException("", state))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "22001", "42P01", "55006"})
    void what_the_database_never_takes_does_not(String state) {
        assertThat(Transient.is(new SQLException("", state))).isFalse();
    }

    @Test
    void a_pool_without_a_free_connection_passes() {
        assertThat(Transient.is(new SQLException("Sorry, acquisition timeout!")))
                .isTrue();
    }

    @Test
    void the_cause_decides_however_deep() {
        var rollback = new IllegalStateException("rolled back", new RuntimeException(new ConnectException("refused")));

        assertThat(Transient.is(rollback)).isTrue();
    }

    @Test
    void what_a_rollback_suppressed_decides_too() {
        var rollback = new RuntimeException("could not commit");
        rollback.addSuppressed(new SQLException("", "08003"));

        assertThat(Transient.is(rollback)).isTrue();
    }

    @Test
    void causes_that_go_in_a_circle_end() {
        var first = new RuntimeException("first");
        first.initCause(new RuntimeException("second", first));

        assertThat(Transient.is(first)).isFalse();
    }

    @Test
    void a_broker_that_is_away_passes_and_a_record_it_never_takes_does_not() {
        assertThat(Transient.is(new TimeoutException())).isTrue();
        assertThat(Transient.is(new RecordTooLargeException())).isFalse();
    }

    @Test
    void a_fault_of_ours_does_not_pass() {
        assertThat(Transient.is(new NullPointerException())).isFalse();
    }
}

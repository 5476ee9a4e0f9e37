package vn.caunoi.questions.question;

import java.util.UUID;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever went otherwise, whoever comes when nobody else is on the way is told the number that comes next. */
class ExpectedNumbersTest {
    private final ExpectedNumbers numbers = new ExpectedNumbers();
    private final UUID conference = UUID.randomUUID();

    @Test
    void nothing_is_expected_before_anything_was_drawn_there() {
        numbers.drawn(UUID.randomUUID(), 7);

        assertThat(numbers.expect(conference)).isEmpty();
    }

    @Test
    void each_that_is_on_the_way_gets_one() {
        numbers.drawn(conference, 7);

        assertThat(numbers.expect(conference)).contains(8L);
        assertThat(numbers.expect(conference)).contains(9L);
        got(8);
        assertThat(numbers.expect(conference)).contains(10L);
        got(9);
        got(10);
        assertThat(numbers.expect(conference)).contains(11L);
    }

    @Test
    void one_that_overtakes_another_confuses_nobody_after() {
        numbers.drawn(conference, 7);
        numbers.expect(conference);
        numbers.expect(conference);
        got(9);
        assertThat(numbers.expect(conference)).as("while one is on the way").contains(11L);
        numbers.settle(conference);
        got(8);

        assertThat(numbers.expect(conference)).contains(10L);
    }

    @Test
    void what_others_drew_is_learnt() {
        numbers.drawn(conference, 7);
        numbers.expect(conference);
        got(20);

        assertThat(numbers.expect(conference)).contains(21L);
    }

    @Test
    void who_gets_none_leaves_no_gap() {
        numbers.drawn(conference, 7);
        numbers.expect(conference);
        numbers.settle(conference);

        assertThat(numbers.expect(conference)).contains(8L);
    }

    @Test
    void a_conference_that_counts_anew_is_followed() {
        numbers.drawn(conference, 7);
        numbers.expect(conference);
        got(1);

        assertThat(numbers.expect(conference)).contains(2L);
    }

    private void got(long counter) {
        numbers.settle(conference);
        numbers.drawn(conference, counter);
    }
}

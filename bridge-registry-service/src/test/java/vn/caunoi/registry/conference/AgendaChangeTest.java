package vn.caunoi.registry.conference;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import vn.caunoi.contracts.registry.AgendaItem;
import vn.caunoi.contracts.registry.AgendaKind;
import vn.caunoi.kit.problem.Problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AgendaChangeTest {
    @Test
    void parts_stand_by_their_beginning_however_they_came() {
        var change = new AgendaChange(List.of(item(9, 10, "Hỏi đáp"), item(8, 9, "Khai mạc")));

        assertThat(change.agenda()).extracting(AgendaItem::title).containsExactly("Khai mạc", "Hỏi đáp");
    }

    @Test
    void a_part_may_begin_when_the_former_ends_or_later() {
        assertThat(new AgendaChange(List.of(item(8, 9, "A"), item(9, 10, "B"), item(11, 12, "C"))).agenda())
                .hasSize(3);
    }

    @Test
    void parts_at_the_same_time_are_named() {
        var change = new AgendaChange(List.of(item(10, 11, "Sau"), item(8, 12, "Cả buổi"), item(9, 10, "Trước")));

        refused(
                change,
                new Problem.Field("items[2].from", "overlaps", List.of("Cả buổi")),
                new Problem.Field("items[0].from", "overlaps", List.of("Cả buổi")));
    }

    @Test
    void a_part_that_does_not_last_is_named() {
        refused(
                new AgendaChange(List.of(item(8, 8, "Khai mạc"))),
                new Problem.Field("items[0].to", "not-after-begin", List.of()));
        refused(
                new AgendaChange(List.of(item(9, 8, "Khai mạc"))),
                new Problem.Field("items[0].to", "not-after-begin", List.of()));
    }

    private static void refused(AgendaChange change, Problem.Field... fields) {
        assertThatThrownBy(change::agenda).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.status()).isEqualTo(400);
            assertThat(problem.fields()).containsExactlyInAnyOrder(fields);
        });
    }

    private static AgendaChange.Item item(int from, int to, String title) {
        return new AgendaChange.Item(at(from), at(to), AgendaKind.ANSWERING, title, null);
    }

    private static Instant at(int hour) {
        return Instant.parse("2021-04-28T00:00:00Z").plusSeconds(hour * 3_600L);
    }
}

package vn.caunoi.registry.rollcall;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import vn.caunoi.registry.preparation.AttendanceCategory;

import static org.assertj.core.api.Assertions.assertThat;

class RollCallPageTest {
    private static final List<AttendanceCategory> CATEGORIES =
            List.of(new AttendanceCategory("LEADERS", "Lãnh đạo"), new AttendanceCategory("GUESTS", "Khách mời"));

    @Test
    void who_is_absent_is_reckoned_unless_it_was_said() {
        assertThat(new Attendance("GUESTS", 20, 18, null).away()).isEqualTo(2);
        assertThat(new Attendance("GUESTS", 20, 18, 1).away()).isEqualTo(1);
        assertThat(new Attendance("GUESTS", 20, 23, null).away()).isZero();
    }

    @Test
    void halls_that_told_nothing_stand_first_and_the_others_keep_their_order() {
        var page = RollCallPage.of(List.of(hall("75", 1), hall("731", 0), hall("732", 2), hall("734", 0)), CATEGORIES);

        assertThat(page.items()).extracting(RollCallView::code).containsExactly("731", "734", "75", "732");
        assertThat(page.told()).isEqualTo(2);
    }

    @Test
    void totals_count_what_was_counted_alone() {
        var page = RollCallPage.of(
                List.of(
                        hall("731", 1, count("LEADERS", 10, 9, 1), count("GUESTS", 5, 5, 0)),
                        hall("732", 1, count("LEADERS", 4, 4, 0), count("GUESTS", null, null, null))),
                CATEGORIES);

        assertThat(page.totals())
                .extracting(RollCallPage.CategoryTotal::count)
                .containsExactly(new Headcount(14, 13, 1), new Headcount(5, 5, 0));
        assertThat(page.total()).isEqualTo(new Headcount(19, 18, 1));
    }

    private static RollCallView hall(String code, long version, RollCallView.Count... counts) {
        return new RollCallView(
                code,
                "Hội trường " + code,
                false,
                version,
                null,
                null,
                Stream.of(counts).toList(),
                Headcount.NOBODY);
    }

    private static RollCallView.Count count(String category, Integer invited, Integer present, Integer absent) {
        return new RollCallView.Count(category, category, null, invited, present, absent, false);
    }
}

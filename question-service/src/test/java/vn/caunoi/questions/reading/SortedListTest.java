package vn.caunoi.questions.reading;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import vn.caunoi.contracts.registry.Role;
import vn.caunoi.questions.testing.ServiceTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static vn.caunoi.questions.reading.Desk.numbers;
import static vn.caunoi.questions.testing.TestConference.BIEN_HOA;
import static vn.caunoi.questions.testing.TestConference.LONG_KHANH;

@QuarkusTest
class SortedListTest extends ServiceTest {
    private Desk desk;
    private Desk.Asked counting;
    private Desk.Asked loose;
    private Desk.Asked shared;
    private Desk.Asked promised;
    private Desk.Asked urgent;
    private Desk.Asked done;

    @BeforeEach
    void meet() {
        desk = new Desk();
        counting = desk.ask("Kiểm phiếu thế nào?", "topic", "COUNTING");
        loose = desk.askFrom(LONG_KHANH, "Ai trả lời câu này?");
        shared = desk.ask("Danh sách dán ở đâu?", "topic", "VOTER_LIST").askedToo(LONG_KHANH);
        promised = desk.askFrom(LONG_KHANH, "Bao giờ có mẫu?", "topic", "COUNTING")
                .moderated("extend", Map.of("dueAt", tomorrow(), "reason", "Chờ mẫu in"));
        urgent = desk.ask("Hòm phiếu hỏng, thay thế nào?", "topic", "BALLOT_BOX", "urgent", true);
        done = desk.ask("Dấu đóng ở đâu?", "topic", "SEALS", "urgent", true)
                .answered(Map.of("text", "Ở góc phiếu.", "publish", true));
    }

    @Test
    void by_age_the_oldest_come_first() {
        assertThat(sorted("age")).containsExactlyElementsOf(numbersOf(counting, loose, shared, promised, urgent, done));
    }

    @Test
    void by_weight_what_most_halls_ask_comes_first_then_the_oldest() {
        assertThat(sorted("weight"))
                .containsExactlyElementsOf(numbersOf(shared, counting, loose, promised, urgent, done));
    }

    @Test
    void by_urgency_what_waits_comes_before_what_is_done_then_the_urgent_then_what_is_due() {
        assertThat(sorted("urgency"))
                .containsExactlyElementsOf(numbersOf(urgent, counting, loose, shared, promised, done));
    }

    @Test
    void by_hall_they_stand_hall_by_hall_the_newest_first() {
        assertThat(sorted("hall"))
                .containsExactlyElementsOf(numbersOf(done, urgent, shared, counting, promised, loose));
    }

    @Test
    void by_topic_they_follow_the_agenda_and_what_has_none_comes_last() {
        assertThat(sorted("topic"))
                .containsExactlyElementsOf(numbersOf(shared, urgent, done, promised, counting, loose));
    }

    @ParameterizedTest
    @EnumSource(ListOrder.class)
    void pages_of_every_order_are_the_list_in_parts(ListOrder order) {
        var sort = order.wireName();

        assertThat(desk.paged(sort, () -> {})).isEqualTo(sorted(sort)).hasSize(6);
    }

    /** Something is asked, classified, joined, declined and answered after every page. */
    @ParameterizedTest
    @EnumSource(ListOrder.class)
    void whatever_changes_between_the_pages_nothing_else_is_missed_or_repeated(ListOrder order) {
        var changes = new ArrayList<Runnable>(List.of(
                () -> desk.ask("Hỏi giữa chừng?", "urgent", true, "topic", "COUNTING"),
                () -> loose.moderated("classify", Map.of("topic", "VOTER_LIST")).askedToo(BIEN_HOA),
                () -> urgent.moderated("decline", Map.of("reason", "Ngoài nội dung hội nghị"))));
        var untouched = numbersOf(counting, shared, promised, done);

        var seen = desk.paged(order.wireName(), () -> {
            if (!changes.isEmpty()) {
                changes.remove(0).run();
            }
        });

        assertThat(seen.stream().filter(untouched::contains)).containsExactlyInAnyOrderElementsOf(untouched);
    }

    /** The page goes on after the place that the question had, not after the one that it has got. */
    @Test
    void a_page_goes_on_where_the_last_one_ended_though_its_last_question_went_elsewhere() {
        var request = desk.moderator().queryParam("sort", "weight").queryParam("limit", 2);
        var first = Desk.page(request);
        assertThat(first.getList("items.number")).isEqualTo(numbersOf(shared, counting));
        counting.askedToo(LONG_KHANH);

        assertThat(numbers(desk.moderator().queryParam("sort", "weight").queryParam("cursor", first.getString("next"))))
                .containsExactlyElementsOf(numbersOf(loose, promised, urgent, done));
    }

    @Test
    void an_order_goes_with_every_filter() {
        assertThat(numbers(desk.moderator()
                        .queryParam("sort", "weight")
                        .queryParam("topic", "COUNTING,VOTER_LIST")
                        .queryParam("status", "SUBMITTED")))
                .containsExactlyElementsOf(numbersOf(shared, counting, promised));
    }

    @Test
    void a_cursor_of_another_order_is_refused() {
        var cursor = Desk.page(desk.moderator().queryParam("sort", "weight").queryParam("limit", 2))
                .getString("next");

        for (var sort : List.of("", "age", "urgency", "hall", "topic")) {
            desk.moderator()
                    .header("Accept-Language", "vi")
                    .queryParam("sort", sort)
                    .queryParam("cursor", cursor)
                    .get(Desk.QUESTIONS)
                    .then()
                    .statusCode(400)
                    .body("errors.field", hasItem("cursor"))
                    .body(
                            "errors[0].detail",
                            equalTo("Trang tiếp theo này thuộc cách sắp xếp khác. Vui lòng tải lại từ đầu."));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"newest", "age", "weight", "hall", "topic"})
    void every_hall_may_sort_what_it_sees(String sort) {
        var seen = numbers(desk.conference.clerk(LONG_KHANH).queryParam("sort", sort));

        assertThat(new HashSet<>(seen)).hasSize(6);
    }

    @Test
    void until_when_other_halls_questions_are_due_is_not_told_by_an_order() {
        desk.conference
                .clerk(BIEN_HOA)
                .queryParam("sort", "urgency")
                .get(Desk.QUESTIONS)
                .then()
                .statusCode(403);
        desk.conference
                .as(Role.CHAIR)
                .queryParam("sort", "urgency")
                .get(Desk.QUESTIONS)
                .then()
                .statusCode(403);
    }

    private List<String> sorted(String sort) {
        return numbers(desk.moderator().queryParam("sort", sort));
    }

    private static List<String> numbersOf(Desk.Asked... questions) {
        return List.of(questions).stream().map(question -> question.number).toList();
    }

    private static String tomorrow() {
        return Instant.now()
                .plus(1, ChronoUnit.DAYS)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
    }
}

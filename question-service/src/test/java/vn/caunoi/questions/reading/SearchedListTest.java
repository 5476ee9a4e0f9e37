package vn.caunoi.questions.reading;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.caunoi.contracts.registry.Role;
import vn.caunoi.questions.testing.ServiceTest;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.caunoi.questions.reading.Desk.numbers;
import static vn.caunoi.questions.testing.TestConference.BIEN_HOA;
import static vn.caunoi.questions.testing.TestConference.LONG_KHANH;

/** Finding by what the answer says, and by each hall that asks. */
@QuarkusTest
class SearchedListTest extends ServiceTest {
    private Desk desk;

    @BeforeEach
    void meet() {
        desk = new Desk();
        desk.ask("Một câu khác");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Thông tư số 12", "thong tu so 12", "THÔNG  TƯ"})
    void a_question_is_found_by_what_its_answer_says(String words) {
        var answered = desk.ask("Lập biên bản thế nào?").answered(Map.of("text", "Theo Thông tư số 12."));

        assertThat(numbers(desk.moderator().queryParam("q", words))).containsExactly(answered.number);
    }

    @Test
    void a_corrected_answer_is_found_by_its_new_words() {
        var answered = desk.ask("Lập biên bản thế nào?")
                .answered(Map.of("text", "Theo Thông tư số 12."))
                .does(desk.conference.official(desk.lan), "correct", Map.of("text", "Theo Nghị định số 9."));

        assertThat(numbers(desk.moderator().queryParam("q", "nghi dinh"))).containsExactly(answered.number);
        assertThat(numbers(desk.moderator().queryParam("q", "thong tu"))).isEmpty();
    }

    @Test
    void an_answer_that_is_not_for_all_halls_is_found_only_by_those_that_ask() {
        var answered = desk.ask("Lập biên bản thế nào?").answered(Map.of("text", "Theo Thông tư số 12."));
        assertThat(numbers(desk.conference.clerk(BIEN_HOA).queryParam("q", "thong tu")))
                .containsExactly(answered.number);
        assertThat(numbers(desk.conference.clerk(LONG_KHANH).queryParam("q", "thong tu")))
                .isEmpty();

        answered.askedToo(LONG_KHANH);

        assertThat(numbers(desk.conference.clerk(LONG_KHANH).queryParam("q", "thong tu")))
                .containsExactly(answered.number);
    }

    @Test
    void an_answer_for_all_halls_is_found_by_all_but_the_chair_who_sees_none() {
        var published =
                desk.ask("Lập biên bản thế nào?").answered(Map.of("text", "Theo Thông tư số 12.", "publish", true));

        assertThat(numbers(desk.conference.clerk(LONG_KHANH).queryParam("q", "thong tu")))
                .containsExactly(published.number);
        assertThat(numbers(desk.conference.as(Role.SCREEN).queryParam("q", "thong tu")))
                .containsExactly(published.number);
        assertThat(numbers(desk.conference.as(Role.CHAIR).queryParam("q", "thong tu")))
                .isEmpty();
    }

    @Test
    void a_halls_list_has_what_it_asks_too_and_what_its_own_was_merged_into() {
        var joined = desk.ask("Hòm phiếu phụ niêm phong thế nào?").askedToo(LONG_KHANH);
        var main = desk.ask("Dấu hỏng thì sao?");
        var part = desk.askFrom(LONG_KHANH, "Dấu hỏng phải làm gì?")
                .moderated("merge", Map.of("into", main.id.toString()));

        assertThat(numbers(desk.moderator().queryParam("bridgePoint", "732")))
                .containsExactly(part.number, main.number, joined.number);
        assertThat(numbers(desk.moderator().queryParam("bridgePoint", "731"))).doesNotContain(part.number);
    }
}

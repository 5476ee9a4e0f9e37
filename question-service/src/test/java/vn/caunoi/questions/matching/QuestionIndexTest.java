package vn.caunoi.questions.matching;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class QuestionIndexTest {
    private final QuestionIndex index = new QuestionIndex(new Abbreviations(Abbreviations.standard()));
    private final Map<UUID, String> names = new HashMap<>();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hòm phiếu có khóa thì ai giữ chìa?",
                "hom phieu co khoa thi ai giu chia",
                "HÒM PHIẾU CÓ KHOÁ THÌ AI GIỮ CHÌA",
                "hòm phiếuco khóa thì ai gữi chìa",
                "thùng phiếu có khóa giao chìa cho ai",
            })
    void a_question_is_found_however_it_is_typed(String typed) {
        put("key", "Hòm phiếu có khóa thì ai giữ chìa?");
        put("seal", "Con dấu của tổ do ai giữ trước ngày bầu cử?");
        put("list", "Danh sách cử tri niêm yết ở đâu?");

        assertThat(found(typed)).first().isEqualTo("key");
    }

    @Test
    void the_same_spelling_goes_before_other_tone_places_and_those_before_no_diacritics() {
        put("none", "hoa giai o xa");
        put("old", "hoà giải ở xã");
        put("new", "hòa giải ở xã");

        assertThat(found("hòa giải ở xã")).containsExactly("new", "old", "none");
        assertThat(found("hoà giải ở xã")).containsExactly("old", "new", "none");
    }

    @Test
    void the_same_text_scores_about_one_and_another_much_less() {
        put("key", "Hòm phiếu có khóa thì ai giữ chìa?");
        put("list", "Danh sách cử tri niêm yết ở đâu?");

        var hits = index.search("hom phieu co khoa thi ai giu chia", 5);

        assertThat(hits.get(0).score()).isBetween(0.85, 1.0);
        assertThat(hits).filteredOn(hit -> names.get(hit.id()).equals("list")).allMatch(hit -> hit.score() < 0.2);
    }

    @Test
    void a_question_is_found_by_its_answers_words_too() {
        put("recess", "Người này bầu ở đâu?");
        index.put(named("answered"), "Trường hợp ấy xử lý sao?", "Lập biên bản rồi niêm phong riêng phiếu hư.");
        index.refresh();

        assertThat(found("niêm phong phiếu hư")).first().isEqualTo("answered");
    }

    @Test
    void what_was_put_again_is_found_by_its_new_words_alone() {
        var id = named("question");
        index.put(id, "Khắc con dấu mới mất mấy ngày?", null);
        index.put(id, "Mức bồi dưỡng là bao nhiêu?", null);
        index.refresh();

        assertThat(found("muc boi duong")).containsExactly("question");
        assertThat(found("khắc con dấu")).isEmpty();
    }

    @Test
    void what_was_removed_is_not_found() {
        var id = named("question");
        index.put(id, "Khắc con dấu mới mất mấy ngày?", null);
        index.remove(id);
        index.refresh();

        assertThat(found("khắc con dấu mới")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"…", "?", "zzzz qqqq", "🙂", "AND OR NOT (\"*"})
    void text_that_says_nothing_finds_nothing(String text) {
        put("key", "Hòm phiếu có khóa thì ai giữ chìa?");

        assertThat(found(text)).isEmpty();
    }

    @Test
    void a_text_as_long_as_may_be_is_looked_up_like_any() {
        put("key", "Hòm phiếu có khóa thì ai giữ chìa?");
        var words = new StringBuilder("Hòm phiếu có khóa thì ai giữ chìa? ");
        for (int i = 0; words.length() < 3_900; i++) {
            words.append(Integer.toString(i, 36)).append(" chữ ");
        }

        assertThat(found(words.toString())).containsExactly("key");
    }

    private void put(String name, String text) {
        index.put(named(name), text, null);
        index.refresh();
    }

    private UUID named(String name) {
        var id = UUID.randomUUID();
        names.put(id, name);
        return id;
    }

    private List<String> found(String text) {
        return index.search(text, 5).stream().map(hit -> names.get(hit.id())).toList();
    }
}

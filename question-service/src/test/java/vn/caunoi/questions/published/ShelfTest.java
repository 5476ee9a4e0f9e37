package vn.caunoi.questions.published;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import vn.caunoi.contracts.question.HallRef;

import static org.assertj.core.api.Assertions.assertThat;

class ShelfTest {
    @Test
    void the_first_look_is_the_newest_answers_of_two_pages() {
        var shelf = shelf(2 * Shelf.PAGE + 3);

        assertThat(text(shelf.first())).startsWith("83, 82, 81, ").endsWith(", 42, 41 then 0 of 83");
    }

    @Test
    void every_answer_is_on_one_page_and_each_leads_to_the_one_before() {
        var shelf = shelf(2 * Shelf.PAGE + 3);

        assertThat(text(shelf.page(2).orElseThrow())).isEqualTo("83, 82, 81 then 1 of 0");
        assertThat(text(shelf.page(1).orElseThrow())).startsWith("80, 79, ").endsWith("42, 41 then 0 of 0");
        assertThat(text(shelf.page(0).orElseThrow())).endsWith("2, 1 then null of 0");
        assertThat(shelf.page(3)).isEmpty();
        assertThat(shelf.page(-1)).isEmpty();
    }

    @Test
    void a_new_answer_leaves_older_pages_as_they_were() {
        var before = shelf(Shelf.PAGE + 3);
        var after = shelf(Shelf.PAGE + 4);

        assertThat(after.page(0).orElseThrow().tag())
                .isEqualTo(before.page(0).orElseThrow().tag());
        assertThat(after.first().tag()).isNotEqualTo(before.first().tag());
    }

    @Test
    void an_empty_one_says_so() {
        assertThat(text(shelf(0).first())).isEqualTo(" then null of 0");
        assertThat(shelf(0).page(0)).isEmpty();
    }

    private static Shelf shelf(int answers) {
        var all = IntStream.rangeClosed(1, answers)
                .mapToObj(number -> new PublishedAnswer(
                        Integer.toString(number),
                        new HallRef("731", "Biên Hòa"),
                        null,
                        "",
                        "",
                        List.of(),
                        1,
                        Instant.EPOCH))
                .toList();
        return new Shelf("Hội nghị", all, "v" + answers, ShelfTest::bytes);
    }

    private static byte[] bytes(PublishedPage page) {
        var numbers = page.items().stream().map(PublishedAnswer::number).collect(Collectors.joining(", "));
        return (numbers + " then " + page.older() + " of " + page.total()).getBytes(StandardCharsets.UTF_8);
    }

    private static String text(Shelf.Written written) {
        return new String(written.body(), StandardCharsets.UTF_8);
    }
}

package vn.caunoi.e2e;

import java.time.Duration;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Who has seen an answer, and whether anything was missed at the session's end. */
@Isolated("it counts screens, and stops what others need")
class ReceiptsIT extends BrowserTest {
    /** A screen shows what is new before it goes on with what it had. */
    private static final Duration A_TURN = Duration.ofSeconds(90);

    @Test
    void who_answers_sees_which_halls_have_the_answer_and_a_correction_begins_anew() {
        chromium.signedIn("screen.736");
        chromium.signedIn("screen.737");
        var official = Account.signedIn(hub.url(), "official.organisation");
        var id = ask("Định Quán hỏi: ai đã thấy câu trả lời này?");
        Hall.answered(official, id, "Thực hiện theo hướng dẫn đã gửi.");
        var number = official.read(id).get("number").asText();

        reaches(id, 2, 0);
        var moderator = chromium.signedIn("moderator");
        Desk.open(moderator, number);
        assertThat(line(moderator)).containsText("Đã hiển thị tại 2/12 điểm cầu");
        moderator.getByTestId("receipts-open").click();
        assertThat(moderator.getByTestId("missing-738")).isVisible();

        var clerk = chromium.signedIn("clerk.738");
        clerk.navigate(hub.url() + "/answers");
        Desk.item(clerk, number).getByTestId("read-out").click();
        assertThat(Desk.item(clerk, number).getByTestId("hall-read-out")).isVisible();
        assertThat(line(moderator)).containsText("đọc tại 1");
        assertThat(moderator.getByTestId("missing-738")).hasCount(0);

        Account.json(official.act(id, "correct", Map.of("text", "Thực hiện theo hướng dẫn mới, gửi sáng nay.")));
        assertThat(line(moderator)).not().containsText("đọc tại");
        assertThat(moderator.getByTestId("missing-738")).containsText("Mới xem nội dung trước đính chính");
        assertThat(Desk.item(clerk, number).getByTestId("read-out")).isVisible();
        reaches(id, 2, 0);
        assertThat(line(moderator)).containsText("Đã hiển thị tại 2/12 điểm cầu");
    }

    @Test
    void receipts_survive_a_restart_and_count_once() {
        chromium.signedIn("screen.735");
        var official = Account.signedIn(hub.url(), "official.organisation");
        var id = ask("Định Quán hỏi: khởi động lại thì còn nhớ không?");
        Hall.answered(official, id, "Còn.");
        reaches(id, 1, 0);

        var questions = hub.process("question-service");
        questions.stop();
        questions.start();
        await().atMost(Duration.ofMinutes(2)).until(questions::isReady);

        reaches(id, 1, 0);
        assertThat(items(id, "735").get("shownAt").isTextual()).isTrue();
    }

    @Test
    void a_hall_compares_its_slips_with_what_came_in_and_the_moderator_reads_what_is_missing() {
        var clerk = chromium.signedIn("clerk.739");
        clerk.navigate(hub.url() + "/closing");
        int sent = number(clerk, "closing-sent");
        int answered = number(clerk, "closing-answered");

        confirm(clerk, sent + 1, answered);
        var moderator = chromium.signedIn("moderator");
        moderator.navigate(hub.url() + "/closing");
        assertThat(moderator.getByTestId("gap-SLIPS_DIFFER")).containsText("Cẩm Mỹ");
        confirm(clerk, sent, answered);

        assertThat(moderator.getByTestId("closing-of-739")).not().containsText("Chưa xác nhận");
        assertThat(moderator.getByTestId("gap-SLIPS_DIFFER")).hasCount(0);
    }

    private static void confirm(Page clerk, int collected, int received) {
        clerk.getByTestId("closing-collected").fill(String.valueOf(collected));
        clerk.getByTestId("closing-received").fill(String.valueOf(received));
        clerk.getByTestId("closing-confirm").click();
        assertThat(clerk.getByTestId("closing-said")).containsText("đã xác nhận");
    }

    private static int number(Page page, String count) {
        return Integer.parseInt(
                page.getByTestId(count).locator("dd").innerText().strip());
    }

    private static Locator line(Page page) {
        return page.getByTestId("pane").getByTestId("receipts-open");
    }

    private String ask(String text) {
        return Account.json(Account.signedIn(hub.url(), "clerk.736").ask(Map.of("text", text, "topic", "ORGANISATION")))
                .get("id")
                .asText();
    }

    private void reaches(String id, int shown, int readOut) {
        var moderator = Account.signedIn(hub.url(), "moderator");
        await().atMost(A_TURN).ignoreExceptions().untilAsserted(() -> {
            var receipts = moderator.read(id).get("receipts");
            assertThat(receipts.get("shown").asInt()).isEqualTo(shown);
            assertThat(receipts.get("readOut").asInt()).isEqualTo(readOut);
        });
    }

    private JsonNode items(String id, String hall) {
        var receipts =
                Account.json(Account.signedIn(hub.url(), "moderator").get("/api/v1/questions/" + id + "/receipts"));
        for (var item : receipts.get("items")) {
            if (item.at("/bridgePoint/code").asText().equals(hall)) {
                return item;
            }
        }
        throw new AssertionError("no hall " + hall);
    }
}

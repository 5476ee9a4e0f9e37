package vn.caunoi.e2e;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import javax.imageio.ImageIO;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Several people, or several windows, at one question: who was quicker, who is told, and what stays with whom. */
class DeskTogetherIT extends BrowserTest {
    @Test
    void of_two_windows_that_take_at_once_one_wins_and_the_other_is_told() {
        var id = ask("clerk.735", "Vĩnh Cửu hỏi: hai cửa sổ cùng nhận một câu thì sao?", "FINANCE");
        var official = chromium.signedIn("official.finance");
        var other = Account.signedIn(hub.url(), "official.finance");
        Desk.item(official, number(id)).click();
        // The window has said that it takes the question; before that arrives, the other one has taken it.
        official.route("**/" + id + "/take", route -> {
            Account.json(other.act(id, "take", null));
            route.resume();
        });

        official.getByTestId("take").click();

        assertThat(official.getByTestId("pane-trouble")).containsText("vừa được người khác thay đổi");
        assertThat(official.getByTestId("answer-text")).isVisible();
        assertThat(read(id).get("version").asInt()).isEqualTo(3);
    }

    @Test
    void an_official_who_takes_what_a_moderator_hands_to_somebody_else_is_told_who_has_it() {
        var id = ask("clerk.735", "Vĩnh Cửu hỏi: vừa nhận vừa bị chuyển thì ai giữ?", "FINANCE");
        var official = chromium.signedIn("official.finance");
        var moderator = Account.signedIn(hub.url(), "moderator");
        Desk.item(official, number(id)).click();
        official.route("**/" + id + "/take", route -> {
            Account.json(moderator.act(id, "assign", Map.of("official", "official.software")));
            route.resume();
        });

        official.getByTestId("take").click();

        var holder = read(id).at("/official/displayName").asText();
        assertThat(official.getByTestId("pane-trouble")).containsText(holder + " đã nhận câu này trước");
    }

    @Test
    void who_signs_in_again_in_place_goes_on_with_what_was_written() {
        var id = ask("clerk.735", "Vĩnh Cửu hỏi: hết phiên giữa chừng thì sao?", "FINANCE");
        var official = chromium.signedIn("official.finance");
        Desk.take(official, number(id));
        official.getByTestId("answer-text").fill("Nội dung soạn trước khi hết phiên.");
        sendTo(official, false);
        official.context().clearCookies();
        // Whatever asks the hub first finds the session gone; the dialog may stand before the button already.
        official.getByTestId("answer-submit").dispatchEvent("click");

        official.getByTestId("sign-in-password").waitFor();
        assertThat(official.getByTestId("answer-text")).hasValue("Nội dung soạn trước khi hết phiên.");
        official.getByTestId("sign-in-password").fill("caunoi-demo");
        official.getByTestId("sign-in-submit").click();

        Hall.reaches(Account.signedIn(hub.url(), "moderator"), id, "ANSWERED");
        assertThat(read(id).at("/answer/text").asText()).isEqualTo("Nội dung soạn trước khi hết phiên.");
        assertThat(official.getByTestId("sign-in-password")).hasCount(0);
    }

    @Test
    void why_an_answer_was_taken_back_reaches_every_hall_that_asked() {
        var id = ask("clerk.735", "Vĩnh Cửu hỏi: câu trả lời sai văn bản thì sao?", "FINANCE");
        Account.json(Account.signedIn(hub.url(), "clerk.736").act(id, "ask-too", null));
        Hall.answered(Account.signedIn(hub.url(), "official.finance"), id, "Theo văn bản đã hết hiệu lực.");
        var number = number(id);
        var first = chromium.signedIn("clerk.735");
        var too = chromium.signedIn("clerk.736");
        assertThat(Desk.status(too, number, "PUBLISHED")).isVisible();
        var moderator = chromium.signedIn("moderator");
        Desk.open(moderator, number);

        Desk.act(moderator, "retract");
        moderator.getByTestId("retract-reason").fill("Văn bản đã hết hiệu lực.");
        moderator.getByTestId("retract-submit").click();

        for (var clerk : new Page[] {first, too}) {
            assertThat(Desk.status(clerk, number, "RETRACTED")).isVisible();
            assertThat(Desk.item(clerk, number)).containsText("Văn bản đã hết hiệu lực.");
        }
    }

    @Test
    void what_is_marked_private_afterwards_goes_from_other_halls_while_they_look() {
        var id = ask("clerk.735", "Vĩnh Cửu hỏi: ông Ví Dụ ở tổ 3 bị bỏ sót tên thì sao?", "FINANCE");
        Hall.answered(Account.signedIn(hub.url(), "official.finance"), id, "Được bổ sung theo quy định.");
        var number = number(id);
        var own = chromium.signedIn("clerk.735");
        var other = chromium.signedIn("clerk.737");
        other.navigate(hub.url() + "/answers");
        assertThat(Desk.item(other, number)).isVisible();
        var moderator = chromium.signedIn("moderator");
        Desk.open(moderator, number);

        Desk.act(moderator, "mark-private");
        moderator.getByTestId("send-now").click();

        assertThat(other.getByTestId("question-" + number)).hasCount(0);
        assertThat(Desk.status(own, number, "ANSWERED")).isVisible();
        assertThat(read(id).get("private").asBoolean()).isTrue();
    }

    @Test
    void a_photo_from_the_hall_and_a_word_among_the_desk_stand_beside_the_question() {
        var id = ask("clerk.735", "Vĩnh Cửu hỏi: biểu mẫu in lệch như ảnh thì ghi thế nào?", "FINANCE");
        var number = number(id);
        var clerk = chromium.signedIn("clerk.735");
        Desk.item(clerk, number).getByTestId("files").click();
        clerk.getByTestId("file-picker").setInputFiles(new FilePayload("bieu-mau.png", "image/png", photo()));
        assertThat(Desk.item(clerk, number)).containsText("bieu-mau.png");

        var official = chromium.signedIn("official.finance");
        Desk.item(official, number).click();
        assertThat(official.getByTestId("attachment")).containsText("bieu-mau.png");
        official.getByTestId("notes").locator("summary").click();
        official.getByTestId("note-text").fill("Nhờ Sở Thông tin xem giúp bản in.");
        official.getByTestId("note-asks").check();
        official.locator("#note-consult").click();
        official.getByRole(AriaRole.OPTION).first().click();
        official.getByTestId("note-send").click();
        assertThat(Desk.item(official, number).getByTestId("note-count")).isVisible();

        assertThat(read(id).get("advisers")).hasSize(1);
        assertThat(clerk.locator("body")).not().containsText("Nhờ Sở Thông tin");
    }

    @Test
    void a_canned_answer_fills_in_what_it_is_about() {
        var id = ask("clerk.735", "Vĩnh Cửu hỏi: kinh phí in thẻ lấy ở đâu?", "FINANCE");
        var number = number(id);
        var official = chromium.signedIn("official.finance");
        official.navigate(hub.url() + "/canned");
        official.getByTestId("canned-add").click();
        official.getByTestId("canned-title").fill("Kinh phí theo dự toán");
        official.getByTestId("canned-text").fill("Câu {số}: thực hiện theo dự toán đã giao.");
        official.getByTestId("canned-save").click();
        assertThat(official.getByTestId("canned")
                        .getByText("Kinh phí theo dự toán")
                        .first())
                .isVisible();
        official.navigate(hub.url());
        Desk.take(official, number);

        official.getByTestId("answer-help").click();
        official.getByTestId("help-search").fill("Kinh phí theo dự toán");
        official.getByTestId("library-insert").first().click();

        assertThat(official.getByTestId("answer-text")).hasValue("Câu " + number + ": thực hiện theo dự toán đã giao.");
    }

    private String ask(String clerk, String text, String topic) {
        var asked = Account.json(Account.signedIn(hub.url(), clerk).ask(Map.of("text", text, "topic", topic)));
        var id = asked.get("id").asText();
        Hall.reaches(Account.signedIn(hub.url(), "official.finance"), id, "ASSIGNED");
        return id;
    }

    private JsonNode read(String id) {
        return Account.signedIn(hub.url(), "moderator").read(id);
    }

    private String number(String id) {
        return read(id).get("number").asText();
    }

    private static void sendTo(Page official, boolean all) {
        var toAll = official.getByTestId("answer-publish").locator("input");
        if (toAll.isChecked() != all) {
            toAll.click();
        }
    }

    private static byte[] photo() {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB), "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}

package vn.caunoi.e2e;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The hard hours: a hall without a line, and an operator with no hand free for a mouse. */
@Isolated("it hands topics to others")
class UnderPressureIT extends BrowserTest {
    @Test
    void what_a_hall_writes_without_a_line_goes_out_in_order_and_once() {
        var texts = List.of(
                "Không mạng, câu một: cử tri mất thẻ thì làm lại ở đâu?",
                "Không mạng, câu hai: hòm phiếu phụ có phải niêm phong không?",
                "Không mạng, câu ba: mấy giờ thì báo cáo tiến độ lần đầu?");
        var clerk = chromium.signedIn("clerk.735");
        var field = clerk.getByTestId("ask-text");
        field.fill(texts.get(0).substring(0, 20));
        // The page has put away by now what it needs to begin without a line.
        clerk.evaluate("() => navigator.serviceWorker.ready.then(() => true)");
        clerk.context().setOffline(true);
        field.press("End");
        field.pressSequentially(texts.get(0).substring(20));

        var codes = new ArrayList<String>();
        for (var text : texts) {
            field.fill(text);
            field.press("Control+Enter");
            codes.add(clerk.getByTestId("waiting-code").innerText().strip());
        }
        assertThat(codes).doesNotHaveDuplicates().allMatch(code -> code.matches("735-[0-9A-Z]{3}"));
        assertThat(items(clerk, "WAITING")).hasCount(3);
        clerk.reload();
        assertThat(items(clerk, "WAITING")).hasCount(3);
        var operator = chromium.signedIn("operator.1");
        // The code alone names the hall.
        typed(operator, "hotline-slip", codes.get(1));
        typed(operator, "hotline-text", "Hòm phiếu phụ có niêm phong không?");
        operator.keyboard().press("Control+Enter");
        assertThat(operator.getByTestId("ask-number")).isVisible();

        clerk.context().setOffline(false);

        assertThat(items(clerk, "RECOGNISED")).hasCount(1);
        assertThat(items(clerk, "WAITING")).hasCount(0);
        var stored = stored("735", "Không mạng", "Hòm phiếu phụ có niêm phong");
        assertThat(stored)
                .extracting(question -> question.get("text").asText())
                .containsExactly("Hòm phiếu phụ có niêm phong không?", texts.get(0), texts.get(2));
        assertThat(items(clerk, "RECOGNISED"))
                .containsText(stored.get(0).get("number").asText());
        assertThat(Accessibility.violations(clerk)).isEmpty();
    }

    @Test
    void an_operator_takes_a_whole_call_without_touching_the_mouse() {
        var official = Account.signedIn(hub.url(), "official.finance");
        var known = ask("clerk.742", "Kinh phí thuê máy phát điện cho điểm cầu lấy từ nguồn nào?", "FINANCE");
        Hall.answered(official, known, "Lấy từ kinh phí bầu cử của cấp huyện.");
        var commune = Account.json(Account.signedIn(hub.url(), "operator.1").get("/api/v1/hotline/communes"))
                .at("/items/0");
        var operator = chromium.signedIn("operator.1");

        typed(operator, "caller-name", "Người gọi thử");
        typed(operator, "caller-commune", commune.get("commune").asText());
        operator.keyboard().press("Enter");
        typed(operator, "caller-phone", "0999 000 099");
        typed(operator, "hotline-text", "Tổ bầu cử có được mượn con dấu của xã để đóng biên bản không?");
        operator.keyboard().press("Control+Enter");
        var asked = found(operator.getByTestId("ask-number").innerText().strip());
        assertThat(asked.get("channel").asText()).isEqualTo("HOTLINE");
        assertThat(asked.at("/bridgePoint/code").asText())
                .isEqualTo(commune.at("/bridgePoint/code").asText());

        typed(operator, "caller-commune", commune.get("commune").asText());
        operator.keyboard().press("Enter");
        typed(operator, "hotline-text", "Kinh phí thuê máy phát điện cho điểm cầu lấy ở nguồn nào?");
        assertThat(operator.getByTestId("similar")).containsText("kinh phí bầu cử của cấp huyện");
        operator.keyboard().press("Alt+Digit2");
        assertThat(operator.getByTestId("ask-number")).isVisible();
        assertThat(Account.signedIn(hub.url(), "moderator").read(known).get("halls"))
                .hasSize(2);

        typed(operator, "caller-phone", "0999 000 099");
        assertThat(operator.getByTestId("earlier-calls"))
                .containsText(asked.get("number").asText());
        typed(operator, "hotline-text", "Gọi nhầm số");
        operator.keyboard().press("Alt+Digit4");
        assertThat(operator.getByTestId("ended")).isVisible();
        assertThat(Accessibility.violations(operator)).isEmpty();
    }

    @Test
    void who_joins_a_question_by_telephone_is_called_back_with_its_answer() {
        var clerk = Account.signedIn(hub.url(), "clerk.742");
        var asked = Account.json(
                clerk.ask(Map.of("text", "Kinh phí in thẻ cử tri bổ sung do cấp nào chi?", "topic", "FINANCE")));
        var number = asked.get("number").asText();
        var operator = chromium.signedIn("operator.1");
        typed(operator, "caller-name", "Người chờ trả lời");
        typed(operator, "caller-phone", "0999 000 097");
        operator.getByTestId("hotline-callback").locator("input").click();
        Desk.choose(operator, operator.getByTestId("hotline-hall"), "Biên Hòa");
        typed(operator, "hotline-text", "Kinh phí in thẻ cử tri bổ sung cấp nào chi?");
        operator.getByTestId("similar-" + number).getByTestId("ask-too").click();
        assertThat(operator.getByTestId("ask-number")).hasText(number);

        var official = Account.signedIn(hub.url(), "official.finance");
        var id = asked.get("id").asText();
        Hall.reaches(official, id, "ASSIGNED");
        Account.json(official.act(id, "take", null));
        Account.json(official.act(id, "answer", Map.of("text", "Do ngân sách cấp huyện chi.", "publish", false)));

        operator.keyboard().press("Alt+Digit5");
        var row = operator.getByTestId("callback-" + number);
        assertThat(row).isVisible();
        operator.keyboard().press("Alt+Digit5");
        for (int i = 0; i < 20 && !focused(row); i++) {
            operator.keyboard().press("ArrowDown");
        }
        operator.keyboard().press("Enter");
        assertThat(row).containsText("Do ngân sách cấp huyện chi.");
        assertThat(row.getByTestId("phone")).hasText("0999 ••• •97");
        assertThat(Accessibility.violations(operator)).isEmpty();
        operator.keyboard().press("2");
        assertThat(row).hasCount(0);
        operator.getByTestId("callbacks-NOT_REACHED").press("Enter");
        assertThat(row.getByTestId("tried")).containsText("1");
        row.getByTestId("callback-open").press("1");
        assertThat(row).hasCount(0);
    }

    @Test
    void a_pasted_page_of_a_notebook_becomes_separate_questions() {
        var clerk = chromium.signedIn("clerk.740");
        clerk.getByTestId("batch").click();
        clerk.getByTestId("batch-text")
                .fill("1. Sổ tay, câu một: thẻ cử tri in sai tên thì sửa ở đâu?\n"
                        + "2. Sổ tay, câu hai: gọi lại số 0999 000 078 khi có mẫu biên bản?\n"
                        + "3. Sổ tay, câu ba: mấy giờ niêm phong hòm phiếu?");
        clerk.getByTestId("batch-look").click();
        assertThat(clerk.getByTestId("batch-row")).hasCount(3);
        assertThat(clerk.getByTestId("batch-private").nth(0)).not().isChecked();
        assertThat(clerk.getByTestId("batch-private").nth(1)).isChecked();
        assertThat(Accessibility.violations(clerk)).isEmpty();
        clerk.getByTestId("batch-send").click();
        assertThat(clerk.locator(".p-dialog-mask")).hasCount(0);
        assertThat(items(clerk, "SENT")).hasCount(3);

        assertThat(stored("740", "Sổ tay, câu"))
                .extracting(question -> question.get("text").asText().substring(0, 15))
                .containsExactly("Sổ tay, câu một", "Sổ tay, câu hai", "Sổ tay, câu ba:");
        assertThat(stored("740", "Sổ tay, câu"))
                .extracting(question -> question.get("private").asBoolean())
                .containsExactly(false, true, false);
    }

    @Test
    void a_printed_slip_that_is_called_in_and_then_typed_is_one_question() {
        var clerk = chromium.signedIn("clerk.738");
        clerk.navigate(hub.url() + "/slips");
        clerk.getByTestId("slips-print").click();
        var code = clerk.getByTestId("slip-code").first().textContent().strip();
        var operator = chromium.signedIn("operator.1");
        typed(operator, "hotline-slip", code);
        typed(operator, "hotline-text", "Phiếu in, đọc qua điện thoại?");
        operator.keyboard().press("Control+Enter");
        var number = operator.getByTestId("ask-number").innerText().strip();

        clerk.navigate(hub.url() + "/desk");
        clerk.getByTestId("ask-text").fill("Phiếu in, gõ lại từ giấy với lời khác?");
        clerk.getByTestId("slip").fill(code.toLowerCase(Locale.ROOT));
        clerk.getByTestId("ask-text").press("Control+Enter");

        assertThat(clerk.getByTestId("ask-number")).hasText(number);
        assertThat(items(clerk, "RECOGNISED").getByTestId("outbox-compare"))
                .containsText("Phiếu in, đọc qua điện thoại?");
        assertThat(Accessibility.violations(clerk)).isEmpty();
        clerk.getByTestId("outbox-same").click();
        assertThat(clerk.getByTestId("outbox-item")).hasCount(0);
        assertThat(stored("738", "Phiếu in,")).hasSize(1);
    }

    @Test
    void a_clerk_who_is_locked_out_comes_in_by_the_code_that_a_moderator_reads_out() {
        var clerk = chromium.visitor();
        clerk.navigate(hub.url());
        clerk.getByTestId("sign-in-username").fill("clerk.741");
        clerk.getByTestId("sign-in-password").fill("không nhớ");
        clerk.getByTestId("sign-in-submit").click();
        assertThat(clerk.locator("[role=alert]")).isVisible();
        var moderator = chromium.signedIn("moderator");
        moderator.navigate(hub.url() + "/settings");
        var name = Account.json(Account.signedIn(hub.url(), "moderator").get("/api/v1/users/clerk.741"))
                .get("displayName")
                .asText();
        Desk.choose(moderator, moderator.getByTestId("sign-in-code-who"), name);
        moderator.getByTestId("sign-in-code-make").click();
        var code = moderator.getByTestId("sign-in-code-made").innerText().strip();

        clerk.getByTestId("sign-in-other").click();
        clerk.getByTestId("sign-in-code").fill(code);
        clerk.getByTestId("sign-in-submit").click();

        assertThat(clerk.getByTestId("ask-text")).isVisible();
    }

    @Test
    void what_unikey_and_vni_type_loses_no_letter_and_triggers_nothing() {
        for (var person : List.of("clerk.736", "operator.1")) {
            var page = chromium.signedIn(person);
            var field = page.getByTestId("ask-text");
            field.fill("");
            field.focus();

            telex(page, "Ti");
            rewritten(page, "e", "ê");
            rewritten(page, "", "ế");
            telex(page, "ng Vi");
            vni(page, "e65", "ệ");
            telex(page, "t 2 3 4 ");
            vni(page, "d9", "đ");
            telex(page, "u");
            vni(page, "o71", "ớ");
            telex(page, "c");

            assertThat(field).hasValue("Tiếng Việt 2 3 4 đuớc");
            assertThat(page.locator(".p-dialog-mask")).hasCount(0);
            assertThat(page.getByTestId("ended")).hasCount(0);
        }
    }

    @Test
    void a_moderator_hands_a_topic_to_somebody_else_and_the_next_question_goes_there_and_tells_why() {
        var clerk = Account.signedIn(hub.url(), "clerk.739");
        var held = Account.json(clerk.ask(Map.of("text", "Đơn gửi quá hạn có nhận không?", "topic", "COMPLAINTS")));
        var moderator = chromium.signedIn("moderator");
        Hall.reaches(Account.signedIn(hub.url(), "moderator"), held.get("id").asText(), "ASSIGNED");
        moderator.navigate(hub.url() + "/routing");
        moderator.getByTestId("topic-COMPLAINTS").locator("button").first().click();
        var firstLine = moderator.getByTestId("lines-COMPLAINTS").getByTestId("firstLine");
        var stepsIn = Account.json(Account.signedIn(hub.url(), "moderator").get("/api/v1/users/official.organisation"))
                .get("displayName")
                .asText();
        Desk.choose(moderator, firstLine.getByTestId("add"), stepsIn);

        var trial = moderator.getByTestId("routing-trial");
        trial.getByTestId("look-up").fill(held.get("number").asText());
        trial.getByTestId("looked-up").getByText("Đơn gửi quá hạn").click();
        assertThat(moderator.getByTestId("trial-outcome")).containsText(stepsIn);
        assertThat(moderator.getByTestId("load-official.organisation").getByTestId("then"))
                .not()
                .hasText("0");
        assertThat(Accessibility.violations(moderator)).isEmpty();
        moderator.getByTestId("save-routing").click();
        assertThat(moderator.getByTestId("save-routing")).isDisabled();

        var next = Account.json(clerk.ask(Map.of("text", "Ai ký giấy biên nhận đơn?", "topic", "COMPLAINTS")));
        Hall.reaches(
                Account.signedIn(hub.url(), "official.organisation"),
                next.get("id").asText(),
                "ASSIGNED");
        moderator.navigate(hub.url() + "/dispatch");
        Desk.open(moderator, next.get("number").asText());
        assertThat(moderator.getByTestId("assigned-why")).isVisible();
        assertThat(moderator.getByTestId("pane")).containsText(stepsIn);

        moderator.navigate(hub.url() + "/routing");
        moderator.getByTestId("topic-COMPLAINTS").locator("button").first().click();
        moderator.getByTestId("remove-official.organisation").click();
        moderator.getByTestId("save-routing").click();
        assertThat(moderator.getByTestId("save-routing")).isDisabled();
    }

    private static void telex(Page page, String letters) {
        page.keyboard().type(letters);
    }

    /** The letter stands already; the input method takes it back and puts another in its place. */
    private static void rewritten(Page page, String letter, String instead) {
        page.keyboard().type(letter);
        page.keyboard().press("Backspace");
        page.keyboard().insertText(instead);
    }

    /** Digits are marks and tones: each reaches the page as a key, and is then taken back together with the letter. */
    private static void vni(Page page, String keys, String result) {
        page.keyboard().type(keys.substring(0, 1));
        for (var digit : keys.substring(1).split("")) {
            page.keyboard().type(digit);
            page.keyboard().press("Backspace");
        }
        page.keyboard().press("Backspace");
        page.keyboard().insertText(result);
    }

    /** Goes on with Tab until the field has the focus, and types. */
    private static void typed(Page page, String field, String text) {
        var there = page.locator("#" + field);
        for (int i = 0; i < 60 && !(boolean) there.evaluate("field => field === document.activeElement"); i++) {
            page.keyboard().press("Tab");
        }
        page.keyboard().type(text);
        assertThat(there).hasValue(text);
    }

    private static Locator items(Page page, String state) {
        return page.locator("[data-testid=outbox-item][data-state=" + state + "]");
    }

    private String ask(String clerk, String text, String topic) {
        return Account.json(Account.signedIn(hub.url(), clerk).ask(Map.of("text", text, "topic", topic)))
                .get("id")
                .asText();
    }

    private JsonNode found(String number) {
        return Account.json(
                        Account.signedIn(hub.url(), "moderator").get("/api/v1/questions?q=" + Account.query(number)))
                .at("/items/0");
    }

    private static boolean focused(Locator row) {
        return (boolean) row.evaluate("row => row.contains(document.activeElement)");
    }

    /** What the hub has of the hall's questions that begin so, in the order of asking. */
    private List<JsonNode> stored(String hall, String... beginnings) {
        var items = Account.json(
                        Account.signedIn(hub.url(), "moderator").get("/api/v1/questions?sort=age&bridgePoint=" + hall))
                .get("items");
        var found = new ArrayList<JsonNode>();
        items.forEach(question -> {
            if (Stream.of(beginnings).anyMatch(question.get("text").asText()::startsWith)) {
                found.add(question);
            }
        });
        return found;
    }
}

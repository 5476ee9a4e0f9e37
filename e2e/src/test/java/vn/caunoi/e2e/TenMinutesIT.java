package vn.caunoi.e2e;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import vn.caunoi.standalone.Hub;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** What each role does in ten minutes of the day, with the demo's questions and without the waiting between. */
class TenMinutesIT extends BrowserTest {
    private Account moderator;

    @BeforeAll
    void signInByRest(Hub running) {
        moderator = Account.signedIn(running.url(), "moderator");
    }

    @Test
    void a_clerk_types_slip_after_slip_and_sees_to_what_comes_back() {
        var slips = DemoQuestion.typedInHalls().subList(0, 5);
        var clerk = chromium.signedIn("clerk.738");
        clerk.getByTestId("initials").fill("TM");
        clerk.getByTestId("initials").press("Enter");

        var numbers = new ArrayList<String>();
        for (var slip : slips) {
            clerk.getByTestId("ask-text").fill("Thống Nhất hỏi: " + slip.text());
            clerk.getByTestId("ask-text").press("Control+Enter");
            numbers.add(clerk.getByTestId("ask-number").innerText().strip());
        }
        assertThat(numbers).doesNotHaveDuplicates();
        numbers.forEach(number -> assertThat(Desk.item(clerk, number)).isVisible());

        clerk.getByTestId("ask-private").locator("input").check();
        clerk.getByTestId("ask-urgent").locator("input").check();
        var secret = Desk.ask(clerk, "Một cử tri của tổ 4 khiếu nại việc niêm yết thì gửi đơn ở đâu?", null);
        assertThat(found(secret).get("private").asBoolean()).isTrue();
        assertThat(found(secret).get("urgent").asBoolean()).isTrue();

        Desk.item(clerk, numbers.get(1)).getByTestId("withdraw").click();
        Desk.item(clerk, numbers.get(1)).getByTestId("withdraw-undo").click();
        Desk.item(clerk, numbers.get(2)).getByTestId("withdraw").click();
        assertThat(Desk.status(clerk, numbers.get(2), "WITHDRAWN")).isVisible();
        assertThat(found(numbers.get(1)).get("status").asText()).isNotEqualTo("WITHDRAWN");

        var first = found(numbers.get(0));
        var official = official(first, slips.get(0));
        Hall.answered(official, first.get("id").asText(), slips.get(0).answer());
        assertThat(Desk.status(clerk, numbers.get(0), "PUBLISHED")).isVisible();
        Desk.item(clerk, numbers.get(0)).getByTestId("confirm-unclear").click();
        var next = Desk.item(clerk, numbers.get(0)).locator("form");
        next.locator("textarea").fill("Còn với cử tri tạm trú thì sao?");
        next.locator("button[type=submit]").click();
        assertThat(Desk.item(clerk, numbers.get(0))).containsText("Đã gửi câu hỏi thêm");
        clerk.getByTestId("fresh").click();
        assertThat(clerk.getByText("Còn với cử tri tạm trú thì sao?").first()).isVisible();
        assertThat(found(numbers.get(0)).get("clear").asBoolean()).isFalse();
        Desk.item(clerk, numbers.get(0)).getByTestId("told").locator("input").check();

        clerk.navigate(hub.url() + "/answers");
        clerk.getByTestId("answers-search").fill(numbers.get(0));
        assertThat(Desk.item(clerk, numbers.get(0)).getByTestId("answer")).containsText(firstWords(slips.get(0)));
        assertThat(clerk.getByTestId("print")).isVisible();
        assertThat(Accessibility.violations(clerk)).isEmpty();
    }

    @Test
    void an_operator_takes_call_after_call_and_joins_what_was_asked_before() {
        var calls = DemoQuestion.all().stream()
                .filter(question -> question.caller() != null && question.duplicateOf() == null)
                .limit(4)
                .toList();
        var asked = id(Account.signedIn(hub.url(), "clerk.740")
                .ask(Map.of("text", "Long Thành hỏi: phòng họp trực tuyến có cần máy phát điện dự phòng không?")));
        var operator = chromium.signedIn("operator.1");

        var numbers = new ArrayList<String>();
        for (var call : calls) {
            called(operator, call);
            operator.getByTestId("ask-text").fill("Cẩm Mỹ gọi: " + call.text());
            operator.getByTestId("ask-text").press("Control+Enter");
            numbers.add(operator.getByTestId("ask-number").innerText().strip());
        }
        assertThat(numbers).hasSize(calls.size()).doesNotHaveDuplicates();
        assertThat(found(numbers.get(0)).get("channel").asText()).isEqualTo("HOTLINE");

        Desk.choose(operator, operator.getByTestId("hotline-hall"), "Nhơn Trạch");
        operator.getByTestId("ask-text").click();
        operator.getByTestId("ask-text").fill("Phòng họp trực tuyến có cần máy phát điện dự phòng không?");
        operator.getByTestId("similar-" + number(asked)).getByTestId("ask-too").click();
        assertThat(operator.getByTestId("ask-number")).containsText(number(asked));
        assertThat(moderator.read(asked).get("halls")).hasSize(2);

        operator.getByTestId("hotline-name").fill("Người gọi thử");
        operator.getByTestId("hotline-phone").fill("12");
        operator.getByTestId("ask-text").fill("Số điện thoại này có đúng không?");
        operator.getByTestId("hotline-submit").click();
        assertThat(operator.getByTestId("hotline-trouble")).isVisible();
        assertThat(Accessibility.violations(operator)).isEmpty();
    }

    @Test
    void an_official_works_through_a_full_board() {
        var ids = new ArrayList<String>();
        for (int i = 1; i <= 7; i++) {
            ids.add(asked(
                    "clerk.739", "Cẩm Mỹ hỏi lần " + i + ": hòm phiếu phụ số " + i + " dùng khi nào?", "BALLOT_BOX"));
        }
        ids.forEach(id -> Hall.reaches(moderator, id, "ASSIGNED"));
        var numbers = ids.stream().map(this::number).toList();
        var official = chromium.signedIn("official.ballot-box");

        Desk.answerAll(official, numbers.get(0), "Hòm phiếu phụ dùng cho cử tri không thể đến phòng bỏ phiếu.");
        Hall.reaches(moderator, ids.get(0), "PUBLISHED");
        Desk.act(official, "correct");
        official.getByTestId("correct-text").fill("Hòm phiếu phụ dùng cho cử tri ốm đau, già yếu, khuyết tật.");
        official.getByTestId("correct-submit").click();
        assertThat(official.getByTestId("pane").or(official.locator(".reader")).first())
                .containsText("già yếu");

        Desk.take(official, numbers.get(1));
        words(official, "request-info", "text", "Xin cho biết số cử tri cần hòm phiếu phụ.");
        Hall.reaches(moderator, ids.get(1), "NEEDS_INFO");

        Desk.take(official, numbers.get(2));
        Desk.act(official, "transfer");
        official.getByTestId("transfer-to-topic").click();
        Desk.choose(official, official.getByTestId("transfer-topic"), "Quy trình kiểm");
        official.getByTestId("transfer-reason").fill("Thuộc quy trình kiểm phiếu.");
        official.getByTestId("transfer-submit").click();
        Hall.reaches(Account.signedIn(hub.url(), "official.counting"), ids.get(2), "ASSIGNED");

        Desk.take(official, numbers.get(3));
        Desk.act(official, "extend");
        // What is typed while the dialog takes the focus lands elsewhere.
        assertThat(official.getByTestId("extend-until")).isFocused();
        official.getByTestId("extend-until")
                .fill(LocalDateTime.now().plusDays(2).format(DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm")));
        official.getByTestId("extend-reason").fill("Chờ hướng dẫn của Trung ương.");
        official.getByTestId("extend-submit").click();
        assertThat(Desk.item(official, numbers.get(3))).containsText("Trả lời sau");

        Desk.item(official, numbers.get(4)).click();
        words(official, "give-back", "reason", "Không thuộc lĩnh vực phụ trách");
        Hall.reaches(moderator, ids.get(4), "SUBMITTED");

        for (var number : numbers.subList(5, 7)) {
            Desk.item(official, number).locator("input[type=checkbox]").check();
        }
        official.getByTestId("joint-open").click();
        official.getByTestId("joint-text").fill("Dùng khi có cử tri không đến được phòng bỏ phiếu.");
        official.getByTestId("joint-publish").click();
        ids.subList(5, 7).forEach(id -> Hall.reaches(moderator, id, "PUBLISHED"));
        assertThat(Accessibility.violations(official)).isEmpty();
    }

    @Test
    void a_moderator_routes_merges_and_sets_what_wants_approval() {
        var ids = new ArrayList<String>();
        for (var text : List.of(
                "Xuân Lộc hỏi: dấu của tổ bầu cử ai khắc?",
                "Xuân Lộc hỏi: dấu đã bỏ phiếu đóng ở góc nào của thẻ?",
                "Xuân Lộc hỏi: khi nào nộp lại con dấu?")) {
            ids.add(asked("clerk.741", text, null));
        }
        var numbers = ids.stream().map(this::number).toList();
        var page = chromium.signedIn("moderator");

        var tray = page.getByTestId("tray");
        Desk.choose(page, tray.getByTestId("question-" + numbers.get(0)).getByTestId("tray-topic"), "Dấu");
        Hall.reaches(moderator, ids.get(0), "ASSIGNED");
        for (var number : numbers.subList(1, 3)) {
            page.getByTestId("table")
                    .getByTestId("question-" + number)
                    .locator("input[type=checkbox]")
                    .check();
        }
        Desk.choose(page, page.getByTestId("bulk-classify"), "Dấu");
        ids.subList(1, 3).forEach(id -> Hall.reaches(moderator, id, "ASSIGNED"));

        page.navigate(hub.url() + "/settings");
        approval(page).getByTestId("approval-on").locator("input").check();
        approval(page).getByTestId("add-approver").click();
        page.getByTestId("approver-official.voter-list").click();
        page.getByTestId("save-settings").click();
        assertThat(page.getByTestId("save-settings")).isDisabled();
        assertThat(Accessibility.violations(page)).isEmpty();

        var official = chromium.signedIn("official.seals");
        Desk.take(official, numbers.get(0));
        official.getByTestId("answer-text").fill("Công an tỉnh hướng dẫn việc khắc dấu.");
        official.getByTestId("answer-submit").click();
        Hall.reaches(moderator, ids.get(0), "IN_REVIEW");
        official.close();
        var approver = chromium.signedIn("official.voter-list");
        approver.getByTestId("queue-review").click();
        Desk.item(approver, numbers.get(0)).click();
        words(approver, "rework", "reason", "Nêu rõ thời hạn.");
        Hall.reaches(moderator, ids.get(0), "IN_PROGRESS");
        var seals = Account.signedIn(hub.url(), "official.seals");
        Account.json(seals.act(
                ids.get(0),
                "answer",
                Map.of("text", "Công an tỉnh hướng dẫn khắc dấu trước ngày 15.", "publish", false)));
        Desk.item(approver, numbers.get(0)).click();
        Desk.act(approver, "approve");
        Hall.reaches(moderator, ids.get(0), "ANSWERED");

        approval(page).getByTestId("approval-on").locator("input").uncheck();
        page.getByTestId("save-settings").click();
        assertThat(page.getByTestId("save-settings")).isDisabled();

        page.navigate(hub.url() + "/dispatch");
        Desk.open(page, numbers.get(1));
        Desk.act(page, "take-over");
        Hall.reaches(moderator, ids.get(1), "SUBMITTED");
        page.navigate(hub.url() + "/overview");
        assertThat(page.getByTestId("hall-741")).isVisible();
        assertThat(page.getByTestId("duplicates")).isVisible();
        assertThat(Accessibility.violations(page)).isEmpty();
    }

    private static Locator approval(Page page) {
        return page.getByTestId("approval-SEALS");
    }

    private static void called(Page operator, DemoQuestion call) {
        operator.getByTestId("hotline-name").fill(call.caller().name());
        operator.getByTestId("hotline-commune").fill(call.caller().commune());
        operator.getByTestId("hotline-phone").fill(call.caller().phone());
        Desk.choose(operator, operator.getByTestId("hotline-hall"), "Cẩm Mỹ");
    }

    private static void words(Page page, String action, String field, String words) {
        Desk.act(page, action);
        page.getByTestId(action + "-" + field).fill(words);
        page.getByTestId(action + "-submit").click();
    }

    private static String firstWords(DemoQuestion demo) {
        return demo.answer().substring(0, 30);
    }

    /** Who answers it: whoever routing chose, or the demo's responder for what still waits for a topic. */
    private Account official(JsonNode question, DemoQuestion demo) {
        if (question.get("status").asText().equals("SUBMITTED")
                && question.get("topic").isNull()) {
            Account.json(moderator.act(question.get("id").asText(), "classify", Map.of("topic", demo.topic())));
        }
        Hall.reaches(moderator, question.get("id").asText(), "ASSIGNED");
        var holder = moderator
                .read(question.get("id").asText())
                .at("/official/username")
                .asText();
        return Account.signedIn(hub.url(), holder);
    }

    private String asked(String clerk, String text, String topic) {
        var question = new HashMap<String, Object>(Map.of("text", text));
        if (topic != null) {
            question.put("topic", topic);
        }
        return id(Account.signedIn(hub.url(), clerk).ask(question));
    }

    private static String id(java.net.http.HttpResponse<String> asked) {
        return Account.json(asked).get("id").asText();
    }

    private String number(String id) {
        return moderator.read(id).get("number").asText();
    }

    private JsonNode found(String number) {
        return Account.json(moderator.get("/api/v1/questions?q=" + Account.query(number)))
                .at("/items/0");
    }
}

package vn.caunoi.e2e;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The desk at work, role by role, with the demo's questions. */
class DeskIT extends BrowserTest {
    @Test
    void a_clerk_adds_what_is_missing_and_says_whether_the_answer_was_clear() {
        var demo = demo("MATERIALS_HANDOVER");
        var clerk = chromium.signedIn("clerk.737");
        var number = Desk.ask(clerk, demo.text(), "nhận tài liệu");
        var official = chromium.signedIn("official.materials-handover");
        Desk.take(official, number);

        Desk.act(official, "request-info");
        official.getByTestId("request-info-text").fill("Xin cho biết tên xã.");
        official.getByTestId("request-info-submit").click();
        assertThat(Desk.status(clerk, number, "NEEDS_INFO")).isVisible();
        assertThat(Desk.item(clerk, number)).containsText("Xin cho biết tên xã.");

        Desk.item(clerk, number).getByTestId("supplement").click();
        var form = Desk.item(clerk, number).locator("form");
        form.locator("textarea").fill("Xã Bàu Hàm.");
        form.locator("button[type=submit]").click();
        assertThat(official.getByText("Xã Bàu Hàm.").first()).isVisible();

        publish(official, demo.answer());
        assertThat(Desk.status(clerk, number, "PUBLISHED")).isVisible();
        Desk.item(clerk, number).getByTestId("confirm-clear").click();
        assertThat(Desk.item(clerk, number).getByTestId("said")).isVisible();
        Desk.item(clerk, number).getByTestId("told").locator("input").check();

        assertThat(Accessibility.violations(clerk)).isEmpty();
        assertThat(Accessibility.violations(official)).isEmpty();
    }

    @Test
    void what_was_answered_aloud_is_owed_until_its_gist_is_written() {
        var demo = demo("SOFTWARE");
        var id = ask("clerk.732", demo);
        var official = chromium.signedIn("official.software");
        Hall.reaches(Account.signedIn(hub.url(), "moderator"), id, "ASSIGNED");
        var number = number(id);
        Desk.take(official, number);

        official.getByTestId("answer-live").locator("input").check();
        var toAll = official.getByTestId("answer-publish").locator("input");
        if (toAll.isChecked()) {
            toAll.click();
        }
        official.getByTestId("answer-submit").click();
        await().untilAsserted(() -> assertThat(read(id).get("owed").asBoolean()).isTrue());

        publish(official, demo.answer());
        Hall.reaches(Account.signedIn(hub.url(), "moderator"), id, "PUBLISHED");
        assertThat(read(id).get("owed").asBoolean()).isFalse();
        assertThat(read(id).at("/answer/revision").asInt()).isEqualTo(2);
    }

    @Test
    void what_two_halls_ask_is_merged_and_one_answer_reaches_both() {
        var demo = demo("BALLOT_MANAGEMENT");
        var main = ask("clerk.731", demo);
        var same = ask("clerk.742", demo);
        var moderator = chromium.signedIn("moderator");

        Desk.open(moderator, number(same));
        Desk.act(moderator, "merge");
        moderator.getByTestId("merge-words").fill(number(main));
        moderator.getByTestId("merge-into-" + number(main)).click();
        moderator.getByTestId("merge-submit").click();
        Hall.reaches(Account.signedIn(hub.url(), "moderator"), same, "MERGED");

        assertThat(read(main).get("halls")).hasSize(2);
        var official = Account.signedIn(hub.url(), "official.ballot-management");
        Hall.answered(official, main, demo.answer());
        var clerk = chromium.signedIn("clerk.742");
        assertThat(Desk.item(clerk, number(main))).containsText(number(main));
        assertThat(Accessibility.violations(moderator)).isEmpty();
    }

    @Test
    void a_hall_joins_a_question_that_another_has_asked() {
        var demo = demo("ORGANISATION");
        var id = ask("clerk.735", demo);
        var clerk = chromium.signedIn("clerk.736");
        clerk.getByTestId("ask-text").click();
        clerk.getByTestId("ask-text").fill(demo.text());

        clerk.getByTestId("similar-" + number(id)).getByTestId("ask-too").click();

        assertThat(clerk.getByTestId("ask-number")).containsText(number(id));
        assertThat(clerk.getByTestId("ask-text")).hasValue("");
        assertThat(read(id).get("halls")).hasSize(2);
    }

    @Test
    void a_moderator_words_declines_and_takes_back_what_a_hall_then_reads() {
        var id = Account.json(Account.signedIn(hub.url(), "clerk.734")
                        .ask(Map.of("text", "Cau nay ngoai noi dung hoi nghi phai khong?")))
                .get("id")
                .asText();
        var moderator = chromium.signedIn("moderator");
        Desk.open(moderator, number(id));

        Desk.act(moderator, "edit");
        moderator.getByTestId("edit-text").fill("Câu này có ngoài nội dung hội nghị không?");
        moderator.getByTestId("edit-submit").click();
        assertThat(moderator.getByTestId("pane")).containsText("Câu này có ngoài nội dung hội nghị không?");
        Desk.act(moderator, "decline");
        moderator.getByTestId("decline-reason").fill("Ngoài nội dung hội nghị");
        moderator.getByTestId("decline-submit").click();

        Hall.reaches(Account.signedIn(hub.url(), "moderator"), id, "DECLINED");
        var clerk = chromium.signedIn("clerk.734");
        assertThat(Desk.item(clerk, number(id))).containsText("Ngoài nội dung hội nghị");
    }

    @Test
    void the_pages_can_be_used_by_ear_in_both_languages() {
        var faults = new ArrayList<String>();
        look(chromium.visitor(), faults, "/sign-in");
        look(chromium.signedIn("screen.731"), faults, "/screen");
        look(chromium.signedIn("moderator"), faults, "/canned", "/slips", "/dispatch", "/settings");
        look(chromium.signedIn("clerk.731"), faults, "/desk");
        look(chromium.signedIn("official.voter-list"), faults, "/board");

        assertThat(faults).isEmpty();
    }

    private void look(Page page, List<String> faults, String... paths) {
        for (var path : paths) {
            page.navigate(hub.url() + path);
            if (path.equals("/screen")) {
                // A screen keeps its menu out of sight.
                page.getByTestId("screen").waitFor();
                page.keyboard().press("m");
            }
            for (int language = 0; language < 2; language++) {
                page.getByTestId("lang-switch").click();
                var spoken = page.locator("html").getAttribute("lang");
                Accessibility.violations(page).forEach(fault -> faults.add(path + " in " + spoken + ": " + fault));
            }
        }
    }

    private String ask(String clerk, DemoQuestion demo) {
        var asked = Account.signedIn(hub.url(), clerk).ask(Map.of("text", demo.text(), "topic", demo.topic()));
        return Account.json(asked).get("id").asText();
    }

    private JsonNode read(String id) {
        return Account.signedIn(hub.url(), "moderator").read(id);
    }

    private String number(String id) {
        return read(id).get("number").asText();
    }

    private static void publish(Page official, String answer) {
        official.getByTestId("answer-text").fill(answer);
        var toAll = official.getByTestId("answer-publish").locator("input");
        if (!toAll.isChecked()) {
            toAll.click();
        }
        official.getByTestId("answer-submit").click();
        official.getByTestId("send-now").click();
    }

    private static DemoQuestion demo(String topic) {
        return DemoQuestion.typedInHalls().stream()
                .filter(question -> question.topic().equals(topic))
                .findFirst()
                .orElseThrow();
    }
}

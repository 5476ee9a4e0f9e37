package vn.caunoi.e2e;

import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** One question from a hall to its official and back to every screen. */
class QuestionJourneyIT extends BrowserTest {
    private static final double A_TURN_MS = 120_000;
    private static final String COUNTING = "quy trình kiểm phiếu";

    @Test
    void an_answer_sent_to_all_bridge_points_appears_by_itself_on_the_screens_of_other_districts() {
        var clerk = chromium.signedIn("clerk.731");
        var longKhanh = chromium.signedIn("screen.732");
        var nhonTrach = chromium.signedIn("screen.742");
        var official = chromium.signedIn("official.counting");

        for (var demo : of("COUNTING", 2)) {
            var number = Desk.ask(clerk, demo.text(), COUNTING);
            assertThat(Desk.status(clerk, number, "ASSIGNED")).isVisible();

            Desk.answerAll(official, number, demo.answer());

            for (var screen : List.of(longKhanh, nhonTrach)) {
                shows(screen, demo);
            }
            assertThat(Desk.status(clerk, number, "PUBLISHED")).isVisible();
        }
    }

    @Test
    void a_private_question_is_answered_for_its_own_hall_and_stays_there() {
        var account = Account.signedIn(hub.url(), "clerk.734");
        var asked = Account.json(account.ask(
                Map.of("text", "Đơn tố cáo có tên người ở điểm cầu Tân Phú", "topic", "COMPLAINTS", "private", true)));
        var number = asked.get("number").asText();
        var own = chromium.signedIn("clerk.734");
        var other = chromium.signedIn("clerk.735");
        var screen = chromium.signedIn("screen.735");
        var official = chromium.signedIn("official.complaints");

        Desk.take(official, number);
        official.getByTestId("answer-text").fill("Đã chuyển cơ quan có thẩm quyền.");
        official.getByTestId("answer-submit").click();
        assertThat(Desk.status(own, number, "ANSWERED")).isVisible();

        // Something that everybody sees has arrived after it, so nothing is merely late.
        var later = Account.json(Account.signedIn(hub.url(), "clerk.735").ask(Map.of("text", "Câu hỏi gửi sau")));
        assertThat(Desk.item(other, later.get("number").asText())).isVisible();
        assertThat(other.getByTestId("question-" + number)).hasCount(0);
        assertThat(screen.getByText("tố cáo có tên người")).hasCount(0);
        assertThat(Account.signedIn(hub.url(), "clerk.735")
                        .get("/api/v1/questions/" + asked.get("id").asText())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_question_without_a_topic_waits_in_the_tray_until_a_moderator_classifies_it() {
        var moderator = chromium.signedIn("moderator");
        var clerk = chromium.signedIn("clerk.739");
        var number = Desk.ask(clerk, "Xin hỏi về con dấu của tổ bầu cử", null);

        var waiting = moderator.getByTestId("tray").getByTestId("question-" + number);
        assertThat(waiting).isVisible();
        Desk.choose(moderator, waiting.getByTestId("tray-topic"), "dấu Tổ bầu cử");

        assertThat(waiting).hasCount(0);
        assertThat(Desk.status(clerk, number, "ASSIGNED")).isVisible();
        assertThat(Desk.item(chromium.signedIn("official.seals"), number)).isVisible();
    }

    @Test
    void an_operator_types_in_what_is_called_in_and_only_the_desk_learns_who_called() {
        var call = DemoQuestion.all().stream()
                .filter(question ->
                        question.caller() != null && question.topic().equals("FINANCE"))
                .findFirst()
                .orElseThrow();
        var operator = chromium.signedIn("operator.1");
        operator.getByTestId("hotline-name").fill(call.caller().name());
        operator.getByTestId("hotline-role").fill(call.caller().role());
        operator.getByTestId("hotline-commune").fill(call.caller().commune());
        operator.getByTestId("hotline-phone").fill(call.caller().phone());
        Desk.choose(operator, operator.getByTestId("hotline-hall"), call.bridge());
        operator.getByTestId("ask-text").fill(call.text());
        Desk.choose(operator, operator.getByTestId("hotline-topic"), "kinh phí");
        operator.getByTestId("hotline-submit").click();
        var number = operator.getByTestId("ask-number").innerText().strip();

        var official = chromium.signedIn("official.finance");
        Desk.item(official, number).click();
        assertThat(official.getByText(call.text()).first()).isVisible();
        assertThat(official.locator("body")).not().containsText(call.caller().name());
        assertThat(official.locator("body")).not().containsText(call.caller().phone());
    }

    @Test
    void a_forms_text_survives_a_reload_and_is_gone_after_it_was_sent() {
        var clerk = chromium.signedIn("clerk.740");
        clerk.getByTestId("ask-text").fill("Câu hỏi đang gõ dở");
        clerk.reload();
        assertThat(clerk.getByTestId("ask-text")).hasValue("Câu hỏi đang gõ dở");

        clerk.getByTestId("ask-text").press("Control+Enter");
        clerk.getByTestId("ask-number").waitFor();
        assertThat(clerk.getByTestId("ask-text")).hasValue("");
        assertThat(clerk.getByTestId("ask-text")).isFocused();
        clerk.reload();
        assertThat(clerk.getByTestId("ask-text")).hasValue("");
    }

    @Test
    void signing_out_in_one_window_ends_the_session_in_the_other() {
        var desk = chromium.signedIn("clerk.741");
        var second = desk.context().newPage();
        second.navigate(hub.url());
        live(second);
        desk.getByTestId("sign-out").click();

        assertThat(second.getByTestId("sign-in-password")).isVisible();
    }

    @Test
    void the_pages_speak_english_when_asked_to() {
        var clerk = chromium.signedIn("clerk.736");
        assertThat(clerk.getByTestId("ask-submit")).containsText("Gửi");
        clerk.getByTestId("lang-switch").click();

        assertThat(clerk.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send"))
                        .first())
                .isVisible();
    }

    private static void live(Page page) {
        assertThat(page.getByTestId("connection"))
                .hasAttribute("data-state", "live", new LocatorAssertions.HasAttributeOptions().setTimeout(A_TURN_MS));
    }

    /**
     * A long answer is split over several pages: the first words are enough to know it. An answer shown for the first
     * time has its reading time before the next one comes on.
     */
    private static void shows(Page screen, DemoQuestion demo) {
        assertThat(screen.getByTestId("screen-answer"))
                .containsText(
                        demo.answer().substring(0, 40),
                        new LocatorAssertions.ContainsTextOptions().setTimeout(A_TURN_MS));
    }

    private static List<DemoQuestion> of(String topic, int most) {
        return DemoQuestion.typedInHalls().stream()
                .filter(question -> question.topic().equals(topic))
                .limit(most)
                .toList();
    }
}

package vn.caunoi.e2e;

import java.util.Map;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The chair's table: what the moderator lays there is called hall by hall, before everybody's eyes. */
@Isolated("while a question is called, no screen shows answers")
class ChairIT extends BrowserTest {
    @Test
    void a_session_is_conducted_from_the_table() {
        var first = ask("Danh sách cử tri chốt vào giờ nào, hỏi tại bàn chủ trì?");
        var second = ask("Cử tri mới chuyển đến ghi vào đâu, hỏi tại bàn chủ trì?");
        var moderator = chromium.signedIn("moderator");
        for (var question : new Asked[] {first, second}) {
            moderator.navigate(hub.url() + "/dispatch?open=" + question.id());
            moderator.getByTestId("floor-queue").click();
            assertThat(moderator.getByTestId("floor")).containsText("Chờ trên bàn chủ trì");
        }
        moderator.navigate(hub.url() + "/chair");
        var chair = chromium.signedIn("chair");
        assertThat(waiting(chair, first)).isVisible();
        assertThat(waiting(chair, second)).isVisible();
        var screen = chromium.signedIn("screen.736");

        var clerk = chromium.signedIn("clerk.736");
        assertThat(clerk.getByTestId("turn-alert")).containsText("điểm cầu ta");
        clerk.getByTestId("ready").click();
        assertThat(clerk.getByTestId("ready-said")).isVisible();
        assertThat(waiting(moderator, first).getByTestId("ready-mark")).isVisible();
        assertThat(screen.getByText(first.text())).hasCount(0);

        call(moderator, first);
        for (var page : new Page[] {moderator, chair}) {
            assertThat(page.getByTestId("now")).containsText(first.text());
        }
        assertThat(clerk.getByTestId("turn-now")).containsText(first.number());
        assertThat(screen.getByText(first.text()).first()).isVisible();
        assertThat(chair.getByTestId("queue").locator("button")).hasCount(0);
        assertThat(chair.getByTestId("now").locator("button")).hasCount(0);
        assertThat(Accessibility.violations(moderator)).isEmpty();
        assertThat(Accessibility.violations(chair)).isEmpty();

        moderator.getByTestId("answered-live").click();
        assertThat(chair.getByTestId("now")).not().containsText(first.text());
        assertThat(screen.getByText(first.text())).hasCount(0);
        call(moderator, second);
        assertThat(chair.getByTestId("now")).containsText(second.text());

        var official = chromium.signedIn("official.voter-list");
        assertThat(Desk.item(official, first.number())).containsText("Đã trả lời trực tiếp, chờ ghi lại");
        moderator.getByTestId("answered-live").click();
        assertThat(waiting(moderator, second)).hasCount(0);
    }

    @Test
    void the_table_is_printed_at_14_points() {
        var question = ask("Câu hỏi để in ra giấy cho chủ trì?");
        var moderator = chromium.signedIn("moderator");
        moderator.navigate(hub.url() + "/dispatch?open=" + question.id());
        moderator.getByTestId("floor-queue").click();
        moderator.getByTestId("floor-remove").waitFor();

        moderator.navigate(hub.url() + "/chair/print");
        moderator.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        var sheet = moderator.getByTestId("print-sheet");
        assertThat(sheet).containsText(question.text());
        var size = (Number)
                sheet.locator(".entry").first().evaluate("entry => parseFloat(getComputedStyle(entry).fontSize)");
        // A point is 4/3 of a pixel.
        assertThat(size.doubleValue() * 3 / 4).isBetween(13.9, 14.1);
        assertThat(sheet.locator(".bar")).isHidden();

        moderator.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        moderator.navigate(hub.url() + "/chair");
        waiting(moderator, question).getByTestId("remove").click();
        assertThat(waiting(moderator, question)).hasCount(0);
    }

    @Test
    void a_phone_shows_the_table_whole() {
        var chair = chromium.signedIn("chair");
        chair.setViewportSize(390, 844);
        chair.getByTestId("queue").waitFor();

        var wide = chair.evaluate("document.documentElement.scrollWidth");

        assertThat(((Number) wide).intValue()).isLessThanOrEqualTo(390);
        assertThat(Accessibility.violations(chair)).isEmpty();
    }

    private record Asked(String id, String number, String text) {}

    private Asked ask(String text) {
        var account = Account.signedIn(hub.url(), "clerk.736");
        var asked = Account.json(account.ask(Map.of("text", text, "topic", "VOTER_LIST")));
        return new Asked(asked.get("id").asText(), asked.get("number").asText(), text);
    }

    private static Locator waiting(Page page, Asked question) {
        return page.getByTestId("waiting-" + question.number());
    }

    /** Halls of the demo measure nothing and nobody watches their picture; where one is said to be in trouble, it is called all the same. */
    private static void call(Page moderator, Asked question) {
        waiting(moderator, question).getByTestId("call").click();
        var asks = moderator.getByTestId("call-anyway");
        var called = moderator.getByTestId("now").getByText(question.text());
        asks.or(called).first().waitFor();
        if (asks.isVisible()) {
            asks.click();
        }
        called.waitFor();
    }
}

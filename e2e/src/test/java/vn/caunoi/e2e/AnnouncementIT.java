package vn.caunoi.e2e;

import java.util.Map;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** What the desk says to everybody, and what everybody reads. */
@Isolated("what is announced to all halls stands on everybody's page")
class AnnouncementIT extends BrowserTest {
    private static final String HOTLINE = "Số điện thoại tiếp nhận câu hỏi: ";

    @Test
    void the_telephone_number_is_announced_with_one_tap_and_the_desk_sees_which_halls_have_it() {
        var moderator = chromium.signedIn("moderator");
        var screen = chromium.signedIn("screen.741");
        var clerk = chromium.signedIn("clerk.741");
        moderator.navigate(hub.url() + "/announcements");

        moderator.getByTestId("announce-hotline").click();

        assertThat(screen.locator("body")).containsText(HOTLINE);
        assertThat(clerk.getByTestId("announcement-bar")).containsText(HOTLINE);
        var row = announced(moderator, HOTLINE);
        assertThat(row.getByTestId("received")).containsText("Đã nhận 0/");
        assertThat(Accessibility.violations(moderator)).isEmpty();
        assertThat(Accessibility.violations(clerk)).isEmpty();

        clerk.getByTestId("acknowledge").first().click();

        assertThat(row.getByTestId("received")).containsText("Đã nhận 1/");
        assertThat(clerk.getByTestId("announcement-bar")).isHidden();

        row.getByTestId("end-announcement").click();

        assertThat(screen.locator("body")).not().containsText(HOTLINE);
    }

    @Test
    void a_phone_reads_what_was_published_without_an_account_and_nothing_private() {
        var clerk = Account.signedIn(hub.url(), "clerk.741");
        var official = Account.signedIn(hub.url(), "official.seals");
        var open = Account.json(clerk.ask(Map.of("text", "Đọc trên điện thoại được không?", "topic", "SEALS")));
        var secret = Account.json(
                clerk.ask(Map.of("text", "Câu riêng của điểm cầu này", "topic", "SEALS", "private", true)));
        var secretId = secret.get("id").asText();
        Hall.reaches(official, secretId, "ASSIGNED");
        Account.json(official.act(secretId, "take", null));
        Account.json(official.act(secretId, "answer", Map.of("text", "Trả lời riêng.")));
        Hall.answered(official, open.get("id").asText(), "Đọc được.");
        var moderator = chromium.signedIn("moderator");
        var path = path(moderator);

        var phone = chromium.visitor();
        phone.setViewportSize(390, 844);
        phone.navigate(hub.url() + path);

        var entry = phone.getByTestId("published-" + open.get("number").asText());
        assertThat(entry).containsText("Đọc được.");
        assertThat(phone.locator("body")).not().containsText("Câu riêng của điểm cầu này");
        assertThat(phone.context().cookies()).isEmpty();
        assertThat(Accessibility.violations(phone)).isEmpty();

        phone.getByTestId("published-search").fill("dien thoai duoc khong");
        assertThat(entry).isVisible();

        moderator.getByTestId("reading-renew").click();
        moderator.getByTestId("reading-renew-now").click();
        assertThat(moderator.getByTestId("reading-renew")).isVisible();

        assertThat(phone.getByTestId("published-trouble")).containsText("không còn dùng được");
        phone.navigate(hub.url() + path(moderator));
        assertThat(phone.getByTestId("published-" + open.get("number").asText()))
                .isVisible();
    }

    private String path(Page moderator) {
        moderator.navigate(hub.url() + "/conference");
        var address = moderator.getByTestId("reading-address").innerText().strip();
        return address.substring(address.indexOf("/r/"));
    }

    private static Locator announced(Page moderator, String text) {
        return moderator
                .locator("[data-testid^=announcement-]")
                .filter(new Locator.FilterOptions().setHasText(text))
                .filter(new Locator.FilterOptions().setHas(moderator.getByTestId("end-announcement")))
                .first();
    }
}

package vn.caunoi.e2e;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Before the day and on its morning: a hall registers, is tried, and calls its roll. */
class RegistrationIT extends BrowserTest {
    @Test
    void a_hall_registers_and_is_seen_at_the_province() {
        var clerk = chromium.signedIn("clerk.738");
        clerk.navigate(hub.url() + "/registration");
        clerk.getByTestId("acknowledge").click();
        assertThat(clerk.getByTestId("acknowledge")).hasCount(0);
        clerk.getByTestId("registration-venue").fill("Hội trường Trung tâm");
        clerk.getByTestId("registration-address").fill("12 đường Thử Nghiệm");
        clerk.getByTestId("registration-chair").fill("Chủ tịch Ủy ban bầu cử");
        for (var kind : new String[] {"CODEC", "CAMERA", "MICROPHONE", "SCREEN"}) {
            clerk.getByTestId("equipment-" + kind).fill("1");
        }
        for (var field : clerk.locator("[data-testid^=expected-]:is(input)").all()) {
            field.fill("5");
        }
        clerk.getByTestId("contact-add").click();
        clerk.getByTestId("contact-name").fill("Lê Văn Thử");
        clerk.getByTestId("contact-phone").fill("0999 000");
        clerk.getByTestId("registration-save").click();
        assertThat(clerk.getByTestId("trouble")).isVisible();
        clerk.reload();
        assertThat(clerk.getByTestId("contact-name")).hasValue("Lê Văn Thử");
        clerk.getByTestId("contact-phone").fill("0999.000.038");
        clerk.getByTestId("registration-save").click();
        assertThat(clerk.getByTestId("missing")).hasCount(0);
        assertThat(clerk.getByTestId("contact-phone")).hasValue("0999 000 038");

        var moderator = chromium.signedIn("moderator");
        moderator.navigate(hub.url() + "/registration");
        var row = moderator.getByTestId("registration-738");
        assertThat(row.getByTestId("registration-state")).hasAttribute("data-state", "REGISTERED");
        assertThat(row).containsText("0999 000 038");
        assertThat(Accessibility.violations(clerk)).isEmpty();
        assertThat(Accessibility.violations(moderator)).isEmpty();
    }

    @Test
    void a_rehearsal_ticks_what_gets_through() {
        // The provincial hall: no other test asks from there, and what it asked before would be ticked already.
        var screen = chromium.signedIn("screen.75");
        var clerk = chromium.signedIn("clerk.75");
        clerk.navigate(hub.url() + "/registration");
        assertThat(clerk.getByTestId("check-FORM")).hasAttribute("data-ticked", "false");

        clerk.getByTestId("practise").click();

        ticked(clerk, "FORM");
        ticked(clerk, "STREAM");
        ticked(clerk, "SCREEN");
        ticked(clerk, "HEARTBEAT");
        clerk.getByTestId("check-SOUND").locator("input").check();
        ticked(clerk, "SOUND");
        assertThat(clerk.getByTestId("check-HOTLINE")).hasAttribute("data-ticked", "false");
        assertThat(screen.locator("body")).not().containsText("Câu hỏi thử");
        clerk.navigate(hub.url() + "/desk");
        assertThat(clerk.getByText("Câu hỏi thử của buổi tập dượt.").first()).isVisible();
    }

    @Test
    void a_hall_calls_its_roll_and_the_province_sums_up() {
        var clerk = chromium.signedIn("clerk.740");
        clerk.navigate(hub.url() + "/roll-call");
        clerk.getByTestId("invited-LEADERS").fill("12");
        clerk.getByTestId("present-LEADERS").fill("10");
        clerk.getByTestId("roll-call-tell").click();
        assertThat(clerk.getByTestId("roll-call-told")).containsText("Tổ thư ký");

        var moderator = chromium.signedIn("moderator");
        moderator.navigate(hub.url() + "/roll-call");

        assertThat(moderator.getByTestId("roll-call-740")).containsText("10/12");
        assertThat(moderator.getByTestId("sum-present")).hasText("10");
        assertThat(Accessibility.violations(moderator)).isEmpty();
    }

    private static void ticked(Page page, String check) {
        // A line counts as up after some heartbeats, each five seconds apart.
        assertThat(page.getByTestId("check-" + check))
                .hasAttribute("data-ticked", "true", new LocatorAssertions.HasAttributeOptions().setTimeout(60_000));
    }
}

package vn.caunoi.e2e;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** A hall's machine without a password: it shows a code, and shows answers until somebody takes that from it. */
class ScreenPairingIT extends BrowserTest {
    @Test
    void a_screen_is_paired_by_its_code_told_what_to_do_kept_over_a_restart_and_revoked() {
        var screen = chromium.visitor();
        screen.navigate(hub.url() + "/screen");
        var code = code(screen);
        var clerk = chromium.signedIn("clerk.740");
        clerk.getByTestId("own-screens").click();
        clerk.getByTestId("screen-code")
                .fill(code.substring(0, 3) + " " + code.substring(3).toLowerCase());
        clerk.getByTestId("screen-name").fill("Máy chiếu để thử");
        clerk.getByTestId("pair").click();
        var item = item(clerk);
        assertThat(screen.getByTestId("screen")).isVisible();
        assertThat(item.locator("[data-condition=VISIBLE]")).isVisible();
        assertThat(Accessibility.violations(clerk)).isEmpty();

        screen.evaluate("window.before = true");
        item.getByTestId("reload").click();
        screen.waitForFunction("() => window.before === undefined");
        assertThat(screen.getByTestId("screen")).isVisible();

        var restarted = chromium.restarted(screen);
        restarted.navigate(hub.url() + "/screen");
        assertThat(restarted.getByTestId("screen")).isVisible();

        item.getByTestId("revoke").click();
        clerk.locator(".hold button").last().click();
        assertThat(restarted.getByTestId("pairing-code")).isVisible();
        assertThat(item.locator("[data-condition=REVOKED]")).isVisible();
        restarted.reload();
        assertThat(code(restarted)).isNotEqualTo(code);
    }

    @Test
    void the_chairs_device_is_let_in_by_a_moderator() {
        var chair = chromium.visitor();
        chair.navigate(hub.url() + "/pair?kind=chair");
        var moderator = chromium.signedIn("moderator");
        moderator.navigate(hub.url() + "/screens");
        moderator.getByTestId("screen-code").fill(code(chair));
        moderator.getByTestId("screen-name").fill("Máy chủ trì để thử");
        assertThat(Accessibility.violations(chair)).isEmpty();
        moderator.getByTestId("pair").click();

        assertThat(chair.getByTestId("connection")).isVisible();
        assertThat(moderator.getByText("Máy chủ trì để thử")).isVisible();
        assertThat(Accessibility.violations(moderator)).isEmpty();
    }

    private static String code(Page device) {
        var shown = device.locator("[data-testid=pairing-code][data-code]:not([data-code=''])");
        shown.waitFor();
        return shown.getAttribute("data-code");
    }

    private static Locator item(Page clerk) {
        return clerk.getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText("Máy chiếu để thử"));
    }
}

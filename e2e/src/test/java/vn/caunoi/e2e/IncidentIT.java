package vn.caunoi.e2e;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Something is wrong in a hall: from the clerk's tap to the end that the clerk hears of. */
class IncidentIT extends BrowserTest {
    @Test
    void what_a_clerk_reports_with_one_tap_a_technician_sees_to_and_the_clerk_hears_of_the_end() {
        var clerk = chromium.signedIn("clerk.740");
        clerk.getByTestId("report-incident").click();
        var own = clerk.locator("[data-testid^=own-incident-]").first();
        own.waitFor();
        var number = own.getAttribute("data-testid").replace("own-incident-", "");

        var technician = chromium.signedIn("technician");
        assertThat(technician.getByTestId("incident-bell")).isVisible();
        technician.getByTestId("incident-bell").click();
        technician.getByTestId("incident-" + number).click();
        technician.getByTestId("incident-acknowledge").click();
        assertThat(clerk.getByTestId("own-incident-" + number)).containsText("đang xử lý");

        resolve(technician, "Thao tác");

        assertThat(clerk.getByTestId("own-incident-" + number)).containsText("Đã xong");
        assertThat(clerk.getByTestId("own-incident-" + number)).containsText("Thao tác");
        assertThat(Accessibility.violations(technician)).isEmpty();
        assertThat(Accessibility.violations(clerk)).isEmpty();
    }

    private static void resolve(Page technician, String cause) {
        technician.getByTestId("incident-resolve").click();
        technician.getByTestId("resolve-cause").click();
        technician
                .getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(cause))
                .click();
        technician.getByTestId("resolve-submit").click();
    }
}

package vn.caunoi.e2e;

import java.nio.file.Path;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.caunoi.standalone.Hub;
import vn.caunoi.standalone.HubOptions;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** A newcomer's hub, without demo data: set up in a browser by whoever has read its code. */
class FirstRunIT {
    @Test
    void a_newcomer_sets_up_a_conference_of_their_own(@TempDir Path home) {
        PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
        try (var hub = Hub.start(HubOptions.packaged(Path.of(".."), home).withDemo(false));
                var chromium = Chromium.at(hub.url())) {
            var newcomer = chromium.visitor();
            newcomer.navigate(hub.url());
            newcomer.getByTestId("setup-code").fill("K7QF-92MX-PB3D");
            newcomer.getByTestId("setup-name").fill("Tập huấn thử");
            newcomer.getByTestId("setup-start").fill("2031-04-28T08:00");
            newcomer.getByTestId("setup-display-name").fill("Nguyễn Thị Mẫu");
            newcomer.getByTestId("setup-username").fill("quantri");
            newcomer.getByTestId("setup-password").fill("một mật khẩu dài");
            newcomer.getByTestId("setup-submit").click();
            assertThat(newcomer.getByTestId("setup-trouble")).isVisible();

            newcomer.getByTestId("setup-code").fill(hub.setupCode().orElseThrow());
            newcomer.getByTestId("setup-submit").click();

            assertThat(newcomer.getByTestId("details-name")).hasValue("Tập huấn thử");
            newcomer.getByTestId("details-hotline").fill("1022");
            newcomer.getByTestId("save-details").click();
            assertThat(newcomer.getByTestId("save-details")).isDisabled();
            assertThat(hub.setupCode()).isEmpty();
            assertThat(Accessibility.violations(newcomer)).isEmpty();

            var latecomer = chromium.visitor();
            latecomer.navigate(hub.url() + "/setup");
            assertThat(latecomer.getByTestId("setup-closed")).isVisible();
        }
    }
}

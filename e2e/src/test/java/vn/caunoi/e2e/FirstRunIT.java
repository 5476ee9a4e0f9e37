package vn.caunoi.e2e;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.caunoi.standalone.Hub;
import vn.caunoi.standalone.HubOptions;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** A newcomer's hub, without demo data: set up in a browser by whoever has read its code, its halls brought in from a spreadsheet. */
class FirstRunIT {
    @Test
    void a_newcomer_sets_up_a_conference_of_their_own(@TempDir Path home) {
        PlaywrightAssertions.setDefaultAssertionTimeout(40_000);
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

            bringHallsIn(newcomer, hub);

            var latecomer = chromium.visitor();
            latecomer.navigate(hub.url() + "/setup");
            assertThat(latecomer.getByTestId("setup-closed")).isVisible();
        }
    }

    /** From a spreadsheet, whose first try has a fault: then nothing of it is taken. */
    private static void bringHallsIn(Page newcomer, Hub hub) {
        newcomer.navigate(hub.url() + "/import");
        choose(newcomer, "75,Hội trường Tỉnh ủy,Có,0\n731,Biên Hòa,Không,ba mươi\n");
        assertThat(newcomer.getByTestId("intake-faults")).containsText("dòng 3, cột D");
        assertThat(newcomer.getByTestId("intake-apply")).isHidden();

        choose(newcomer, "75,Hội trường Tỉnh ủy,Có,0\n731,Biên Hòa,Không,30\n");
        newcomer.getByTestId("intake-apply").click();
        assertThat(newcomer.getByTestId("intake-applied")).isVisible();

        newcomer.navigate(hub.url() + "/lines");
        assertThat(newcomer.getByTestId("line-731")).containsText("Biên Hòa");
        assertThat(newcomer.getByTestId("line-75")).isVisible();
    }

    private static void choose(Page page, String rows) {
        var table = "Mã điểm cầu,Tên điểm cầu,Điểm cầu tỉnh,Số xã\n" + rows;
        page.getByTestId("intake-file")
                .setInputFiles(new FilePayload("diem-cau.csv", "text/csv", table.getBytes(StandardCharsets.UTF_8)));
    }
}

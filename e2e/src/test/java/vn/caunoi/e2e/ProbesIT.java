package vn.caunoi.e2e;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** What the hub asks of a hall by itself. */
class ProbesIT extends BrowserTest {
    @Test
    void a_technician_has_a_halls_equipment_asked_and_its_lamp_says_that_it_answers() throws IOException {
        try (var equipment = new ServerSocket(0)) {
            var technician = chromium.signedIn("technician");
            technician.navigate(hub.url() + "/lines");
            var tile = technician.getByTestId("line-739");
            tile.locator("button").first().click();
            technician.getByText("Kiểm tra từ trung tâm…").click();

            technician.getByTestId("probe-add").click();
            var probe = technician.getByTestId("probe");
            probe.getByText("Thiết bị hội nghị", new Locator.GetByTextOptions().setExact(true))
                    .click();
            technician.getByTestId("probe-host").fill("127.0.0.1");
            port(technician, equipment.getLocalPort());
            technician.getByTestId("probe-try").click();
            assertThat(technician.getByTestId("outcome")).containsText("Trả lời sau");
            assertThat(Accessibility.violations(technician)).isEmpty();

            port(technician, URI.create(hub.url()).getPort());
            technician.getByTestId("probe-try").click();
            assertThat(probe).containsText("Cổng này do chính hệ thống sử dụng");

            port(technician, equipment.getLocalPort());
            technician.getByTestId("probes-save").click();
            assertThat(tile.getByTestId("video")).containsText("Thiết bị trả lời");
            assertThat(tile).containsText("theo thiết bị hội nghị");
        }
    }

    private static void port(Page technician, int port) {
        var field = technician.getByTestId("probe-port");
        field.click();
        field.press("Control+a");
        field.pressSequentially(Integer.toString(port));
        field.press("Tab");
    }
}

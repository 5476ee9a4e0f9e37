package vn.caunoi.e2e;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

import vn.caunoi.standalone.Hub;

/** People in browsers of their own, on the packaged hub. */
@ExtendWith({HubUnderTest.class, PictureOfFailure.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BrowserTest {
    private static final double PATIENCE_MS = 40_000;

    Hub hub;
    Chromium chromium;

    @BeforeAll
    void openChromium(Hub running) {
        hub = running;
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
        chromium = Chromium.at(hub.url());
    }

    @AfterEach
    void everybodyLeaves() {
        chromium.everybodyLeaves();
    }

    @AfterAll
    void closeChromium() {
        if (chromium != null) {
            chromium.close();
        }
    }
}

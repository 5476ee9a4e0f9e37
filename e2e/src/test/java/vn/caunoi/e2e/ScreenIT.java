package vn.caunoi.e2e;

import java.util.Comparator;
import java.util.List;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** What only a browser can tell of a hall screen: what it holds, what has room on it, and what shines through. */
class ScreenIT extends BrowserTest {
    private static final long MIB = 1 << 20;
    private static final int A_BURST = 100;

    @Test
    void a_screen_holds_less_than_50_MiB_after_a_thousand_answers() {
        var screen = chromium.signedIn("screen.742");
        var line = PlayedLine.under(screen, hub.url() + "/screen");
        var texts = DemoQuestion.all();
        for (int i = 0; i < 1_000; i++) {
            var demo = texts.get(i % texts.size());
            line.publishes(i, demo.text(), demo.answer() + " " + i);
            if (i % A_BURST == 0) {
                screen.waitForTimeout(A_BURST);
            }
        }
        assertThat(screen.getByTestId("screen-question")).isVisible();

        assertThat(heap(screen)).isLessThan(50 * MIB);
    }

    @Test
    void nothing_is_cut_off_on_any_projector_in_any_size() {
        var longest = DemoQuestion.all().stream()
                .max(Comparator.comparing(
                        demo -> demo.text().length() + demo.answer().length()))
                .orElseThrow();
        var signedIn = chromium.signedIn("screen.742").context();
        for (var projector : List.of(new int[] {1366, 768}, new int[] {1920, 1080}, new int[] {1024, 768})) {
            for (var size : List.of("-1", "0", "2")) {
                // Another page each time: Playwright breaks on a played socket that its page leaves.
                var screen = signedIn.newPage();
                screen.setViewportSize(projector[0], projector[1]);
                PlayedLine.under(screen, hub.url() + "/screen?theme=maket&size=" + size)
                        .publishes(1, longest.text(), longest.answer());
                assertThat(screen.getByTestId("screen-question")).isVisible();

                assertThat(fits(screen, ".room"))
                        .as("the text on %d in size %s", projector[0], size)
                        .isTrue();
                assertThat(fits(screen, "[data-testid=screen]"))
                        .as("the page on %d in size %s", projector[0], size)
                        .isTrue();
                screen.close();
            }
        }
    }

    @Test
    void a_lower_third_lets_the_picture_under_it_through() {
        var screen = chromium.signedIn("screen.742");
        PlayedLine.under(screen, hub.url() + "/screen?layout=lower-third").publishes(1, "Hỏi?", "Đáp.");
        assertThat(screen.getByTestId("screen-band")).isVisible();

        for (var ground : List.of("html", "body", "#app", "#main", "[data-testid=screen]")) {
            assertThat(screen.evalOnSelector(ground, "of => getComputedStyle(of).backgroundColor"))
                    .as(ground)
                    .isEqualTo("rgba(0, 0, 0, 0)");
        }
    }

    private static boolean fits(Page page, String selector) {
        return (boolean) page.evalOnSelector(
                selector, "of => of.scrollHeight <= of.clientHeight && of.scrollWidth <= of.clientWidth");
    }

    /** In bytes, without what is only waiting to be collected. */
    private static long heap(Page page) {
        var tools = page.context().newCDPSession(page);
        tools.send("HeapProfiler.enable");
        tools.send("HeapProfiler.collectGarbage");
        return tools.send("Runtime.getHeapUsage").get("usedSize").getAsLong();
    }
}

package vn.caunoi.e2e;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

/** No screen misses an answer, whatever breaks between it and the hub. */
@Isolated("it kills what all others need")
class StreamFaultsIT extends BrowserTest {
    private static final String STREAMS = "notification-service";
    /** What is new has its turn before a screen goes on with what it had. */
    private static final double A_TURN_MS = 90_000;
    /** Each thing that the lamp says from now on. */
    private static final String WATCH_LAMP = """
            const lamp = document.querySelector('[data-testid=connection]')
            window.lamps = []
            new MutationObserver(() => window.lamps.push(lamp.dataset.state))
              .observe(lamp, { attributes: true, attributeFilter: ['data-state'] })""";
    /** As on a laptop that swaps: nothing of the page runs, and nobody reads what its sockets bring. */
    private static final String STAND_STILL = """
            setTimeout(() => {
              const end = Date.now() + 30_000
              while (Date.now() < end) continue
            })""";

    /** 26 kB of sentences. */
    private static final String LONG = "Cử tri xuất trình thẻ cử tri trước khi nhận phiếu bầu. ".repeat(340);

    private static final String CLOSES = "caunoi_stream_closes_total";
    private static final String TOO_SLOW = "code=\"4408\"";
    private static final int MOST_CORRECTIONS = 400;

    /** As it is where a proxy lets no WebSocket through; and what is opened instead. */
    private static final String NO_SOCKETS = """
            window.WebSocket = class {
              constructor() {
                setTimeout(() => this.onclose?.({ code: 1006, reason: '' }), 50)
              }
              send() {}
              close() {}
            }
            const Real = EventSource
            window.sources = 0
            window.EventSource = class extends Real {
              constructor(...of) {
                super(...of)
                window.sources += 1
              }
            }""";

    @Test
    void what_is_published_and_corrected_while_a_screen_has_no_line_is_on_it_afterwards() {
        var screen = chromium.signedIn("screen.741");
        var line = CutLine.of(screen);
        live(screen);
        var corrected = published("Câu trả lời trước khi đính chính.");
        shows(screen, "Câu trả lời trước khi đính chính.");

        line.cut();
        assertThat(screen.getByTestId("connection")).hasAttribute("data-state", "reconnecting");
        Account.json(official()
                .act(corrected, "correct", Map.of("text", "Câu trả lời sau khi đính chính, lúc mất kết nối.")));
        published("Câu trả lời gửi lúc màn hình mất kết nối.");
        line.mend();

        live(screen);
        shows(screen, "Câu trả lời gửi lúc màn hình mất kết nối.");
        shows(screen, "Câu trả lời sau khi đính chính, lúc mất kết nối.");
        assertThat(screen.getByText("Câu trả lời trước khi đính chính.")).hasCount(0);
    }

    @Test
    void a_screen_is_whole_after_the_streams_process_was_killed() {
        var screen = chromium.signedIn("screen.741");
        live(screen);
        var streams = hub.process(STREAMS);

        streams.kill();
        published("Câu trả lời gửi lúc dịch vụ phát vừa bị tắt.");

        await().atMost(Duration.ofMinutes(2)).until(streams::isReady);
        live(screen);
        shows(screen, "Câu trả lời gửi lúc dịch vụ phát vừa bị tắt.");
    }

    @Test
    void a_rolling_restart_of_two_replicas_goes_unseen() {
        var second = hub.startReplica(STREAMS);
        try {
            var screen = chromium.signedIn("screen.741");
            var line = CutLine.of(screen);
            live(screen);
            screen.evaluate(WATCH_LAMP);

            for (var replica : List.of(hub.process(STREAMS), second)) {
                replica.stop();
                var answer = "Câu trả lời khi " + replica.name() + " đang nghỉ.";
                published(answer);
                shows(screen, answer);
                replica.start();
                await().atMost(Duration.ofMinutes(2)).until(replica::isReady);
            }

            assertThat(screen.getByTestId("screen-late")).hasCount(0);
            Assertions.assertThat((List<?>) screen.evaluate("window.lamps")).isEmpty();
            Assertions.assertThat(line.opened()).as("it moved").isGreaterThan(1);
        } finally {
            second.stop();
        }
    }

    @Test
    void a_screen_whose_websockets_a_proxy_breaks_gets_the_same_by_events() {
        var screen = chromium.signedIn("screen.741");
        screen.addInitScript(NO_SOCKETS);
        screen.reload();
        live(screen);

        published("Câu trả lời đi vòng qua máy chủ trung gian.");

        shows(screen, "Câu trả lời đi vòng qua máy chủ trung gian.");
        Assertions.assertThat((int) screen.evaluate("window.sources")).isPositive();
    }

    @Test
    void a_screen_that_does_not_read_is_sent_away_and_is_whole_when_it_reads_again() {
        var screen = chromium.signedIn("screen.741");
        live(screen);
        var id = published("Câu trả lời trước khi máy đứng hình.");
        var official = official();
        var meters = new Meters(hub);
        double before = meters.sum(STREAMS, CLOSES, TOO_SLOW);

        screen.evaluate(STAND_STILL);
        int corrections = 0;
        while (meters.sum(STREAMS, CLOSES, TOO_SLOW) == before && corrections < MOST_CORRECTIONS) {
            Account.json(official.act(id, "correct", Map.of("text", LONG + corrections)));
            corrections += 1;
        }
        Assertions.assertThat(meters.sum(STREAMS, CLOSES, TOO_SLOW))
                .as("sent away after %d corrections", corrections)
                .isEqualTo(before + 1);
        Account.json(official.act(id, "correct", Map.of("text", "Câu trả lời khi máy chạy lại.")));

        shows(screen, "Câu trả lời khi máy chạy lại.");
        live(screen);
        assertThat(screen.getByTestId("screen-late")).hasCount(0);
    }

    /** @return the question's id */
    private String published(String answer) {
        var id = Account.json(Account.signedIn(hub.url(), "clerk.741")
                        .ask(Map.of("text", "Hỏi khi đường truyền chập chờn?", "topic", "ORGANISATION")))
                .get("id")
                .asText();
        Hall.answered(official(), id, answer);
        return id;
    }

    private Account official() {
        return Account.signedIn(hub.url(), "official.organisation");
    }

    /** After an outage a page waits for up to half a minute, so that not all come back at once. */
    private static void live(Page screen) {
        assertThat(screen.getByTestId("connection"))
                .hasAttribute("data-state", "live", new LocatorAssertions.HasAttributeOptions().setTimeout(A_TURN_MS));
    }

    private static void shows(Page screen, String answer) {
        assertThat(screen.getByText(answer).first())
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(A_TURN_MS));
    }
}

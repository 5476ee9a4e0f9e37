package vn.caunoi.e2e;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.caunoi.contracts.EventJson;
import vn.caunoi.e2e.Collector.Step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What a collector is sent of a click by all services together: one trace without a gap. */
class TraceIT extends BrowserTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String ASK = "question-service: POST /api/v1/questions";
    private static final String ANSWER = "question-service: POST /api/v1/questions/{id}/answer";
    private static final String SEND = "question-service: send caunoi.questions.v1";
    private static final String ROUTE = "question-service: process caunoi.questions.v1";
    private static final String ASSIGN = "question-service: assign question";
    private static final String TAKE_IN = "notification-service: process caunoi.questions.v1";
    private static final String WRITE = "notification-service: write frame";

    private Collector collector;

    @BeforeEach
    void collect(Collector running) {
        collector = running;
    }

    @Test
    void a_clerk_s_click_is_one_trace_to_the_first_frame_that_says_who_will_answer() {
        var clerk = chromium.signedIn("clerk.737");

        var sent = clerk.waitForRequest(
                request -> request.method().equals("POST") && request.url().endsWith("/api/v1/questions"),
                () -> Desk.ask(clerk, "Câu hỏi này đi qua những đâu?", "trang trí khu vực"));

        // A pass over all that waits may be quicker than the record that tells of it.
        leads(
                sent.headerValue("traceparent"),
                "desk",
                List.of(ASK, SEND, ROUTE, ASSIGN, SEND, TAKE_IN, WRITE),
                List.of(ASK, ASSIGN, SEND, TAKE_IN, WRITE));
    }

    @Test
    void an_answer_to_all_halls_is_one_trace_to_the_first_frame_for_a_screen() {
        var screen = chromium.signedIn("screen.737");
        PlaywrightAssertions.assertThat(screen.getByTestId("connection")).hasAttribute("data-state", "live");
        var official = Account.signedIn(hub.url(), "official.polling-area");
        var id = Account.json(Account.signedIn(hub.url(), "clerk.737")
                        .ask(Map.of("text", "Ai trang trí khu vực bỏ phiếu?", "topic", "POLLING_AREA")))
                .get("id")
                .asText();
        Hall.reaches(official, id, "ASSIGNED");
        Account.json(official.act(id, "take", null));

        var traceparent = traceparent();
        answer(official, id, traceparent);

        leads(traceparent, "screen", List.of(ANSWER, SEND, TAKE_IN, WRITE));
    }

    /** Awaits that the trace leads by one of {@code ways} to a frame for that view, and that no step's parent is missing. */
    @SafeVarargs
    private void leads(String traceparent, String view, List<String>... ways) {
        var trace = traceparent.split("-")[1];
        var page = traceparent.split("-")[2];
        await().atMost(PATIENCE).untilAsserted(() -> {
            var steps = collector.of(trace);
            assertThat(steps.stream()
                            .filter(step -> view.equals(step.attributes().get("caunoi.view"))))
                    .as("ways to a frame in %s", steps)
                    .extracting(frame -> names(collector.way(frame)))
                    .containsAnyOf(ways);
            var known =
                    Stream.concat(steps.stream().map(Step::id), Stream.of(page)).toList();
            assertThat(steps).extracting(Step::parent).isSubsetOf(known);
            assertThat(steps)
                    .filteredOn(step -> step.parent().equals(page))
                    .as("what the page did itself")
                    .hasSize(1);
        });
    }

    private static List<String> names(List<Step> way) {
        return way.stream().map(step -> step.service() + ": " + step.name()).toList();
    }

    private static void answer(Account official, String id, String traceparent) {
        var version = official.read(id).get("version").asLong();
        Account.json(official.send(official.request("/api/v1/questions/" + id + "/answer")
                .header("Content-Type", "application/json")
                .header("If-Match", "\"" + version + "\"")
                .header("traceparent", traceparent)
                .POST(BodyPublishers.ofByteArray(
                        EventJson.write(Map.of("text", "Tổ bầu cử, theo mẫu đã gửi.", "publish", true))))));
    }

    /** As a page begins one for each act. */
    private static String traceparent() {
        var random = UUID.randomUUID();
        var hex = HexFormat.of();
        return "00-" + hex.toHexDigits(random.getMostSignificantBits())
                + hex.toHexDigits(random.getLeastSignificantBits())
                + "-" + hex.toHexDigits(random.getLeastSignificantBits()) + "-01";
    }
}

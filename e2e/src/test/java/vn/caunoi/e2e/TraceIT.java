package vn.caunoi.e2e;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

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
        var asked = begun(chromium.signedIn("clerk.737"), "/questions", clerk -> ask(clerk));

        // A pass over all that waits may be quicker than the record that tells of it.
        leads(
                asked,
                "desk",
                List.of(ASK, SEND, ROUTE, ASSIGN, SEND, TAKE_IN, WRITE),
                List.of(ASK, ASSIGN, SEND, TAKE_IN, WRITE));
    }

    @Test
    void an_official_s_click_is_one_trace_to_the_first_frame_for_a_screen_and_names_that_of_the_clerk_s() {
        var screen = chromium.signedIn("screen.737");
        PlaywrightAssertions.assertThat(screen.getByTestId("connection")).hasAttribute("data-state", "live");
        var clerk = chromium.signedIn("clerk.737");
        var asked = begun(clerk, "/questions", page -> ask(page));
        var number = clerk.getByTestId("ask-number").innerText().strip();

        var answered = begun(
                chromium.signedIn("official.polling-area"),
                "/answer",
                official -> Desk.answerAll(official, number, "Tổ bầu cử, theo mẫu đã gửi."));

        leads(answered, "screen", List.of(ANSWER, SEND, TAKE_IN, WRITE));
        assertThat(collector.of(trace(answered)))
                .filteredOn(step -> step.parent().equals(answered.split("-")[2]))
                .extracting(Step::links)
                .containsExactly(List.of(trace(asked)));
    }

    private static void ask(Page clerk) {
        Desk.ask(clerk, "Câu hỏi này đi qua những đâu?", "trang trí khu vực");
    }

    /** What {@code page} calls the trace of the act that it sends to an address that ends so. */
    private static String begun(Page page, String address, Consumer<Page> act) {
        return page.waitForRequest(
                        request ->
                                request.method().equals("POST") && request.url().endsWith(address),
                        () -> act.accept(page))
                .headerValue("traceparent");
    }

    private static String trace(String traceparent) {
        return traceparent.split("-")[1];
    }

    /** Awaits that the trace leads by one of {@code ways} to a frame for that view, and that no step's parent is missing. */
    @SafeVarargs
    private void leads(String traceparent, String view, List<String>... ways) {
        var trace = trace(traceparent);
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
}

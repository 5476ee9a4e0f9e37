package vn.caunoi.e2e;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Response;

import vn.caunoi.contracts.EventJson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * A hall's two pages, the clerk's and the screen's, in browsers whose clock is wrong. What does not hold is an {@link AssertionError}.
 */
public final class WrongClockHall implements AutoCloseable {
    /** The hall's, of the demo. */
    public static final String CODE = "737";

    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));
    private static final String JUST_NOW = "vừa xong";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Chromium chromium;
    private final Page clerk;
    private final Page screen;

    private WrongClockHall(Chromium chromium, Duration ahead) {
        this.chromium = chromium;
        clerk = chromium.signedIn("clerk." + CODE, ahead);
        screen = chromium.signedIn("screen." + CODE, ahead);
        for (var page : List.of(clerk, screen)) {
            long here = ((Number) page.evaluate("Date.now()")).longValue();
            assertThat(here - System.currentTimeMillis())
                    .as("the wrong clock itself")
                    .isCloseTo(ahead.toMillis(), within(Duration.ofMinutes(1).toMillis()));
        }
    }

    /** Why there can be none on this machine; empty where there can. */
    public static Optional<String> obstacle() {
        return Chromium.isThere() ? Optional.empty() : Optional.of(Chromium.MISSING);
    }

    /** @param ahead how far its clocks are, behind where negative */
    public static WrongClockHall of(String address, Duration ahead) {
        var chromium = Chromium.at(address);
        try {
            return new WrongClockHall(chromium, ahead);
        } catch (PlaywrightException | AssertionError e) {
            chromium.close();
            throw new AssertionError(e);
        }
    }

    /** Both pages have their line and show the time that it is at the hub. */
    public void tellsTheHubsTime() {
        for (var page : List.of(clerk, screen)) {
            eventually(page, "shows the hub's time on a live line", () -> {
                var now = Instant.now();
                return page.locator("[data-testid=connection][data-state=live]").count() > 0
                        && Stream.of(now, now.minusSeconds(2))
                                .map(CLOCK::format)
                                .anyMatch(page.locator("time.clock").first().innerText()::contains);
            });
        }
    }

    /** @param key of the request. @param question as the hub answered it */
    public record Asked(String key, JsonNode question) {}

    /** The clerk types a question and sends it; it is listed as just asked. */
    public Asked ask(String text, String topicLabel) {
        try {
            var number = new String[1];
            Response response = clerk.waitForResponse(
                    answer -> answer.url().endsWith("/api/v1/questions")
                            && answer.request().method().equals("POST"),
                    () -> number[0] = Desk.ask(clerk, text, topicLabel));
            assertThat(response.status())
                    .as("the status of the clerk's question")
                    .isEqualTo(201);
            var age = Desk.item(clerk, number[0]).locator("time").first();
            eventually(clerk, "lists the question as just asked", () -> age.innerText()
                    .contains(JUST_NOW));
            return new Asked(
                    response.request().headerValue("Idempotency-Key"),
                    EventJson.mapper().readTree(response.body()));
        } catch (PlaywrightException | IOException e) {
            throw new AssertionError(e);
        }
    }

    /** As after a loss of power: the screen begins anew, and does not take for missed what comes from then on. */
    public void opensAgain() {
        try {
            screen.reload();
        } catch (PlaywrightException e) {
            throw new AssertionError(e);
        }
        eventually(
                screen,
                "shows an answer that it did not miss",
                () -> screen.getByTestId("screen-question").count() > 0
                        && screen.getByTestId("screen-late").count() == 0);
    }

    private interface Condition {
        boolean holds();
    }

    private static void eventually(Page page, String what, Condition condition) {
        try {
            page.waitForCondition(condition::holds, new Page.WaitForConditionOptions().setTimeout(PATIENCE.toMillis()));
        } catch (PlaywrightException e) {
            throw new AssertionError("the page " + page.url() + " never " + what + ", but " + shown(page), e);
        }
    }

    private static String shown(Page page) {
        try {
            // Such a script would wait for a busy page without end.
            page.waitForFunction("() => true", null, new Page.WaitForFunctionOptions().setTimeout(10_000));
            var text = page.locator("body").innerText().replaceAll("\\s+", " ");
            return "“" + text.substring(0, Math.min(text.length(), 500)) + "”";
        } catch (PlaywrightException e) {
            return "is too busy to say what";
        }
    }

    @Override
    public void close() {
        chromium.close();
    }
}

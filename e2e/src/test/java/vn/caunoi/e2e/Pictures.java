package vn.caunoi.e2e;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** Takes the README's pictures, with the questions of the demo. No test: it runs when it is asked for by its name. */
class Pictures extends BrowserTest {
    private static final Path FOLDER = Path.of("..", "docs", "images");
    private static final String BOARD = "VOTER_LIST";
    private static final String SCREEN = "COUNTING";

    private final Map<String, Account> accounts = new HashMap<>();
    private final Map<String, String> halls = new HashMap<>();

    @BeforeEach
    void findHalls() {
        var points = Account.json(account("moderator").get("/api/v1/bridge-points"));
        StreamSupport.stream(points.get("items").spliterator(), false)
                .forEach(point ->
                        halls.put(point.get("name").asText(), point.get("code").asText()));
    }

    @Test
    void of_an_officials_board_and_of_a_hall_screen() {
        var questions = DemoQuestion.all().stream()
                .filter(question -> question.duplicateOf() == null)
                .toList();
        questions.stream()
                .filter(question -> !List.of(BOARD, SCREEN).contains(question.topic()))
                .forEach(question -> answer(question, ask(question)));
        board(questions.stream()
                .filter(question -> question.topic().equals(BOARD))
                .toList());
        screen(questions.stream()
                .filter(question -> question.topic().equals(SCREEN))
                .toList());
    }

    /** Some wait, two are answered, and one is being answered. */
    private void board(List<DemoQuestion> questions) {
        questions.subList(0, 2).forEach(question -> answer(question, ask(question)));
        questions.subList(3, questions.size()).forEach(this::ask);
        var open = questions.get(2);
        var id = ask(open);
        var account = account(open.responder());
        Hall.reaches(account, id, "ASSIGNED");

        var official = chromium.signedIn(open.responder());
        Desk.take(official, account.read(id).get("number").asText());
        official.getByTestId("answer-text").fill(open.answer());
        take(official, "board.png");
    }

    private void screen(List<DemoQuestion> questions) {
        questions.forEach(question -> answer(question, ask(question)));

        var screen = chromium.signedIn("screen.731");
        screen.getByTestId("screen-answer").waitFor();
        take(screen, "screen.png");
    }

    private void take(Page page, String name) {
        assertThat(page.getByTestId("connection")).hasAttribute("data-state", "live");
        page.waitForFunction("() => document.fonts.status === 'loaded'");
        page.screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(name)));
    }

    /** @return its id */
    private String ask(DemoQuestion question) {
        var code = halls.entrySet().stream()
                .filter(hall -> hall.getKey().endsWith(question.bridge()))
                .findFirst()
                .orElseThrow()
                .getValue();
        return Account.json(account("clerk." + code).ask(Map.of("text", question.text(), "topic", question.topic())))
                .get("id")
                .asText();
    }

    private void answer(DemoQuestion question, String id) {
        Hall.answered(account(question.responder()), id, question.answer());
    }

    private Account account(String username) {
        return accounts.computeIfAbsent(username, name -> Account.signedIn(hub.url(), name));
    }
}

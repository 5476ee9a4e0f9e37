package vn.caunoi.e2e;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

/**
 * Headless Chromium with a profile of its own for each person. Debian's, or the one that {@code CAUNOI_CHROMIUM} names;
 * without one the browser tests say so and are skipped, but never in CI.
 */
final class Chromium implements AutoCloseable {
    static final String MISSING = "no Chromium on this machine (apt-get install chromium, or set CAUNOI_CHROMIUM)";

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    /** All that asks a page's `Date` for the present gets it so many milliseconds off. */
    private static final String WRONG_CLOCK = """
            Date = new Proxy(Date, {
              get: (date, name) => name === 'now' ? () => date.now() + %1$d : Reflect.get(date, name),
              construct: (date, given, by) => Reflect.construct(date, given.length ? given : [date.now() + %1$d], by),
              apply: date => new date(date.now() + %1$d).toString(),
            })""";

    private final String address;
    private final Playwright playwright;
    private final Browser browser;
    private final List<BrowserContext> people = new ArrayList<>();

    private Chromium(String address, Path executable) {
        this.address = address;
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(FLAGS));
    }

    /** @param address of the front door, for example {@code http://localhost:8080} */
    static Chromium at(String address) {
        var executable = executable();
        if (executable == null) {
            if (System.getenv("CI") != null) {
                fail(MISSING);
            }
            abort(MISSING);
        }
        return new Chromium(address, executable);
    }

    static boolean isThere() {
        return executable() != null;
    }

    /** A new profile in which {@code username} of the demo has just signed in. */
    Page signedIn(String username) {
        return signedIn(visitor(), username);
    }

    /** The same on a machine whose clock is {@code ahead}, or behind where that is negative. */
    Page signedIn(String username, Duration ahead) {
        var page = visitor();
        page.addInitScript(WRONG_CLOCK.formatted(ahead.toMillis()));
        return signedIn(page, username);
    }

    private Page signedIn(Page page, String username) {
        page.navigate(address);
        page.getByTestId("sign-in-username").fill(username);
        page.getByTestId("sign-in-password").fill("caunoi-demo");
        page.getByTestId("sign-in-submit").click();
        page.getByTestId("connection").waitFor();
        return page;
    }

    /** A new profile that nobody has signed in to. */
    Page visitor() {
        return visitor(null);
    }

    /** The page's profile after a restart of the machine a day later: what it keeps is there, its session is over. */
    Page restarted(Page page) {
        var kept = page.context().storageState();
        page.context().close();
        people.remove(page.context());
        var again = visitor(kept);
        again.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("caunoi_session"));
        return again;
    }

    private Page visitor(String kept) {
        var person = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(1366, 768)
                .setLocale("vi-VN")
                .setTimezoneId("Asia/Ho_Chi_Minh")
                .setStorageState(kept));
        person.setDefaultTimeout(40_000);
        people.add(person);
        return person.newPage();
    }

    /** One picture for each open page: {@code <folder>/0.png} and so on, in the order of signing in. */
    void pictures(Path folder) {
        var pages = people.stream().flatMap(person -> person.pages().stream()).toList();
        for (int i = 0; i < pages.size(); i++) {
            pages.get(i).screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(i + ".png")));
        }
    }

    /** Ends everybody's profile, so that the next test starts alone. */
    void everybodyLeaves() {
        people.forEach(BrowserContext::close);
        people.clear();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    private static Path executable() {
        return Stream.of(System.getenv("CAUNOI_CHROMIUM"), "/usr/bin/chromium", "/usr/bin/chromium-browser")
                .filter(path -> path != null)
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
    }
}

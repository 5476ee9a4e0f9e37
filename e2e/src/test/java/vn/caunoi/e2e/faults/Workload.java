package vn.caunoi.e2e.faults;

import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

import vn.caunoi.e2e.Account;
import vn.caunoi.e2e.AskingForm;
import vn.caunoi.e2e.WrongClockHall;
import vn.caunoi.standalone.Hub;

import static java.time.temporal.ChronoUnit.MILLIS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Halls that ask, officials who answer, and screens that show it, from the start of a run to its end. */
final class Workload implements AutoCloseable {
    private static final List<String> CLERKS = List.of("clerk.75", "clerk.731", "clerk.732", "clerk.734");
    private static final List<String> OFFICIALS =
            List.of("official.voter-list", "official.seals", "official.other", "official.counting");
    private static final List<String> SCREENS = List.of("screen.75", "screen.731", "screen.736");
    private static final String WORDS = "Làm theo hướng dẫn đã gửi.";

    private final Hub hub;
    private final History history;
    private final Gate gate;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final ScheduledExecutorService scheduler = Executors.newScheduledThreadPool(3);
    private final List<Page> pages = new ArrayList<>();
    private final List<Thread> people = new ArrayList<>();
    private final HalfOpenLine halfOpenLine;
    private final Page behindHalfOpenLine;
    private final Page farHall;
    private final Clerk prober;
    private final FormClerk formClerk;
    private final Client bypass;
    private volatile String words = WORDS;
    private int typed;

    Workload(Hub hub, History history, double perSecond, long seed) throws InterruptedException {
        this.hub = hub;
        this.history = history;
        gate = new Gate(perSecond);
        halfOpenLine = new HalfOpenLine(hub.ports().frontDoor());
        for (var username : CLERKS) {
            var clerk = clerk(username, seed);
            work(username, clerk::run);
        }
        for (var username : OFFICIALS) {
            var client = client(username);
            var official = new Official(client, page(client.account(), username, hub.url()), gate, () -> words, seed);
            work(username, official::run);
        }
        SCREENS.forEach(username -> page(client(username).account(), username, hub.url()));
        page(client("moderator").account(), "moderator", hub.url());
        behindHalfOpenLine = page(client("screen.739").account(), "screen.739", halfOpenLine.address());
        farHall = page(client("screen.740").account(), "screen.740", hub.url());
        prober = clerk("clerk.742", seed);
        bypass = client("clerk.735");
        formClerk = new FormClerk(hub.url(), gate, history);
        if (AskingForm.isPossible()) {
            work(formClerk.username(), formClerk::run);
        } else {
            System.out.println("without a clerk who asks by a form: no Chromium on this machine");
        }
        await().atMost(Duration.ofSeconds(60)).until(() -> pages.stream().allMatch(Page::connected));
        people.forEach(Thread::start);
        if (AskingForm.isPossible()) {
            formClerk.awaitOpen();
        }
    }

    List<Page> pages() {
        return pages;
    }

    Gate gate() {
        return gate;
    }

    /** What a form in a browser did not keep or did not list, one line each. */
    List<String> complaints() {
        return formClerk.complaints();
    }

    HalfOpenLine halfOpenLine() {
        return halfOpenLine;
    }

    Page behindHalfOpenLine() {
        return behindHalfOpenLine;
    }

    /** The screen of a hall that may lose its line. */
    Page farHall() {
        return farHall;
    }

    /** Somebody who asks a replica, past the front door. */
    Client pastTheFrontDoor(String address) {
        return new Client("clerk.735", bypass.account().pastTheFrontDoor(address), history);
    }

    /** From now on each answer says {@code other}; null for the usual. */
    void answerWith(String other) {
        words = other == null ? WORDS : other;
    }

    /**
     * Asks, and waits until the answer is on every page.
     *
     * @throws org.awaitility.core.ConditionTimeoutException when that takes longer
     */
    void probe(Duration limit) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        var id = prober.askPublicly(end);
        if (id == null) {
            throw new AssertionError(
                    "the question that was to show that all is well was refused, or not answered in time");
        }
        await("question " + id + " on every page")
                .atMost(Duration.ofNanos(Math.max(1, end - System.nanoTime())))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> pages.stream().allMatch(page -> page.holds(id, "PUBLISHED")));
    }

    /** A question typed into the form of a hall whose clock is wrong; the hub dates it. */
    void askAt(WrongClockHall hall) {
        var marker = Markers.marker(WrongClockHall.CODE, ++typed);
        var invoked = Instant.now();
        var asked = hall.ask(Markers.text(marker, false), "quy trình kiểm phiếu");
        var completed = Instant.now();
        var question = asked.question();
        history.add(Operation.asked(
                "clerk." + WrongClockHall.CODE, asked.key(), marker, invoked, completed, 201, false, question));
        // Of the hub's times, in whole milliseconds.
        assertThat(Instant.parse(question.path("askedAt").asText())).isBetween(invoked.truncatedTo(MILLIS), completed);
    }

    private Clerk clerk(String username, long seed) {
        var client = client(username);
        return new Clerk(client, page(client.account(), username, hub.url()), gate, seed);
    }

    private Client client(String username) {
        return new Client(username, Account.signedIn(hub.url(), username), history);
    }

    private Page page(Account account, String username, String address) {
        var page = new Page(Viewer.of(username), address, hub.url(), account.cookie(), http, scheduler);
        pages.add(page);
        return page;
    }

    private interface Work {
        void run() throws InterruptedException;
    }

    private void work(String username, Work work) {
        people.add(new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                username));
    }

    @Override
    public void close() {
        gate.end();
        people.forEach(Workload::join);
        pages.forEach(Page::close);
        scheduler.shutdownNow();
        halfOpenLine.close();
    }

    private static void join(Thread thread) {
        try {
            thread.join(Duration.ofSeconds(15).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

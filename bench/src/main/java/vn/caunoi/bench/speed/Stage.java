package vn.caunoi.bench.speed;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.vertx.core.Vertx;

import vn.caunoi.bench.Member;
import vn.caunoi.standalone.Hub;
import vn.caunoi.standalone.HubOptions;

/** A packaged hub on fresh data, its demo's people signed in, and what asks and listens from outside. */
final class Stage implements AutoCloseable {
    private static final String NOTIFICATION = "notification-service";
    private static final List<String> HALLS =
            List.of("75", "731", "732", "734", "735", "736", "737", "738", "739", "740", "741", "742");

    /** Every topic whose questions only go to its official: what is said of lines becomes an incident, too. */
    private static final List<String> TOPICS = List.of(
            "VOTER_LIST",
            "POLLING_AREA",
            "BALLOT_BOX",
            "MATERIALS_HANDOVER",
            "PRE_DAY_TASKS",
            "SOFTWARE",
            "SEALS",
            "VOTING_PROCEDURE",
            "PROGRESS_REPORTING",
            "COUNTING",
            "RESULT_DETERMINATION",
            "MINUTES_FORMS",
            "BALLOT_MANAGEMENT",
            "ORGANISATION",
            "FINANCE",
            "COMPLAINTS",
            "OTHER");

    private final Path home;
    private final Pace pace;
    private final HubOptions options;
    private Hub hub;
    private final Duration startedIn;
    private final Vertx vertx = Vertx.vertx();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Calls calls;
    private final Map<String, Member> members = new HashMap<>();

    private Stage(Path home, Pace pace, HubOptions options, Hub hub, Duration startedIn) {
        this.home = home;
        this.pace = pace;
        this.options = options;
        this.hub = hub;
        this.startedIn = startedIn;
        this.calls = new Calls(vertx, hub.ports().frontDoor());
    }

    /** @param project the root of the sources, in which the hub is packaged */
    static Stage open(Path project, Pace pace) throws IOException {
        var home = Files.createTempDirectory("caunoi-bench");
        // One account stands for as many people as there are sockets.
        var options = HubOptions.packaged(project, home)
                .withProperty(NOTIFICATION, "caunoi.stream.sockets-per-session", "20000")
                .withProperty(NOTIFICATION, "caunoi.stream.sockets-per-account", "20000");
        long began = System.nanoTime();
        try {
            var hub = start(options);
            return new Stage(home, pace, options, hub, Duration.ofNanos(System.nanoTime() - began));
        } catch (RuntimeException e) {
            delete(home);
            throw e;
        }
    }

    private static Hub start(HubOptions options) {
        var hub = new Hub(options);
        // Whoever ends the run early is to find nothing of it running.
        Runtime.getRuntime().addShutdownHook(new Thread(hub::close, "hub end"));
        hub.start();
        return hub;
    }

    Pace pace() {
        return pace;
    }

    Hub hub() {
        return hub;
    }

    Vertx vertx() {
        return vertx;
    }

    Calls calls() {
        return calls;
    }

    /** From nothing but the packaged parts to the open front door. */
    Duration startedIn() {
        return startedIn;
    }

    /** The same once more, on the data that is there. */
    Duration restart() {
        hub.close();
        long began = System.nanoTime();
        hub = start(options);
        return Duration.ofNanos(System.nanoTime() - began);
    }

    Member member(String username) {
        return members.computeIfAbsent(username, name -> Member.signIn(http, hub.url(), name));
    }

    Member official(String topic) {
        return member(officialOf(topic));
    }

    private static String officialOf(String topic) {
        return "official." + topic.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Who asks in turn: the clerks of all halls, about all topics. */
    Crew demoCrew() {
        var clerks =
                HALLS.stream().map(hall -> member("clerk." + hall).cookie()).toList();
        var officials = new HashMap<String, String>();
        TOPICS.forEach(topic -> officials.put(officialOf(topic), official(topic).cookie()));
        return new Crew(clerks, TOPICS, officials);
    }

    /** Boards of officials and of the moderator. */
    Audience boards(int count) throws InterruptedException {
        var cookies = new ArrayList<String>();
        TOPICS.forEach(topic -> cookies.add(official(topic).cookie()));
        cookies.add(member("moderator").cookie());
        return audience("board", cookies, count);
    }

    Audience screens(int count) throws InterruptedException {
        return audience(
                "screen",
                HALLS.stream().map(hall -> member("screen." + hall).cookie()).toList(),
                count);
    }

    Audience audience(String view, List<String> cookies, int count) throws InterruptedException {
        return new Audience(vertx, hub.url(), hub.ports().frontDoor(), view, cookies, count);
    }

    /** Ends all that runs, and leaves data and logs where they are. */
    void stop() {
        calls.close();
        hub.close();
        vertx.close();
    }

    @Override
    public void close() throws IOException {
        stop();
        delete(home);
    }

    private static void delete(Path home) throws IOException {
        try (var files = Files.walk(home)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }
}

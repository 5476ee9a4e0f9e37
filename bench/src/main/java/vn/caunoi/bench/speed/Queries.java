package vn.caunoi.bench.speed;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import io.vertx.core.http.HttpMethod;
import org.HdrHistogram.Histogram;

import vn.caunoi.bench.Member;

/** How long people wait for the list, for what they search, and for similar questions, one request after the other. */
final class Queries implements Part {
    private static final int FEW = 10_000;
    private static final int MANY = 100_000;
    private static final int ROUNDS = 100;
    private static final int MOST_STRETCHES = 15;
    private static final double SETTLED = 0.1;
    private static final int MOST_LOOKS = 600;

    private static final String SIMILAR =
            "/api/v1/questions/similar?limit=5&text=" + encoded("Trời mưa lớn thì niêm phong hòm phiếu phụ thế nào?");

    private static final Map<String, String> QUERIES = Map.of(
            "list by urgency, 100",
            "/api/v1/questions?sort=urgency&limit=100",
            "list of a topic, 100",
            "/api/v1/questions?topic=SEALS&limit=100",
            "search of words",
            "/api/v1/questions?limit=50&q=" + encoded("của tổ 471 niêm phong"),
            "similar questions",
            SIMILAR);

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public String name() {
        return "queries";
    }

    @Override
    public void run(Stage stage, Table table) throws Exception {
        var moderator = stage.member("moderator");
        var conference = moderator.get("/api/v1/conference").get("id").asText();
        try (var questions = new Waiting(stage.hub().database("question"))) {
            awaitConference(stage, moderator);
            var filling = new Filling(questions.connection(), UUID.fromString(conference));
            filling.answered(FEW);
            index(stage, moderator, table, FEW);
            var few = measure(stage, moderator);
            filling.answered(MANY - FEW);
            index(stage, moderator, table, MANY - FEW);
            var many = measure(stage, moderator);
            few.keySet().stream().sorted().forEach(what -> {
                tell(table, what + ", " + FEW + " questions", few.get(what));
                tell(table, what + ", " + MANY + " questions", many.get(what));
                double growth = many.get(what).getValueAtPercentile(50)
                        / (double) few.get(what).getValueAtPercentile(50);
                table.add(new Figure(
                        name(),
                        what + ": growth for 10 times as many",
                        "×",
                        null,
                        Spread.single(growth),
                        Aim.atMost(10)));
            });
        }
    }

    /** A hub that starts for the first time is open before question-service has heard of the conference. */
    private static void awaitConference(Stage stage, Member who) throws Exception {
        for (int i = 0; i < MOST_LOOKS && call(stage, who, SIMILAR).status() == 503; i++) {
            Thread.sleep(100);
        }
    }

    /** The first who looks something up waits until all that is new is indexed. */
    private void index(Stage stage, Member who, Table table, int questions) throws Exception {
        long began = System.nanoTime();
        long ended = get(stage, who, SIMILAR).at();
        table.add(Figure.of(
                name(), questions + " new questions indexed by the first look-up", "s", (ended - began) / 1e9));
    }

    private void tell(Table table, String what, Histogram micros) {
        table.add(new Figure(name(), what, "ms", null, Spread.ofMicros(micros), Aim.NONE));
    }

    private static Map<String, Histogram> measure(Stage stage, Member who) throws Exception {
        var all = new TreeMap<String, Histogram>();
        for (var query : QUERIES.entrySet()) {
            all.put(query.getKey(), measure(stage, who, query.getValue()));
        }
        return all;
    }

    /** Once the compiler is through with it: a hundred requests take as long as the hundred before. */
    private static Histogram measure(Stage stage, Member who, String path) throws Exception {
        var before = stretch(stage, who, path);
        for (int i = 1; i < MOST_STRETCHES; i++) {
            var next = stretch(stage, who, path);
            if (areSettled(before, next)) {
                break;
            }
            before = next;
        }
        return stretch(stage, who, path);
    }

    /** Whether their medians are within a tenth of each other. */
    static boolean areSettled(Histogram before, Histogram next) {
        double ratio = (double) next.getValueAtPercentile(50) / before.getValueAtPercentile(50);
        return Math.abs(ratio - 1) <= SETTLED;
    }

    private static Histogram stretch(Stage stage, Member who, String path) throws Exception {
        var micros = new Histogram(3);
        for (int round = 0; round < ROUNDS; round++) {
            long began = System.nanoTime();
            var reply = get(stage, who, path);
            micros.recordValue(TimeUnit.NANOSECONDS.toMicros(reply.at() - began));
        }
        return micros;
    }

    private static Calls.Reply get(Stage stage, Member who, String path) throws Exception {
        return call(stage, who, path).requireGood();
    }

    private static Calls.Reply call(Stage stage, Member who, String path) throws Exception {
        return stage.calls()
                .call(HttpMethod.GET, path, Map.of("Cookie", who.cookie()), new byte[0])
                .get();
    }
}

package vn.caunoi.e2e.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import vn.caunoi.contracts.EventJson;
import vn.caunoi.contracts.Topic;
import vn.caunoi.contracts.question.QuestionEvent;
import vn.caunoi.e2e.Meters;
import vn.caunoi.e2e.QuestionLog;
import vn.caunoi.standalone.Hub;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Gathers the evidence: past the services, but for what only they can tell of themselves. */
final class Inspector {
    static final List<String> SERVICES = List.of("question-service", "bridge-registry-service", "notification-service");
    /** Of a service with 256 MiB of heap, all else of the JVM included. */
    private static final long MOST_RESIDENT_MIB = 700;

    private final Hub hub;
    private final Meters meters;

    Inspector(Hub hub) {
        this.hub = hub;
        this.meters = new Meters(hub);
    }

    /** @param poison as in {@link Evidence} */
    Evidence evidence(History history, List<Page> pages, int poison) throws SQLException, IOException {
        // Operations first: whatever is acknowledged by then must be in what is read after.
        var operations = history.operations();
        try (var questions = connection("question");
                var registry = connection("registry");
                var log = new QuestionLog(hub.bootstrapServers())) {
            var logged = new HashMap<String, LoggedQuestion>();
            var leaks = new LinkedHashSet<String>();
            read(log, logged, leaks);
            return new Evidence(
                    operations,
                    rows(questions, QUESTIONS, Inspector::question),
                    keys(questions),
                    rows(questions, HISTORY, Inspector::act),
                    logged,
                    List.copyOf(leaks),
                    log.deadLetters(),
                    poison,
                    waiting(questions) + waiting(registry),
                    lag(),
                    pages.stream().map(Page::state).toList(),
                    excesses());
        }
    }

    /** Cheap to ask, and true before everything can be the same everywhere: nothing waits to be answered, sent or handled. */
    boolean quiet() throws SQLException {
        try (var questions = connection("question");
                var registry = connection("registry")) {
            return count(questions, OPEN) == 0 && waiting(questions) + waiting(registry) == 0 && lag() == 0;
        }
    }

    Meters meters() {
        return meters;
    }

    /** How much of the machine's memory a process has now. */
    long residentMiB(String process) throws IOException {
        var status = Path.of("/proc/" + hub.process(process).pid() + "/status");
        if (!Files.exists(status)) {
            return 0;
        }
        try (var lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        }
    }

    private List<String> excesses() throws IOException {
        var excesses = new ArrayList<String>();
        for (var service : SERVICES) {
            long resident = residentMiB(service);
            if (resident > MOST_RESIDENT_MIB) {
                excesses.add(service + " has " + resident + " MiB");
            }
        }
        return excesses;
    }

    private long lag() {
        return (long) SERVICES.stream()
                .mapToDouble(service -> meters.sum(service, "caunoi_reader_lag"))
                .sum();
    }

    private static void read(QuestionLog log, Map<String, LoggedQuestion> logged, Set<String> leaks)
            throws IOException {
        for (var record : log.records(Topic.QUESTIONS.topicName())) {
            if (record.value() == null) {
                logged.remove(record.key());
                continue;
            }
            var text = new String(record.value(), UTF_8);
            var found = Markers.PRIVATE.matcher(text);
            while (found.find()) {
                if (found.group(1).equals("ASKER")) {
                    leaks.add(found.group() + " in a record of " + record.key());
                }
            }
            if (QuestionEvent.isKey(record.key()) && text.startsWith("{")) {
                var question =
                        EventJson.read(record.value(), QuestionEvent.class).question();
                int revision = question.answer() == null ? 0 : question.answer().revision();
                logged.put(
                        record.key(),
                        new LoggedQuestion(question.version(), question.status().name(), revision));
            }
        }
    }

    private static final String QUESTIONS = """
            select id, version, status, confidential, hall_code, text, official_username,
                   coalesce(answer_revision, 0), published_at
            from question""";

    private static final String OPEN = "select count(*) from question where status not in ('PUBLISHED', 'ANSWERED')";

    private static final String HISTORY =
            "select question_id, version, action, by_username, to_status from question_history order by id";

    private static StoredQuestion question(ResultSet row) throws SQLException {
        Timestamp published = row.getTimestamp(9);
        return new StoredQuestion(
                row.getString(1),
                row.getLong(2),
                row.getString(3),
                row.getBoolean(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getInt(8),
                published == null ? null : published.toInstant());
    }

    private static StoredAct act(ResultSet row) throws SQLException {
        return new StoredAct(
                row.getString(1),
                row.getLong(2),
                row.getString(3).toLowerCase(Locale.ROOT).replace('_', '-'),
                row.getString(4),
                row.getString(5));
    }

    private static Map<String, String> keys(Connection connection) throws SQLException {
        var keys = new HashMap<String, String>();
        try (var rows = connection.createStatement().executeQuery("select key, question_id from idempotency_key")) {
            while (rows.next()) {
                keys.put(rows.getString(1), rows.getString(2));
            }
        }
        return keys;
    }

    private static long waiting(Connection connection) throws SQLException {
        return count(connection, "select count(*) from outbox");
    }

    private static long count(Connection connection, String select) throws SQLException {
        try (var rows = connection.createStatement().executeQuery(select)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    private static <T> List<T> rows(Connection connection, String select, Row<T> shape) throws SQLException {
        var all = new ArrayList<T>();
        try (var rows = connection.createStatement().executeQuery(select)) {
            while (rows.next()) {
                all.add(shape.of(rows));
            }
        }
        return all;
    }

    private Connection connection(String name) throws SQLException {
        var database = hub.database(name);
        return DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password());
    }
}

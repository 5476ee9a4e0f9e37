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
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import vn.caunoi.contracts.EventJson;
import vn.caunoi.contracts.Topic;
import vn.caunoi.contracts.question.QuestionEvent;
import vn.caunoi.contracts.question.TallyEvent;
import vn.caunoi.e2e.Meters;
import vn.caunoi.e2e.QuestionLog;
import vn.caunoi.standalone.Hub;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

/** Gathers the evidence: past the services, but for what only they can tell of themselves. */
final class Inspector {
    private static final List<String> SERVICES =
            List.of("question-service", "bridge-registry-service", "notification-service");
    /** Of a service with 256 MiB of heap, all else of the JVM included. */
    private static final long MOST_RESIDENT_MIB = 700;

    private final Hub hub;
    private final Meters meters;

    Inspector(Hub hub) {
        this.hub = hub;
        this.meters = new Meters(hub);
    }

    /** @param poison as in {@link Evidence} */
    Evidence evidence(History history, Workload workload, int poison) throws SQLException, IOException {
        // First: whatever is acknowledged by then must be in what is read after.
        var busy = workload.gate().busy();
        var operations = history.operations();
        try (var questions = connection("question");
                var registry = connection("registry");
                var log = new QuestionLog(hub.bootstrapServers())) {
            var logged = new HashMap<String, Told>();
            var othersLogged = new TreeMap<String, Long>();
            var leaks = new LinkedHashSet<String>();
            read(log, logged, othersLogged, leaks);
            var others = new TreeMap<>(versions(questions, TALLIES));
            others.putAll(versions(registry, REGISTERED));
            return new Evidence(
                    operations,
                    rows(questions, QUESTIONS, Inspector::question),
                    keys(questions),
                    rows(questions, HISTORY, Inspector::act),
                    halls(questions),
                    Set.copyOf(rows(questions, RECEIPTS, Inspector::receipt)),
                    logged,
                    others,
                    othersLogged,
                    List.copyOf(leaks),
                    log.deadLetters(),
                    poison,
                    busy,
                    workload.complaints(),
                    waiting(questions) + waiting(registry),
                    lag(),
                    workload.pages().stream().map(Page::state).toList(),
                    excesses());
        }
    }

    /** The ids of events that wait to be sent, by their keys, in their order. */
    Map<String, List<String>> waiting() throws SQLException {
        try (var questions = connection("question")) {
            return rows(
                            questions,
                            "select key, event_id from outbox order by id",
                            row -> Map.entry(row.getString(1), row.getString(2)))
                    .stream()
                    .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
        }
    }

    /** Cheap to ask, and true before everything can be the same everywhere: nothing waits to be answered, sent or handled. */
    boolean quiet() throws SQLException, IOException {
        try (var questions = connection("question");
                var registry = connection("registry")) {
            return count(questions, OPEN) == 0 && waiting(questions) + waiting(registry) == 0 && lag() == 0;
        }
    }

    Meters meters() {
        return meters;
    }

    /** How much of the machine's memory a process has now. */
    private long residentMiB(String process) throws IOException {
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

    /** Bounds of memory that are passed now, or whose passing has ended a process. */
    List<String> excesses() throws IOException {
        var excesses = new ArrayList<String>();
        for (var service : SERVICES) {
            long resident = residentMiB(service);
            if (resident > MOST_RESIDENT_MIB) {
                excesses.add(service + " has " + resident + " MiB");
            }
        }
        try (var logs = Files.list(hub.logs())) {
            for (var log : logs.sorted().toList()) {
                if (Files.readString(log, ISO_8859_1).contains("java.lang.OutOfMemoryError")) {
                    excesses.add(log.getFileName() + " tells of an OutOfMemoryError");
                }
            }
        }
        return excesses;
    }

    /** What groups have not committed, past the services, and what those who read everything say of themselves. */
    private long lag() throws IOException {
        try (var groups = new Groups(hub.bootstrapServers())) {
            return groups.lag()
                    + (long) SERVICES.stream()
                            .mapToDouble(service -> meters.sum(service, "caunoi_reader_lag"))
                            .sum();
        }
    }

    private static void read(QuestionLog log, Map<String, Told> logged, Map<String, Long> others, Set<String> leaks)
            throws IOException {
        for (var topic : List.of(Topic.BRIDGE_POINTS, Topic.CONFERENCES, Topic.PEOPLE)) {
            for (var record : log.records(topic.topicName())) {
                noteOther(record.value(), record.key(), others);
            }
        }
        for (var record : log.records(Topic.QUESTIONS.topicName())) {
            if (record.value() == null) {
                logged.remove(record.key());
                others.remove("tally " + record.key());
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
                        Told.of(
                                question.version(),
                                question.status().name(),
                                question.text(),
                                revision,
                                question.answer() == null
                                        ? ""
                                        : question.answer().text()));
            } else if (TallyEvent.isKey(record.key())) {
                others.put(
                        "tally " + record.key(),
                        EventJson.read(record.value(), TallyEvent.class).version());
            }
        }
    }

    /** A conference, a hall or a person, by its one field of that name. */
    private static void noteOther(byte[] value, String key, Map<String, Long> others) throws IOException {
        for (var kind : KINDS) {
            var id = kind + " " + key;
            if (value == null) {
                others.remove(id);
            } else {
                var told = EventJson.mapper().readTree(value).path(kind);
                if (told.has("version")) {
                    others.put(id, told.get("version").asLong());
                }
            }
        }
    }

    private static final List<String> KINDS = List.of("conference", "bridgePoint", "person");

    private static final String QUESTIONS = """
            select id, version, status, confidential, hall_code, text, official_username,
                   coalesce(answer_revision, 0), coalesce(answer_text, ''), published_at
            from question""";

    private static final String HALLS = "select question_id, hall_code from question_hall";

    private static final String RECEIPTS =
            "select question_id, revision, hall_code from answer_receipt where kind = 'SHOWN'";

    private static final String TALLIES = "select 'tally ' || question_id || '#tally', version from question_tally";

    private static final String REGISTERED = """
            select 'conference ' || id, version from conference
            union all select 'bridgePoint ' || id, version from bridge_point
            union all select 'person ' || id, version from person""";

    private static final String OPEN = "select count(*) from question where status not in ('PUBLISHED', 'ANSWERED')";

    private static final String HISTORY =
            "select question_id, version, action, by_username, to_status from question_history order by id";

    private static StoredQuestion question(ResultSet row) throws SQLException {
        Timestamp published = row.getTimestamp(10);
        return new StoredQuestion(
                row.getString(1),
                Told.of(row.getLong(2), row.getString(3), row.getString(6), row.getInt(8), row.getString(9)),
                row.getBoolean(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
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

    private static Receipt receipt(ResultSet row) throws SQLException {
        return new Receipt(row.getString(1), row.getInt(2), row.getString(3));
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

    private static Map<String, Set<String>> halls(Connection connection) throws SQLException {
        var halls = new HashMap<String, Set<String>>();
        for (var row : rows(connection, HALLS, row -> List.of(row.getString(1), row.getString(2)))) {
            halls.computeIfAbsent(row.get(0), question -> new HashSet<>()).add(row.get(1));
        }
        return halls;
    }

    private static Map<String, Long> versions(Connection connection, String select) throws SQLException {
        return rows(connection, select, row -> Map.entry(row.getString(1), row.getLong(2))).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
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
